using Lantern.Deploy.Live;
using Lantern.Diagnostics;
using Lantern.Site;
using Lantern.Site.Erasing;
using Lantern.Site.Publication;

namespace Lantern.Deploy.Erasing;

/// <summary>The place that a site is published to, as far as erasing a page has to do with it.</summary>
/// <param name="tools">The world.</param>
/// <param name="site">The site.</param>
/// <param name="place">The place, as it is named on the command line.</param>
/// <param name="kept">What it keeps; null where it can't be asked.</param>
internal sealed class ErasureHost(ErasureTools tools, BuildRequest site, DeployPlace place, IKeptDeploys? kept)
{
    public bool IsReachable => kept is not null;

    /// <summary>How many deploys did not say, when it was asked last, whether they hold the page.</summary>
    public int Unknown { get; private set; }

    /// <summary>The deploys that hold the page, the live one first; null where it can't be told.</summary>
    public async Task<IReadOnlyList<KeptDeploy>?> Holding(ErasedPage page, CancellationToken cancellation)
    {
        if (kept is null) return null;
        var (holding, findings) = await kept.Find(page, cancellation).ConfigureAwait(false);
        Unknown = findings.Count(finding => finding.Descriptor == DeployDiagnostics.NotLooked);
        foreach (var finding in findings) tools.Talk.Show(finding);
        return holding;
    }

    public Task<Diagnostic?> Delete(KeptDeploy deploy, CancellationToken cancellation) => kept!.Delete(deploy, cancellation);

    /// <summary>Publishes the built site for visitors, through the same gate as every deploy; then asks for the page as a visitor would.</summary>
    /// <returns>What came of it, and what is found although it should not be.</returns>
    public async Task<(DeployOutcome Outcome, IReadOnlyList<Diagnostic> StillThere)> Publish(ErasedPage page, CancellationToken cancellation)
    {
        var outcome = await new Deployer(tools.Files, tools.Clock).With(site, new DeployWish(true, null, null), async deployment =>
        {
            var (target, refused) = tools.Targets.Find(place, site);
            if (target is null) return DeployOutcome.Refused(refused);
            var recording = KeepsRecord(tools, site) ? new Recording(tools.Files, tools.Clock, site) : null;
            var published = await target.Publish(deployment, tools.Talk.Progress, cancellation).ConfigureAwait(false);
            // That the record is behind keeps no page there: the next deploy writes it.
            var unrecorded = published.Succeeded && recording?.Refusal() is null ? recording?.Write(published) : null;
            return unrecorded is null ? published : published with { Findings = [.. published.Findings, unrecorded.AtMostWarning()] };
        }).ConfigureAwait(false);
        var isOnWeb = outcome.Succeeded && Uri.TryCreate(outcome.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
        return (outcome, isOnWeb ? await Look(page, new Uri(outcome.Url!), cancellation).ConfigureAwait(false) : []);
    }

    /// <summary>The branch lantern-record is kept here.</summary>
    public static bool KeepsRecord(ErasureTools tools, BuildRequest site) => new RecordBranch(tools.Git, site.Root).Last() is not null;

    /// <summary>Where visitors find the pages of files, but for the erased one: articles that are held back keep their addresses.</summary>
    public static IReadOnlyDictionary<string, string> Addresses(ErasureTools tools, BuildRequest site, ErasedPage page) =>
        new RecordBranch(tools.Git, site.Root).LastAddresses().Where(known => known.Key != page.Source && known.Value != page.Url)
            .ToDictionary(known => known.Key, known => known.Value, StringComparer.Ordinal);

    private static async Task<IReadOnlyList<Diagnostic>> Look(ErasedPage page, Uri root, CancellationToken cancellation)
    {
        using var http = LiveSite.Client();
        var live = new LiveSite(http, root, Task.Delay);
        var found = new List<Diagnostic>();
        foreach (var url in page.OldUrls.Prepend(page.Url).Where(url => !url.Contains('?', StringComparison.Ordinal)))
        {
            var answer = await live.Get(url, cancellation).ConfigureAwait(false);
            if (answer.Problem is null && answer.Status is 404 or 410) continue;
            found.Add(DeployDiagnostics.StillAnswers.At(SourceLocation.WholeFile(url), url, answer.Problem ?? $"{answer.Status}"));
        }
        return found;
    }
}
