using Lantern.Deploy.Netlify;
using Lantern.Diagnostics;
using Lantern.Site.Erasing;

namespace Lantern.Deploy.Erasing;

/// <summary>The deploys of a site at Netlify. Each is asked for its list of files; what is in them is not fetched.</summary>
internal sealed class NetlifyKept(NetlifyDeploys deploys) : IKeptDeploys
{
    public async Task<(IReadOnlyList<KeptDeploy>? Holding, IReadOnlyList<Diagnostic> Findings)> Find(ErasedPage page, CancellationToken cancellation)
    {
        var (listed, findings) = await deploys.List(null, cancellation).ConfigureAwait(false);
        if (listed is null) return (null, findings);
        var (live, refused) = await deploys.Live(cancellation).ConfigureAwait(false);
        if (refused is not null) return (null, [refused]);
        var (found, unknown) = (new List<KeptDeploy>(), new List<Diagnostic>());
        foreach (var deploy in listed)
        {
            var (paths, problem) = await deploys.Files(deploy.Id, cancellation).ConfigureAwait(false);
            var isEmpty = problem is null && paths.Count == 0 && deploy.State is not ("error" or "rejected" or "deleted");
            var isNone = problem is null || problem.Descriptor == DeployDiagnostics.UnknownSite;
            var why = isNone ? "there is no list of them" : problem!.Message;
            if (problem is not null || isEmpty) unknown.Add(DeployDiagnostics.NotLooked.At(SourceLocation.WholeFile(deploys.Host), deploy.Id, why));
            else if (paths.Any(page.IsTrace)) found.Add(new KeptDeploy(deploy.Id, WordsOf(deploy, deploy.Id == live), deploy.Id == live));
        }
        return ([.. found.OrderBy(one => !one.IsLive)], unknown);
    }

    /// <summary>True where a deploy has one of the pages, and where it can't be told.</summary>
    public async Task<bool> MayHold(string id, IReadOnlyList<ErasedPage> pages, CancellationToken cancellation)
    {
        if (pages.Count == 0) return false;
        var (paths, problem) = await deploys.Files(id, cancellation).ConfigureAwait(false);
        return problem is not null || paths.Any(path => pages.Any(page => page.IsTrace(path)));
    }

    public Task<Diagnostic?> Delete(KeptDeploy deploy, CancellationToken cancellation) => deploys.Delete(deploy.Id, cancellation);

    private static string WordsOf(ListedDeploy deploy, bool isLive)
    {
        if (isLive) return "what visitors get now";
        if (deploy.IsForVisitors) return "an earlier version of the site";
        return deploy.Branch is { } name ? $"a preview named {name}" : "a draft";
    }
}
