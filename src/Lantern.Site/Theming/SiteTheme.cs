using Lantern.Rendering.Html;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Theming;

/// <summary>The theme of a site, read: templates as text, style sheets, words and other files.</summary>
/// <param name="Templates">All Liquid files.</param>
/// <param name="Words">Interface words of the site's language.</param>
/// <param name="StyleSheets">All style sheets, for the gate.</param>
/// <param name="Assets">Files that are published as they are: style sheets, icons.</param>
public sealed record SiteTheme(
    IReadOnlyList<Rendering.Liquid.TemplateFile> Templates, StringsView Words, IReadOnlyDictionary<string, string> WordList, StyleSheetSet StyleSheets, IReadOnlyList<ThemeFile> Assets);
