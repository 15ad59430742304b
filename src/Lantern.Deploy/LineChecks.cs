using Lantern.Build.Output;
using Lantern.Content.Articles;
using Lantern.Content.Library;
using Lantern.Content.Safety;
using Lantern.Diagnostics;
using Lantern.Rendering.Html;
using Lantern.Site.Registry;

namespace Lantern.Deploy;

/// <summary>
/// What keeps a site from visitors because of its crisis lines: one that no person has ever checked, and pages that show another one than was
/// checked. Pure.
/// </summary>
/// <remarks>That a check is old forbids nothing.</remarks>
internal static class LineChecks
{
    private const string Inline = "inline:";

    /// <param name="library">The site as its files are now.</param>
    /// <param name="built">What would be published.</param>
    public static IEnumerable<Diagnostic> Of(Library library, Manifest built) => Unverified(library).Concat(Changed(library, built));

    private static IEnumerable<Diagnostic> Unverified(Library library)
    {
        foreach (var entry in LineList.Of(library, new Dictionary<string, IReadOnlyList<Site.Editing.BodyLink>>())
            .Where(line => line is { IsOwn: true, AgeInDays: null }))
        {
            yield return DeployDiagnostics.Unverified.At(PlaceOf(library, entry.Key), entry.Key, entry.AuthorityUrl ?? "its authority's page");
        }
        var own = library.Regions.Select(region => region.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var line in InArticles(library).Where(line => !line.IsVerified && own.Contains(line.Region.Value)))
            yield return DeployDiagnostics.UnverifiedInArticle.At(line.Place, line.Name, line.AuthorityUrl ?? "its authority's page");
    }

    /// <summary>Lines whose file says other numbers than the pages that were built: whoever checked the file has not checked the pages.</summary>
    private static IEnumerable<Diagnostic> Changed(Library library, Manifest built)
    {
        var lines = library.Catalogs.CrisisLines.All.Concat(InArticles(library)).GroupBy(line => line.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var own = library.Regions.Select(region => region.Key).ToHashSet(StringComparer.Ordinal);
        var shown = built.Files.Select(file => file.Expectation).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(PageExpectationJson.Read).OfType<PageExpectation>()
            .SelectMany(page => page.Entries.Select(entry => entry.Expectation).Prepend(page)).SelectMany(page => page.CrisisLines)
                .DistinctBy(line => (line.Key, line.TextHash));
        foreach (var line in shown)
        {
            if (!lines.TryGetValue(line.Key, out var known))
            {
                // An article that is held takes its own line with it, and keeps no other number from going out.
                if (!line.Key.StartsWith(Inline, StringComparison.Ordinal))
                    yield return DeployDiagnostics.LineChanged.At(SourceLocation.WholeFile(line.Key), line.Key, Words(line), "nothing");
            }
            else if (!IsShown(known, line, own.Contains(known.Region.Value)))
            {
                yield return DeployDiagnostics.LineChanged.At(known.Place, line.Key, Words(line),
                    string.Join(", ", Numbers(known).Select(channel => channel.Label)));
            }
        }
    }

    private static bool IsShown(CrisisLine line, ExpectedCrisisLine shown, bool isOwn)
    {
        var built = shown.Links.Select(link => link.Href).Where(IsNumber).ToHashSet(StringComparer.Ordinal);
        // As long as nobody has checked it, a line of another region is a link to its authority, without a number.
        if (!isOwn && !line.IsVerified) return built.Count == 0;
        return Numbers(line).All(channel => built.Contains(channel.Href)) && built.IsSubsetOf(line.Channels.Select(channel => channel.Href));
    }

    private static IEnumerable<Channel> Numbers(CrisisLine line) =>
        line.Channels.Where(channel => channel.Kind is ChannelKind.Call or ChannelKind.Text);

    private static bool IsNumber(string href) =>
        href.StartsWith("tel:", StringComparison.Ordinal) || href.StartsWith("sms:", StringComparison.Ordinal);

    private static string Words(ExpectedCrisisLine line) =>
        string.Join(", ", line.Links.Where(link => IsNumber(link.Href)).Select(link => link.Text).DefaultIfEmpty("no number"));

    private static IEnumerable<CrisisLine> InArticles(Library library) =>
        library.Articles.Where(article => article.Status is ArticleStatus.Live or ArticleStatus.Withdrawn)
        .SelectMany(article => article.Safety.CrisisLines).Where(line => line.Key.StartsWith(Inline, StringComparison.Ordinal));

    private static SourceLocation PlaceOf(Library library, string key) =>
        library.Catalogs.CrisisLines.TryGet(key, out var line) ? line.Place : SourceLocation.WholeFile(key);
}
