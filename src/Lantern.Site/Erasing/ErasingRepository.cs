using System.Globalization;
using Lantern.Build.Tools;

namespace Lantern.Site.Erasing;

/// <summary>The site's git repository, as far as erasing a page has to do with it. Each call is a question of its own; nothing is kept.</summary>
/// <param name="git">The program.</param>
/// <param name="root">The site's folder.</param>
public sealed class ErasingRepository(ITool git, string root)
{
    /// <summary>All that a commit says of what it erases.</summary>
    public const string Subject = "Remove a page";

    private const string Remote = "origin";

    public bool IsThere => Run("rev-parse", "--git-dir").Succeeded;

    /// <summary>All digits; null before the first commit.</summary>
    public string? Head => Line("rev-parse", "--verify", "--quiet", "HEAD^{commit}");

    /// <summary>The branch; null for none.</summary>
    public string? Branch => Line("symbolic-ref", "--quiet", "--short", "HEAD");

    /// <summary>Where others get the branch from: <c>origin/main</c>; null where the repository is nowhere else.</summary>
    public string? Upstream => Branch is not { } branch
        ? null
        : Line("rev-parse", "--abbrev-ref", "--symbolic-full-name", "@{upstream}") ?? (RemoteAddress is null ? null : $"{Remote}/{branch}");

    /// <summary>The address of the other place, without what a key in it would give away; null for none.</summary>
    public string? RemoteAddress => Line("remote", "get-url", Remote) is { } address ? WithoutKey(address) : null;

    /// <summary>Commits that the other place does not have, as far as is known here.</summary>
    public int Ahead => Upstream is not { } upstream ? 0 : Exists(upstream) ? Count($"{upstream}..HEAD") : Count("HEAD");

    /// <summary>Commits that were fetched from there and are not here.</summary>
    public int Behind => Upstream is { } upstream && Exists(upstream) ? Count($"HEAD..{upstream}") : 0;

    /// <summary>Files with changes that are in no commit, each with git's letters for what was done.</summary>
    public IReadOnlyList<string> Changed(params IReadOnlyList<string> paths) =>
        Names(["--literal-pathspecs", "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", .. paths]);

    /// <summary>Files of a folder that the last commit has and that are not there any more.</summary>
    public IReadOnlyList<string> Missing(string folder) => Names("diff", "--name-only", "--diff-filter=D", "--relative", "-z", "HEAD", "--", folder);

    /// <summary>Those of the files that the last commit has.</summary>
    public IReadOnlyList<string> Committed(params IReadOnlyList<string> paths) =>
        paths.Count == 0 ? [] : Names(["ls-tree", "-r", "--name-only", "-z", "HEAD", "--", .. paths]);

    /// <summary>Commits that deleted files of a folder, newest first, each with all that it deleted.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="subject">Only those with this message; null for all.</param>
    public IEnumerable<(string Commit, IReadOnlyList<string> Deleted)> Deletions(string folder, string? subject = null)
    {
        string[] which = ["--diff-filter=D", "-n", "500", .. subject is null ? Array.Empty<string>() : [$"--grep=^{subject}$"]];
        var log = Run(["log", "--format=%x01%H", "--name-only", "--no-renames", "--relative", "-z", .. which, "--", folder]);
        if (!log.Succeeded) yield break;
        foreach (var part in log.Output.Split('\u0001', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split(['\0', '\n'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1) yield return (words[0], words[1..]);
        }
    }

    /// <summary>The text of a file in a commit; null where it is not in it.</summary>
    public string? TextOf(string commit, string path) => Run("show", $"{commit}:./{path}") is { Succeeded: true } text ? text.Output : null;

    /// <summary>A file's own name and the names that it had before.</summary>
    public IReadOnlyList<string> NamesOf(string path)
    {
        var log = Run("log", "--follow", "--format=", "--name-only", "--relative", "-z", "-n", "500", "--", path);
        var known = log.Succeeded ? log.Output.Split(['\0', '\n'], StringSplitOptions.RemoveEmptyEntries) : [];
        return [.. known.Prepend(path).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Branches and tags whose last commit still has a file.</summary>
    public IReadOnlyList<string> HeldBy(string path)
    {
        // A name that leads to another has a second word.
        var known = Run("for-each-ref", "--format=%(refname:short) %(symref)", "refs/heads", "refs/remotes", "refs/tags").Output;
        return
        [
            .. known.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.EndsWith(' ')).Select(line => line.TrimEnd())
                .Where(name => Run("cat-file", "-e", $"{name}:./{path}").Succeeded).Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Commits the state of these files and of no other; what else is staged stays staged.</summary>
    /// <remarks>Checks of the repository's own are not run: an error elsewhere may not keep the page there.</remarks>
    /// <returns>The commit, or null and why there is none; neither where there was nothing to commit.</returns>
    public (string? Commit, string? Problem) Commit(IReadOnlyList<string> paths)
    {
        var unknown = paths.Where(path => Head is null || Committed(path).Count == 0);
        Run(["--literal-pathspecs", "rm", "-r", "--cached", "--quiet", "--ignore-unmatch", "--", .. unknown]);
        if (Head is null) return (null, null);
        var changed = Names(["--literal-pathspecs", "diff", "--name-only", "--relative", "-z", "HEAD", "--", .. paths]);
        if (changed.Length == 0) return (null, null);
        string[] who = Line("config", "user.email") is null ? ["-c", "user.name=Lantern", "-c", "user.email=lantern@localhost"] : [];
        var made = Run([.. who, "--literal-pathspecs", "commit", "--quiet", "--no-verify", "--only", "-m", Subject, "--", .. changed]);
        return made.Succeeded ? (Head, null) : (null, made.Output.Trim().ReplaceLineEndings(" "));
    }

    /// <summary>Sends the branch to the other place; what it says where it refuses, else null.</summary>
    public string? Push()
    {
        if (Upstream?.Split('/', 2) is not [var remote, var branch]) return "there is no such place";
        var pushed = Run("push", "--quiet", remote, $"HEAD:refs/heads/{branch}");
        return pushed.Succeeded ? null : pushed.Output.Trim().ReplaceLineEndings(" ");
    }

    private bool Exists(string reference) => Run("rev-parse", "--verify", "--quiet", $"{reference}^{{commit}}").Succeeded;

    private int Count(string range) => int.TryParse(Line("rev-list", "--count", range), CultureInfo.InvariantCulture, out var count) ? count : 0;

    private string[] Names(params string[] arguments) =>
        Run(arguments) is { Succeeded: true } found ? found.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries) : [];

    private string? Line(params string[] arguments) =>
        Run(arguments) is { Succeeded: true } said && said.Output.Trim() is { Length: > 0 } line ? line : null;

    private static string WithoutKey(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.UserInfo.Length > 0
        ? new UriBuilder(url) { UserName = "", Password = "" }.Uri.ToString()
        : address;

    private ToolResult Run(params string[] arguments) => git.Run(root, arguments, default);
}
