using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Content.Pages;
using Lantern.Diagnostics;

namespace Lantern.Content.Library;

/// <summary>Findings about old addresses: two that are the same, and one that is still a page or another file of the output.</summary>
internal static class RedirectChecks
{
    public static void Run(Library library, IReadOnlyList<Redirect> redirects, DiagnosticBag diagnostics)
    {
        var pages = PagePaths(library);
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (from, to) in Rules(library, redirects))
        {
            var path = PathOf(from.Value);
            if (pages.Contains(path)) diagnostics.Add(ContentDiagnostics.RedirectFromLivePage.At(from.Location, from.Value));
            if (seen.TryGetValue(path, out var earlier)) diagnostics.Add(ContentDiagnostics.TwoRedirects.At(from.Location, from.Value, earlier));
            else seen.Add(path, to);
        }
    }

    private static IEnumerable<(Located<string> From, string To)> Rules(Library library, IReadOnlyList<Redirect> redirects)
    {
        foreach (var redirect in redirects) yield return (redirect.From, redirect.To.Value);
        // Those of a later day count today: the calendar may not make errors.
        foreach (var article in library.Articles.Concat(library.Scheduled))
        {
            foreach (var from in article.Article.RedirectFrom) yield return (from, article.Url);
        }
        foreach (var page in library.Pages.OrderBy(page => page.Path, StringComparer.Ordinal))
        {
            foreach (var from in page.RedirectFrom) yield return (from, $"/{page.Route}/");
        }
    }

    /// <summary>The address that a page is known by: <c>/about/index.html</c> and <c>/about/</c> are one.</summary>
    private static string PathOf(string address) =>
        (address.EndsWith("/index.html", StringComparison.OrdinalIgnoreCase) ? address[..^"index.html".Length] : address).TrimEnd('/');

    private static HashSet<string> PagePaths(Library library)
    {
        var paths = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "", "/articles", "/topics", "/people", "/locations", "/crisis", "/search", "/404", "/404.html", "/robots.txt" };
        paths.UnionWith(library.Articles.Concat(library.Scheduled).Where(article => article.Status != ArticleStatus.Withdrawn).Select(article => article.Url.TrimEnd('/')));
        paths.UnionWith(library.Catalogs.Topics.Keys.Select(key => $"/topics/{key}"));
        paths.UnionWith(library.Catalogs.People.Keys.Select(key => $"/people/{key}"));
        paths.UnionWith(library.Catalogs.Locations.Keys.Select(key => $"/locations/{key}"));
        paths.UnionWith(library.Pages.Select(page => $"/{page.Route}"));
        return paths;
    }
}
