using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.Pages;

/// <summary>Front matter → <see cref="Page"/>; null and findings when it can't be one.</summary>
public static class PageBinder
{
    /// <param name="file">The page's file.</param>
    /// <param name="relative">Its path below <c>pages/</c>, with <c>/</c>.</param>
    /// <param name="diagnostics">Receives the findings.</param>
    public static Page? Bind(FrontMatterFile file, string relative, DiagnosticBag diagnostics)
    {
        var map = new MapReader(file.Map, file.Source, diagnostics, "a page");
        var title = map.RequiredText("title");
        var parts = relative[..^3].Split('/').Select(SlugText.From).ToArray();
        foreach (var (part, name) in parts.Zip(relative[..^3].Split('/')))
        {
            if (SlugText.Problem(part) is { } problem)
                diagnostics.Add(ContentDiagnostics.BadSlug.At(map.Location, name, "a page", problem, "give the file or folder another name, with letters or digits in it"));
        }
        var page = new Page(
            file.Source.Path,
            string.Join('/', parts),
            title ?? new("", map.Location),
            map.Words("description"),
            map.IsSet("health"),
            map.IsSet("draft"),
            SitePath.ReadList(map, "redirect-from"));
        map.Finish();
        return title is null ? null : page;
    }
}
