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

    /// <summary>What the page as a whole gives them: always (under the empty name), and under each condition.</summary>
    private readonly Dictionary<string, Dictionary<string, CssValue>> _ofPage = new(StringComparer.Ordinal) { [""] = new(StringComparer.Ordinal) };

    public CustomProperties(IEnumerable<StyleSheet> sheets)
    {
        foreach (var declaration in sheets.SelectMany(sheet => sheet.Rules).SelectMany(rule => rule.Declarations))
        {
            if (!declaration.Property.StartsWith("--", StringComparison.Ordinal)) continue;
            if (!_values.TryGetValue(declaration.Property, out var values)) _values.Add(declaration.Property, values = []);
            if (values.Count <= AlternativeLimit) values.Add(declaration.Value);
        }
        foreach (var rule in sheets.SelectMany(static sheet => sheet.Rules).Where(static rule => rule.Selectors.Items.Any(static selector => selector.Plain is "*:root" or "html" or "body" or "*")))
        {
            var condition = string.Join(' ', rule.Context);
            // Day and night change colours and nothing else. Paper and the like come with rules of their own that change backgrounds as well.
            if (condition.Length > 0 && (rule.Context.Length > 1 || !condition.Contains("prefers-color-scheme", StringComparison.OrdinalIgnoreCase))) continue;
            foreach (var declaration in rule.Declarations.Where(static declaration => declaration.Property.StartsWith("--", StringComparison.Ordinal)))
            {
                if (!_ofPage.TryGetValue(condition, out var values)) _ofPage.Add(condition, values = new(StringComparer.Ordinal));
                values[declaration.Property] = declaration.Value;
            }
        }
    }

    /// <summary>Two values as they go together on a page, with each <c>var()</c> replaced: by day and by night. Those that are not known are left out.</summary>
    public IEnumerable<(CssValue First, CssValue Second)> Together(CssValue first, CssValue second)
    {
        foreach (var condition in _ofPage.Values)
        {
            if (Resolve(first, condition, 0) is { } one && Resolve(second, condition, 0) is { } other) yield return (one, other);
        }
    }

    /// <summary>Properties of the page whose value is a colour such as <c>#1a646d</c>, by name without dashes.</summary>
    public IReadOnlyDictionary<string, string> Colours(bool isNight)
    {
        var colours = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (condition, values) in _ofPage)
        {
            if (condition.Length > 0 && !(isNight && condition.Contains("dark", StringComparison.OrdinalIgnoreCase))) continue;
            foreach (var (name, value) in values)
            {
                if (value.Parts is [{ Kind: CssTokenKind.Hash } only]) colours[name[2..]] = $"#{only.Text}";
            }
        }
        return colours;
    }

    private CssValue? Resolve(CssValue value, Dictionary<string, CssValue> condition, int depth)
    {
        if (value.Parts is not [{ IsFunction: true, Text: "var", Inside: [{ Kind: CssTokenKind.Ident } name, .. var rest] }]) return value;
        if (depth > DepthLimit) return null;
        if (condition.TryGetValue(name.Text, out var known) || _ofPage[""].TryGetValue(name.Text, out known)) return Resolve(known, condition, depth + 1);
        return rest.Length > 1 ? Resolve(new CssValue(rest[1..]), condition, depth + 1) : null;
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
