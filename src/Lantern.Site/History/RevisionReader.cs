using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Site.Editing;

namespace Lantern.Site.History;

/// <summary>Asks git what a site was like before a change. Thread-safe.</summary>
/// <param name="git">The program.</param>
/// <param name="files">Where the site lies.</param>
public sealed class RevisionReader(ITool git, IFileSystem files)
{
    /// <summary>The site at the commit where this branch left another one: what has changed since is what this branch changes.</summary>
    /// <param name="site">The site.</param>
    /// <param name="reference">The other branch, or a commit.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>The site then, or why it can't be told, with what to do.</returns>
    /// <exception cref="IOException">The disk or git refuses.</exception>
    public (SiteRevision? Revision, string? Problem) Read(BuildRequest site, string reference, CancellationToken cancellation = default)
    {
        var (commit, problem) = CommonCommit(site, reference, cancellation);
        return commit is null ? (null, problem) : (At(site, commit, cancellation), null);
    }

    /// <summary>The newest commit that both this state and a reference come from.</summary>
    private (string? Commit, string? Problem) CommonCommit(BuildRequest site, string reference, CancellationToken cancellation)
    {
        if (Folders(site).Any(Path.IsPathRooted)) return (null, "The content lies outside of the site's folder, so it is not known what it was like before.");
        // A word with a dash would be an option.
        if (reference.StartsWith('-') || reference.Length == 0) return (null, $"'{reference}' is no commit or branch.");
        var place = git.Run(site.Root, ["rev-parse", "--show-prefix"], cancellation);
        if (!place.Succeeded) return (null, place.ExitCode == ToolResult.NotStarted ? "git is not there: install it first." : $"{site.Root} is not in a git repository, so it is not known what the site was like before.");
        if (!git.Run(site.Root, ["rev-parse", "--verify", "--quiet", $"{reference}^{{commit}}"], cancellation).Succeeded)
            return (null, $"There is no commit or branch '{reference}' here. Fetch it first with 'git fetch'; in a workflow, check out with 'fetch-depth: 0'.");
        var common = git.Run(site.Root, ["merge-base", reference, "HEAD"], cancellation);
        return common.Succeeded
            ? (common.Output.Trim(), null)
            : (null, $"'{reference}' and what is checked out have no commit in common here. In a workflow, check out with 'fetch-depth: 0', which brings all of the history.");
    }

    private SiteRevision At(BuildRequest site, string commit, CancellationToken cancellation)
    {
        var folders = Folders(site);
        var tracked = Lines(git.Run(site.Root, ["diff", "--name-status", "-z", "--no-renames", "--no-ext-diff", "--relative", commit, "--", .. folders], cancellation));
        var added = Lines(git.Run(site.Root, ["ls-files", "--others", "--exclude-standard", "-z", "--", .. folders], cancellation));
        var paths = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        // A letter for what was done, then the path.
        for (var i = 0; i + 1 < tracked.Length; i += 2) paths[tracked[i + 1]] = tracked[i][0] != 'A';
        foreach (var path in added) paths.TryAdd(path, false);
        var before = new CommittedFiles(git, files).Of(site, commit, [.. paths.Where(path => path.Value).Select(path => path.Key)], cancellation);
        var changed = paths.Keys.Select(path => new ChangedFile(path, before.GetValueOrDefault(path), Now(site.FullPathOf(path)))).ToList();
        var overlay = changed.ToDictionary(file => site.FullPathOf(file.Path), file => file.Before, StringComparer.Ordinal);
        return new SiteRevision(commit, new OverlayFiles(files, overlay, Path.Combine(site.Root, ".lantern")), changed);
    }

    private byte[]? Now(string path) => files.FileExists(path) ? files.ReadAllBytes(path) : null;

    private static string[] Folders(BuildRequest site) => [site.Label(site.Input), site.Label(site.Theme)];

    private static string[] Lines(ToolResult result) => result.Succeeded ? result.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries) : throw new IOException(result.Output.Trim());
}
