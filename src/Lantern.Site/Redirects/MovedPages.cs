using Lantern.Build.Output;
using Lantern.Diagnostics;
using Lantern.Rendering.Html;
using Lantern.Site.Api;
using Lantern.Site.Feeds;
using Lantern.Site.Links;

namespace Lantern.Site.Redirects;

/// <summary>Finds pages that the last build published and that this one does not: their visitors would find nothing. Pure.</summary>
internal static class MovedPages
{
    /// <param name="before">What was published last; null where nothing was.</param>
    /// <param name="environment">What is built now: previews are compared with previews.</param>
    /// <param name="files">What there is now.</param>
    /// <param name="answers">And where old addresses lead.</param>
    public static IEnumerable<Diagnostic> Check(Manifest? before, string environment, IReadOnlyList<OutputFile> files, RedirectAnswers answers)
    {
        if (before is null || before.Environment != environment) yield break;
        var known = before.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var fresh = files.Where(file => !known.Contains(file.Path)).ToList();
        var bySource = fresh.Where(file => NearPages.IsPage(file.Path)).GroupBy(file => file.Source, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        NearPages? near = null;
        foreach (var file in before.Files.Where(IsPage))
        {
            var url = SitePaths.AddressOf(file.Path);
            if (answers.LeadsSomewhere(url)) continue;
            near ??= new NearPages(fresh.Select(one => (one.Path, one.Source)));
            (string Url, string Source)? found = bySource.TryGetValue(file.Source, out var moved) ? (SitePaths.AddressOf(moved.Path), moved.Source) : near.Find(url);
            var advice = found is null && url.StartsWith("/articles/", StringComparison.Ordinal)
                ? "an article that is taken down with 'withdrawn: true' leaves a page that says so, with the crisis lines; " : "";
            yield return SiteDiagnostics.PageGone.At(SourceLocation.WholeFile(found?.Source ?? file.Source), url, advice + OldUrlCheck.Advice(url, found));
        }
    }

    private static bool IsPage(ManifestEntry file) =>
        NearPages.IsPage(file.Path) && file.Expectation is { } json && PageExpectationJson.Read(json) is { } expectation
        && !expectation.Kind.StartsWith(ApiGate.KindPrefix, StringComparison.Ordinal) && !expectation.Kind.StartsWith(FeedFormat.KindPrefix, StringComparison.Ordinal);
}
