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
    private readonly CustomProperties _properties;

    private StyleSheetSet(ImmutableArray<StyleSheet> sheets)
    {
        _sheets = sheets;
        var findings = new List<Diagnostic>();
        var properties = new CustomProperties(sheets);
        foreach (var sheet in sheets) findings.AddRange(StyleSheetFindings.Of(sheet, properties));
        _properties = properties;
        Hiding = HidingRules.Of(sheets, properties, findings);
        Findings = [.. findings.Distinct()];
    }

    /// <summary>No style sheets.</summary>
    public static StyleSheetSet Empty { get; } = Read([]);

    /// <summary>What is wrong with the sheets themselves, by line: requests to other hosts, hiding rules that can't be checked.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>The rules that could hide something.</summary>
    internal SelectedRules Hiding { get; }

    /// <summary>The custom properties of the page as a whole that are plain colours, by their names without the two dashes.</summary>
    /// <param name="isNight">As they are on devices that are set to dark.</param>
    public IReadOnlyDictionary<string, string> PageColours(bool isNight) => _properties.Colours(isNight);

    /// <summary>What the sheets say of the whole page that has no effect; for the sheets of a theme, not for the published one.</summary>
    public IEnumerable<Diagnostic> WithoutEffect() => _sheets.SelectMany(StyleSheetFindings.WithoutEffect).Distinct();

    /// <summary>Reads the sheets, given by path and text; never throws, whatever is in them.</summary>
    public static StyleSheetSet Read(IEnumerable<(string Path, string Css)> sheets) =>
        new([.. sheets.Select(sheet => StyleSheet.Read(sheet.Path, sheet.Css))]);

    /// <summary>The same set with one sheet more, such as a page's own.</summary>
    internal StyleSheetSet With(string path, string css) => new(_sheets.Add(StyleSheet.Read(path, css) with { IsInPage = true }));
}
