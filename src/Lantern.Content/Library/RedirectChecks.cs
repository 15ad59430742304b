using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Content.Pages;
using Lantern.Diagnostics;

namespace Lantern.Content.Library;

/// <summary>Findings about old addresses: two that are the same, and one that is still a page or another file of the output.</summary>
internal static class RedirectChecks
{
    /// <summary>Forms of addresses that are always the site's, whether or not there is such a page today: a site grows.</summary>
    private static readonly AddressPattern[] Reserved =
        [.. new[] { "/articles/page/:number", "/topics/:topic/page/:number", "/search/:letter", "/assets/*", "/api/*", "/pagefind/*" }.Select(text => new AddressPattern(text))];

    public static void Run(Library library, DiagnosticBag diagnostics)
    {
        var pages = PagePaths(library);
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var open = new List<AddressPattern>();
        foreach (var (from, to) in Rules(library))
        {
            var old = new OldAddress(from.Value);
            if (seen.TryGetValue(old.Key, out var earlier)) diagnostics.Add(ContentDiagnostics.TwoRedirects.At(from.Location, from.Value, earlier));
            else seen.Add(old.Key, to);
            // What follows a ? makes it another address than the page's.
            if (!old.Query.IsEmpty) continue;
            if (!old.IsOpen)
            {
                if (pages.Contains(PathOf(old.Path)) || Reserved.Any(known => known.Matches(old.Path.Parts))) diagnostics.Add(ContentDiagnostics.RedirectFromLivePage.At(from.Location, from.Value));
                continue;
            }
            if (pages.Where(old.Path.Matches).OrderBy(page => page.StartsWith("/404", StringComparison.Ordinal)).ThenBy(page => page, StringComparer.Ordinal).FirstOrDefault() is { } fitting) diagnostics.Add(ContentDiagnostics.RedirectFitsPage.At(from.Location, from.Value, fitting.Length == 0 ? "/" : fitting));
            else if (Reserved.FirstOrDefault(known => Overlap(known, old.Path)) is { } known) diagnostics.Add(ContentDiagnostics.RedirectFitsPage.At(from.Location, from.Value, known.Text));
            else if (open.Find(other => other.Covers(old.Path)) is { } covering) diagnostics.Add(ContentDiagnostics.RedirectNeverUsed.At(from.Location, from.Value, covering.Text));
            open.Add(old.Path);
        }
    }

    /// <summary>True where one address can be of both forms.</summary>
    private static bool Overlap(AddressPattern a, AddressPattern b)
    {
        for (var i = 0; i < Math.Max(a.Parts.Count, b.Parts.Count); i++)
        {
            var (x, y) = (i < a.Parts.Count ? a.Parts[i] : null, i < b.Parts.Count ? b.Parts[i] : null);
            if (x == "*" || y == "*") return true;
            if (x is null || y is null || (x != y && !AddressPattern.IsName(x) && !AddressPattern.IsName(y))) return false;
        }
        return true;
    }

    private static IEnumerable<(Located<string> From, string To)> Rules(Library library)
    {
        foreach (var redirect in library.Redirects) yield return (redirect.From, redirect.To.Value);
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

    private static string PathOf(AddressPattern address) => string.Concat(address.Parts.Select(part => "/" + part));

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
