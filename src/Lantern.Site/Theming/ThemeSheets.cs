using System.Text;
using Lantern.Diagnostics;
using Lantern.Rendering.Html;
using Lantern.Site.Links;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Theming;

/// <summary>Style sheets of a theme as they are published: small, and with the fingerprinted addresses of the theme's pictures and fonts. Problems become findings.</summary>
internal static class ThemeSheets
{
    /// <summary>The name of the one sheet that pages link.</summary>
    public const string Name = "css/site.css";

    /// <param name="assets">All files of the theme that are published.</param>
    /// <param name="texts">The style sheets among them, decoded.</param>
    /// <param name="help">What protects help; it has to come before all else.</param>
    /// <param name="palette">The practice's colours, which follow the rules of the last sheet.</param>
    /// <param name="diagnostics">Receives the findings.</param>
    /// <returns>The files, with one sheet in the place of all.</returns>
    public static List<ThemeFile> Publish(
        IReadOnlyList<ThemeFile> assets, IReadOnlyDictionary<string, string> texts, string help, string palette, DiagnosticBag diagnostics)
    {
        var others = assets.Where(file => !texts.ContainsKey(file.Name)).ToList();
        var addresses = others.ToDictionary(file => file.Name, file => "/" + ThemeAssetsPipeline.PathOf(file), StringComparer.Ordinal);
        var sheets = assets.Where(file => texts.ContainsKey(file.Name)).Select(file => Publish(file, texts[file.Name], addresses, diagnostics));
        return [.. others, new ThemeFile(Name, $"theme/{Name}", Encoding.UTF8.GetBytes(help + string.Concat(sheets) + palette))];
    }

    private static string Publish(ThemeFile sheet, string css, Dictionary<string, string> addresses, DiagnosticBag diagnostics) => StyleSheetText.Publish(
        sheet.Path,
        css,
        name => addresses.GetValueOrDefault(NameOf(sheet.Name, name)),
        (name, location) => diagnostics.Add(name.EndsWith(".css", StringComparison.OrdinalIgnoreCase)
            ? SiteDiagnostics.UnknownThemeFile.At(location, name, "every style sheet of the theme is on each page already: remove this line")
            : SiteDiagnostics.UnknownThemeFile.Suggest(location, DidYouMean.Find(NameOf(sheet.Name, name), addresses.Keys) is { } near ? SitePaths.Relative(sheet.Name, near) : null, name, "pictures and fonts for style sheets are the files in theme/assets/, such as ../assets/dots.svg")));

    /// <summary>The name within the theme: from the sheet's folder, or from the start of the site, where the theme's files lie in /assets/.</summary>
    private static string NameOf(string sheet, string address) => address.StartsWith('/') ? address[1..] : SitePaths.Join(sheet, address);
}
