using Lantern.Build.FileSystem;
using Lantern.Build.Tools;

namespace Lantern.Site.History;

/// <summary>Checks a site and says what a change is to blame for.</summary>
/// <param name="files">Where the site lies.</param>
/// <param name="git">The version history.</param>
/// <param name="builderOf">Makes what checks a site that lies in such files; both states are checked alike.</param>
public sealed class RevisionCheck(IFileSystem files, ITool git, Func<IFileSystem, SiteBuilder> builderOf)
{
    /// <summary>Checks the site as it is and as it was.</summary>
    /// <param name="site">The site.</param>
    /// <param name="reference">A branch or commit: what counts as before is where this state left it.</param>
    /// <param name="progress">Told the name of each pipeline.</param>
    /// <param name="cancellation">Stops between documents.</param>
    /// <returns>The outcome with new findings alone, and how many were there before; or why it can't be told.</returns>
    /// <exception cref="IOException">The disk or git refuses.</exception>
    public (BuildOutcome? Outcome, int Known, string? Problem) Run(BuildRequest site, string reference, Action<string>? progress, CancellationToken cancellation)
    {
        var (before, problem) = new RevisionReader(git, files).Read(site, reference, cancellation);
        if (before is null) return (null, 0, problem);
        var outcome = builderOf(files).Check(site, progress, cancellation);
        // Both for the same day: what comes by the passing of time is nobody's change.
        var earlier = builderOf(before.Files).Check(site with { NoCache = true }, progress, cancellation);
        var found = NewFindings.Of(outcome.Diagnostics, earlier.Diagnostics);
        return (outcome with { Diagnostics = found }, outcome.Diagnostics.Count - found.Count, null);
    }
}
