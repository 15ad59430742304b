using Lantern.Build.Output;
using Lantern.Content.Pages;
using Lantern.Diagnostics;

namespace Lantern.Site.Redirects;

/// <summary>Finds the addresses of an old site at which visitors of this one would find nothing. Pure.</summary>
internal static class OldUrlCheck
{
    /// <summary>WordPress' own names (developer.wordpress.org, class WP, public query variables) of those that lead to a page, a list or a feed.</summary>
    private static readonly string[] PageNames = ["p", "page_id", "attachment_id", "cat", "tag", "author", "m", "feed"];

    public static IEnumerable<Diagnostic> Check(IEnumerable<(string Address, SourceLocation Location)> old, IReadOnlyList<OutputFile> files, RedirectAnswers answers)
    {
        var pages = new NearPages(files.Select(file => (file.Path, file.Source)));
        foreach (var (address, location) in old)
        {
            var found = !answers.LeadsSomewhere(address) ? "nothing" : IsOtherPage(address) && answers.Find(address) is null ? $"{SiteAddresses.PathOf(address)} in its place" : null;
            if (found is not null) yield return SiteDiagnostics.OldUrlLost.At(location, address, Advice(address, pages.Find(address)), found);
        }
    }

    /// <summary>True where a CMS means another page by what follows the <c>?</c>: WordPress does, where nobody gave it readable addresses.</summary>
    private static bool IsOtherPage(string address) => address.Contains('?', StringComparison.Ordinal) && new OldAddress(address).Query.Any(pair => PageNames.Contains(pair.Name));

    /// <summary>What to write so that visitors of an address find what it showed.</summary>
    public static string Advice(string address, (string Url, string Source)? near)
    {
        if (near is not var (url, source)) return $"if its words are on a page of the site, add to input/redirects.yml: - {{ from: \"{address}\", to: … }}";
        return source.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !source.Contains("/topics/", StringComparison.Ordinal) && !source.Contains("/people/", StringComparison.Ordinal) && !source.Contains("/locations/", StringComparison.Ordinal)
            ? $"if its words are at {url} now, add to {source}: redirect-from: [\"{address}\"]"
            : $"if its words are at {url} now, add to input/redirects.yml: - {{ from: \"{address}\", to: {url} }}";
    }
}
