using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>All style sheets of a site, read once: what in them could hide something, and what they ask other hosts for.</summary>
/// <remarks>
/// Immutable; shared by all threads. Every sheet counts on every page and in every medium, also when a page does not use it. No selector
/// in it depends on a visitor.
/// </remarks>
public sealed class StyleSheetSet
{
    private readonly ImmutableArray<StyleSheet> _sheets;

    private StyleSheetSet(ImmutableArray<StyleSheet> sheets)
    {
        _sheets = sheets;
        var findings = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var sheet in sheets) findings.AddRange(StyleSheetFindings.Of(sheet));
        Rules = new HidingRules(ReadHiding(findings));
        Findings = findings.ToImmutable();
    }

    /// <summary>No style sheets.</summary>
    public static StyleSheetSet Empty { get; } = Read([]);

    /// <summary>What is wrong with the sheets themselves, by line: requests to other hosts, hiding rules that can't be checked.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>The rules that could hide something.</summary>
    internal HidingRules Rules { get; }

    /// <summary>Reads the sheets, given by path and text; never throws, whatever is in them.</summary>
    public static StyleSheetSet Read(IEnumerable<(string Path, string Css)> sheets) =>
        new([.. sheets.Select(sheet => StyleSheet.Read(sheet.Path, sheet.Css))]);

    /// <summary>The same set with one sheet more, such as a page's own.</summary>
    internal StyleSheetSet With(string path, string css) => new(_sheets.Add(StyleSheet.Read(path, css)));

    private List<HidingRule> ReadHiding(ImmutableArray<Diagnostic>.Builder findings)
    {
        var properties = new CustomProperties(_sheets);
        var animations = HidingAnimations(properties);
        var hiding = new List<HidingRule>();
        foreach (var sheet in _sheets)
        {
            foreach (var rule in sheet.Rules)
            {
                if (rule.Selectors.Items.Length == 0 || HidingStyle.Find(rule.Declarations, properties, animations) is not { } declaration) continue;
                foreach (var selector in rule.Selectors.Items)
                {
                    if (selector.Plain is { } plain && ElementSelector.Parse(plain) is { } matcher) hiding.Add(new HidingRule(rule, selector, declaration, matcher));
                    else findings.Add(StyleSheetFindings.CannotCheck(sheet, rule, selector, declaration));
                }
            }
        }
        return hiding;
    }

    private HashSet<string> HidingAnimations(CustomProperties properties)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var none = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in _sheets.SelectMany(static sheet => sheet.Rules))
        {
            if (rule.Keyframes is { } name && HidingStyle.Find(rule.Declarations, properties, none) is not null) names.Add(name);
        }
        return names;
    }
}
