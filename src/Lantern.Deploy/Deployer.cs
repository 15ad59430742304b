using Lantern.Build.FileSystem;
using Lantern.Build.Output;
using Lantern.Diagnostics;
using Lantern.Site;

namespace Lantern.Deploy;

/// <summary>Takes a finished output folder and hands it to a target, or says why it may not be published.</summary>
/// <remarks>The folder's lock is held until the target is done, so that no build changes files that are on their way.</remarks>
public sealed class Deployer(IFileSystem files, TimeProvider clock)
{
    /// <summary>Checks the folder and does something with what is in it.</summary>
    /// <param name="request">The site, for its output folder.</param>
    /// <param name="wanted">As what to publish; its files are filled in here.</param>
    /// <param name="use">What to do with it.</param>
    /// <returns>What <paramref name="use"/> gave, or the findings that forbid it.</returns>
    public async Task<DeployOutcome> With(BuildRequest request, DeployWish wanted, Func<Deployment, Task<DeployOutcome>> use)
    {
        var paths = new OutputPaths(request.Root, request.Output);
        var label = request.Label(request.Output);
        var findings = new DiagnosticBag();
        try
        {
            if (wanted.Alias is { } alias && DraftName.ProblemOf(alias) is { } problem)
                return DeployOutcome.Refused(DeployDiagnostics.BadName.At(SourceLocation.WholeFile(label), alias, problem));
            using var taken = OutputLock.Take(files, paths, request.LockWait, findings);
            if (taken is null) return DeployOutcome.Refused(findings.ToSortedList());
            findings.AddRange(OutputVerifier.Verify(files, paths, label, (_, _) => { }));
            var manifest = OutputState.Read(files, paths).Manifest;
            if (manifest is { Environment: not Manifest.Production } && wanted.IsProduction) findings.Add(DeployDiagnostics.NotProduction.At(SourceLocation.WholeFile(label), label));
            if (wanted.IsProduction && manifest is not null) findings.AddRange(CheckLines(request, manifest));
            if (findings.HasErrors || manifest is null) return DeployOutcome.Refused(findings.ToSortedList());
            return await use(new Deployment
            {
                Files = [.. manifest.Files.Select(file => DeployFile.Of(file, paths))],
                IsProduction = wanted.IsProduction,
                Alias = wanted.Alias,
                Message = wanted.Message,
                State = paths.State,
            }).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return DeployOutcome.Refused(Build.BuildDiagnostics.Unreadable.At(SourceLocation.WholeFile(label), exception.Message));
        }
    }

    /// <summary>What keeps the site from visitors because of its crisis lines.</summary>
    private IEnumerable<Diagnostic> CheckLines(BuildRequest request, Manifest built)
    {
        var (library, findings) = new SiteBuilder(files, clock).Read(request);
        return library is null ? findings.Where(finding => finding.IsError) : LineChecks.Of(library, built);
    }
}
