using Lantern.Build.FileSystem;
using Lantern.Site.Editing;
using Lantern.Site.History;

namespace Lantern.Site.Staging;

/// <summary>Checks the site as a commit would make it, and says what that commit is to blame for.</summary>
/// <remarks>
/// Where only articles and assets are staged, only what can have to do with them is read. Findings in other files count where they are errors that the last commit does not
/// have: a commit that mends one of two errors is not held up by the other.
/// </remarks>
/// <param name="files">Where the site lies.</param>
/// <param name="clock">Tells today where the request does not.</param>
/// <param name="engine">Gives what stands for the program, so that memory can be used where all of the site is checked; null for none.</param>
public sealed class StagedCheck(IFileSystem files, TimeProvider clock, Func<string?>? engine = null)
{
    /// <summary>With more articles than these looking for what they have to do with takes as long as checking everything.</summary>
    private const int MostFiles = 50;

    /// <summary>Checks what is staged.</summary>
    /// <param name="site">Which site.</param>
    /// <param name="staged">What is staged; without a problem.</param>
    /// <param name="progress">Told the name of each pipeline.</param>
    /// <param name="cancellation">Stops between documents.</param>
    public BuildOutcome Run(BuildRequest site, StagedFiles staged, Action<string>? progress = null, CancellationToken cancellation = default)
    {
        var state = Path.Combine(site.Root, ".lantern");
        var differing = staged.DifferingIn(site);
        var after = new OverlayFiles(files, differing, state);
        var isPart = IsPart(site, staged);
        var ties = new ArticleTies(after, site);
        if (isPart) ties.Find(staged, cancellation);
        var outcome = Check(differing);
        var own = staged.Changed.Concat(staged.Deleted).ToHashSet(StringComparer.Ordinal);
        var unbroken = ties.MentionedOnly.ToHashSet(StringComparer.Ordinal);
        var elsewhere = outcome.Diagnostics.Where(finding => finding.IsError && !own.Contains(finding.Location.Path) && !unbroken.Contains(finding.Location.Path)).ToList();
        if (elsewhere.Count > 0)
        {
            var before = new Dictionary<string, byte[]?>(differing, StringComparer.Ordinal);
            foreach (var path in own) before[site.FullPathOf(path)] = staged.Before.GetValueOrDefault(path);
            elsewhere = [.. NewFindings.Of(elsewhere, Check(before).Diagnostics)];
        }
        // What uses a picture may come with the next commit, and only a part of the site may have been read.
        var here = outcome.Diagnostics.Where(finding => own.Contains(finding.Location.Path) && finding.Code != SiteDiagnostics.UnusedAssets.Id);
        return outcome with { Diagnostics = [.. here.Concat(elsewhere).Order()] };

        BuildOutcome Check(IReadOnlyDictionary<string, byte[]?> commit)
        {
            var changes = new Dictionary<string, byte[]?>(commit, StringComparer.Ordinal);
            foreach (var path in ties.None) changes[site.FullPathOf(path)] = null;
            // A part of the site must not be held against what all of it published last, nor be remembered as the site.
            var request = isPart ? site with { Output = Path.Combine(state, "nowhere") } : site;
            return new SiteBuilder(after.With(changes), clock, engine: isPart ? null : engine).Check(request, progress, cancellation);
        }
    }

    private static bool IsPart(BuildRequest site, StagedFiles staged)
    {
        var input = site.Label(site.Input);
        return staged.Changed.Count + staged.Deleted.Count <= MostFiles
            && staged.Changed.Concat(staged.Deleted).All(path => (path.StartsWith($"{input}/articles/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) || path.StartsWith($"{input}/assets/", StringComparison.Ordinal));
    }
}
