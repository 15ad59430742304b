using Lantern.Build.FileSystem;
using Lantern.Build.Output;
using Lantern.Build.Tools;
using Lantern.Diagnostics;
using Lantern.Site;
using Lantern.Site.Publication;

namespace Lantern.Deploy;

/// <summary>Notes in the site's repository what has gone live: see <see cref="RecordBranch"/>. For one deploy; the output's lock is held meanwhile.</summary>
/// <param name="files">Where the site lies.</param>
/// <param name="clock">Tells when it went live.</param>
/// <param name="request">The site.</param>
public sealed class Recording(IFileSystem files, TimeProvider clock, BuildRequest request)
{
    private readonly RecordBranch _branch = new(new ChildProcess("git"), request.Root);
    private readonly Origins? _origins = Origins.Read(files, new OutputPaths(request.Root, request.Output));

    /// <summary>Why nothing should be published, since it could not be recorded; null where it can.</summary>
    public Diagnostic? Refusal()
    {
        var place = SourceLocation.WholeFile(request.Label(request.Output));
        if (_branch.Problem() is { } problem) return DeployDiagnostics.NotRecordable.At(place, "there is no git repository", problem);
        return _origins is null
            ? DeployDiagnostics.NotRecordable.At(place, "the build does not say which commit it was made from", "build again with --commit and the digits that 'git rev-parse HEAD' prints, then deploy")
            : null;
    }

    /// <summary>Records what is live now; a finding where that failed.</summary>
    public Diagnostic? Write(DeployOutcome outcome)
    {
        var site = _origins!.Site with { Since = clock.GetUtcNow(), Address = outcome.Url, Deploy = outcome.Id };
        return _branch.Append(site, _origins.Pages) is { } problem ? DeployDiagnostics.NotRecorded.At(SourceLocation.WholeFile(request.Label(request.Output)), RecordBranch.Name, problem) : null;
    }
}
