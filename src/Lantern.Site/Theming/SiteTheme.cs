using Lantern.Content.Safety;
using Lantern.Rendering.Html;
using Lantern.Site.Pages.Views;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Theming;

/// <summary>The theme of a site, read: templates as text, style sheets, words and other files.</summary>
/// <param name="Templates">All Liquid files.</param>
/// <param name="Words">Interface words of the site's language.</param>
/// <param name="StyleSheets">All style sheets, for the gate.</param>
/// <param name="Assets">Files that are published as they are: style sheets, icons.</param>
public sealed record SiteTheme(
    IReadOnlyList<Rendering.Liquid.TemplateFile> Templates, StringsView Words, IReadOnlyDictionary<string, string> WordList, StyleSheetSet StyleSheets, IReadOnlyList<ThemeFile> Assets)
{
    /// <summary>What people in a crisis may type into the search, in the site's language.</summary>
    public CrisisWords CrisisWords { get; init; } = CrisisWords.Empty;

    /// <summary>The address of the one style sheet: what protects help first, then the theme's sheets and the practice's colours.</summary>
    public string SheetAddress => "/" + ThemeAssetsPipeline.PathOf(Assets.First(static file => file.Name == ThemeSheets.Name));

    /// <summary>The addresses of all scripts of the theme: what a page may load.</summary>
    public IReadOnlySet<string> Scripts { get; } = Assets.Where(file => file.Name.EndsWith(".js", StringComparison.OrdinalIgnoreCase))
        .Select(file => "/" + ThemeAssetsPipeline.PathOf(file)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The address of one of the theme's scripts; the built-in theme has each of them, so that none can be missing.</summary>
    public string ScriptAddress(string name) => "/" + ThemeAssetsPipeline.PathOf(Assets.First(file => file.Name == $"js/{name}"));
}
