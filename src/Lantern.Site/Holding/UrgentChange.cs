using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Site.Erasing;
using Lantern.Site.History;

namespace Lantern.Site.Holding;

/// <summary>Recognises a change that can't wait: one commit that touches nothing but the registry (crisis lines and regions), announcements,
/// or the line <c>withdrawn</c> of articles; or one that erases a page.</summary>
/// <remarks>All commits that have not gone live yet are looked at, not only the last: a run that was overtaken by another must not leave an urgent one behind.</remarks>
/// <param name="git">The version history.</param>
/// <param name="files">Where the site lies.</param>
public sealed class UrgentChange(ITool git, IFileSystem files)
{
    private static readonly string[] Folders = ["crisis-lines/", "regions/", "announcements/"];

    /// <summary>Older commits are not looked at; with more of them than these, something else is wrong.</summary>
    private const int Most = 200;

    /// <summary>The newest urgent commit that visitors don't have yet; null where there is none, and where there is no history.</summary>
    /// <param name="site">The site, checked out.</param>
    /// <param name="live">The commit that visitors have; null where nobody knows, and then only the last commit is looked at.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="IOException">The disk or git refuses.</exception>
    public string? Find(BuildRequest site, string? live, CancellationToken cancellation = default)
    {
        var isKnown = live is not null && git.Run(site.Root, ["merge-base", "--is-ancestor", live, "HEAD"], cancellation).Succeeded;
        string[] range = isKnown ? ["-n", $"{Most}", $"{live}..HEAD"] : ["-n", "1", "HEAD"];
        var log = git.Run(site.Root, ["log", "--first-parent", "--format=%H", .. range], cancellation);
        return log.Succeeded ? log.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(commit => IsUrgent(site, commit, cancellation)) : null;
    }

    private bool IsUrgent(BuildRequest site, string commit, CancellationToken cancellation)
    {
        // All of the repository: who changes a template as well has no small correction.
        var changed = git.Run(site.Root, ["diff", "--name-status", "-z", "--no-renames", "--no-ext-diff", $"{commit}^", commit], cancellation);
        if (!changed.Succeeded) return false;
        var prefix = git.Run(site.Root, ["rev-parse", "--show-prefix"], cancellation).Output.Trim();
        var input = $"{prefix}{site.Label(site.Input)}/";
        var words = changed.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        var entries = words.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (Status: pair[0], Path: pair[1])).ToList();
        if (entries.Exists(entry => entry.Status == "D" && IsText(entry.Path)) && IsErasure(site, commit, cancellation)) return true;
        return entries.Count > 0 && entries.TrueForAll(entry => IsListed(entry.Path) || (entry.Status == "M" && IsArticle(entry.Path) && OnlyWithdrawn(site, commit, entry.Path[prefix.Length..], cancellation)));

        bool IsText(string path) => path.StartsWith(input, StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

        bool IsListed(string path) => Folders.Any(folder => path.StartsWith(input + folder, StringComparison.Ordinal));

        bool IsArticle(string path) => path.StartsWith($"{input}articles/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A commit of <c>lantern erase</c>.</summary>
    private bool IsErasure(BuildRequest site, string commit, CancellationToken cancellation) =>
        git.Run(site.Root, ["log", "-1", "--format=%s", commit], cancellation).Output.Trim() == ErasingRepository.Subject;

    private bool OnlyWithdrawn(BuildRequest site, string commit, string path, CancellationToken cancellation)
    {
        var committed = new CommittedFiles(git, files);
        string Text(string of) => committed.Of(site, of, [path], cancellation).TryGetValue(path, out var bytes) ? Encoding.UTF8.GetString(bytes) : "";
        return WithoutWithdrawn(Text($"{commit}^")) == WithoutWithdrawn(Text(commit));
    }

    /// <summary>The text without that line of its top; ends of lines don't count, since editors of web pages change them.</summary>
    private static string WithoutWithdrawn(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.TrimEnd()).ToList();
        var end = lines.FindIndex(1, Math.Max(0, lines.Count - 1), line => line == "---");
        return string.Join('\n', lines.Where((line, place) => place >= end || !line.StartsWith("withdrawn:", StringComparison.Ordinal)));
    }
}
