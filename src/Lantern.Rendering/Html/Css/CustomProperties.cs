using System.Collections.Immutable;

namespace Lantern.Rendering.Html;

/// <summary>All values that custom properties have anywhere in the site's sheets, so that <c>var()</c> can be tried with each of them.</summary>
/// <remarks>Immutable once built. Trying is bounded: what would take longer counts as not decidable.</remarks>
internal sealed class CustomProperties
{
    private const int AlternativeLimit = 64;
    private const int PartLimit = 2_000;
    private const int DepthLimit = 8;
    private readonly Dictionary<string, List<CssValue>> _values = new(StringComparer.Ordinal);

    public CustomProperties(IEnumerable<StyleSheet> sheets)
    {
        foreach (var declaration in sheets.SelectMany(sheet => sheet.Rules).SelectMany(rule => rule.Declarations))
        {
            if (!declaration.Property.StartsWith("--", StringComparison.Ordinal)) continue;
            if (!_values.TryGetValue(declaration.Property, out var values)) _values.Add(declaration.Property, values = []);
            if (values.Count <= AlternativeLimit) values.Add(declaration.Value);
        }
    }

    /// <summary>The value with each <c>var()</c> replaced, in every way the sheets allow; null where there are too many ways to try.</summary>
    public IReadOnlyList<CssValue>? Expand(CssValue value)
    {
        if (!value.HasFunction) return [value];
        var budget = PartLimit;
        return Expand(value.Parts, 0, ref budget)?.ConvertAll(parts => new CssValue(parts));
    }

    private List<ImmutableArray<CssPart>>? Expand(ImmutableArray<CssPart> parts, int depth, ref int budget)
    {
        if (depth > DepthLimit) return null;
        List<ImmutableArray<CssPart>> ways = [[]];
        foreach (var part in parts)
        {
            List<ImmutableArray<CssPart>>? choices;
            if (part is { IsFunction: true, Text: "var" }) choices = ExpandVariable(part, depth, ref budget);
            else if (part.Inside.Length == 0) choices = [[part]];
            else choices = Expand(part.Inside, depth + 1, ref budget)?.ConvertAll<ImmutableArray<CssPart>>(inside => [part with { Inside = inside }]);
            if (choices is null || ways.Count * choices.Count > AlternativeLimit) return null;
            ways = [.. from way in ways from choice in choices select way.AddRange(choice)];
            budget -= ways.Count;
            if (budget < 0) return null;
        }
        return ways;
    }

    private List<ImmutableArray<CssPart>>? ExpandVariable(CssPart part, int depth, ref int budget)
    {
        if (part.Inside is not [{ Kind: CssTokenKind.Ident } name, ..]) return null;
        var choices = new List<ImmutableArray<CssPart>>();
        if (part.Inside.Length > 1)
        {
            if (Expand(part.Inside[2..], depth + 1, ref budget) is not { } fallback) return null;
            choices.AddRange(fallback);
        }
        if (!_values.TryGetValue(name.Text, out var values)) return choices;
        foreach (var value in values)
        {
            if (Expand(value.Parts, depth + 1, ref budget) is not { } expanded) return null;
            choices.AddRange(expanded);
            if (choices.Count > AlternativeLimit) return null;
        }
        return choices;
    }
}
