using System.Globalization;
using System.Text;
using Lantern.Build.Tools;

namespace Lantern.Site.Publication;

/// <summary>The record of what was live and when: a branch of the site's own repository, <c>lantern-record</c>, with one commit for each deploy.</summary>
/// <remarks>
/// It is there because that is where CI can keep it: artefacts of a run are deleted after some weeks, notes are not fetched by a clone and shown by no web page, and a database would be
/// one more thing to run. The branch goes with every clone, is read by those who may read the articles, and can be looked at on the host's pages. Its files: <c>live.json</c>
/// (<see cref="SiteRecord"/>) and <c>pages.jsonl</c> (<see cref="PageRecord"/>). No file of the working folder is touched. Two writers at once: the second is refused.
/// </remarks>
/// <param name="git">The program.</param>
/// <param name="root">The site's folder.</param>
public sealed class RecordBranch(ITool git, string root)
{
    public const string Name = "lantern-record";

    private const string Local = $"refs/heads/{Name}";
    private const string Fetched = $"refs/remotes/origin/{Name}";
    private const string Subject = "Live since ";

    private const string Readme = """
        # What was live, and when

        Lantern writes one commit here for each deploy. `live.json` says which build it was, `pages.jsonl` what each address showed
        and who answers for it. Ask with `lantern record /articles/some-page/ --on 2026-11-24`. Don't edit this branch.

        """;

    /// <summary>Why nothing can be recorded here, with what to do; null where it can.</summary>
    public string? Problem() => Git("rev-parse", "--git-dir") switch
    {
        { Succeeded: true } => null,
        { ExitCode: ToolResult.NotStarted } => "git is not there: install it, or leave --record away.",
        _ => "The site is not in a git repository, so there is no place for the record: run 'git init', or leave --record away.",
    };

    /// <summary>Records what has gone live.</summary>
    /// <param name="site">The site, with when it went live.</param>
    /// <param name="pages">Its pages; the commits of their sources are filled in here.</param>
    /// <returns>Why it could not be recorded, in words for people; null where it was.</returns>
    public string? Append(SiteRecord site, IReadOnlyList<PageRecord> pages)
    {
        var commits = LastCommits(site.Commit);
        var tree = new StringBuilder();
        foreach (var (name, bytes) in new[]
        {
            ("README.md", Encoding.UTF8.GetBytes(Readme.ReplaceLineEndings("\n"))),
            ("live.json", [.. site.Write(RecordJson.Indented), (byte)'\n']),
            ("pages.jsonl", Origins.WritePages(pages.Select(page => page with { Commit = commits.GetValueOrDefault(page.Source) }))),
        })
        {
            var blob = git.Run(root, ["hash-object", "-w", "--stdin"], default, bytes);
            if (!blob.Succeeded) return blob.Output.Trim();
            tree.Append(CultureInfo.InvariantCulture, $"100644 blob {blob.Output.Trim()}\t{name}\n");
        }
        var made = git.Run(root, ["mktree"], default, Encoding.UTF8.GetBytes(tree.ToString()));
        if (!made.Succeeded) return made.Output.Trim();
        var local = Commit(Local);
        var parent = Newest();
        var message = $"{Subject}{SiteRecord.TextOf(site.Since ?? default)}\n\nBuild {site.Build} of commit {site.Commit}, at {site.Address}";
        var commit = Git(["-c", "user.name=Lantern", "-c", "user.email=lantern@localhost", "commit-tree", made.Output.Trim(), .. parent is null ? Array.Empty<string>() : ["-p", parent], "-m", message]);
        if (!commit.Succeeded) return commit.Output.Trim();
        // Only if it is still where it was.
        var moved = Git("update-ref", "-m", "lantern deploy", Local, commit.Output.Trim(), local ?? "");
        return moved.Succeeded ? null : moved.Output.Trim();
    }

    /// <summary>What went live last; null where nothing is recorded here.</summary>
    public SiteRecord? Last() => Newest() is { } commit ? SiteAt(commit) : null;

    /// <summary>The address that each file has for visitors, by the last record.</summary>
    public IReadOnlyDictionary<string, string> LastAddresses() => Newest() is { } commit
        ? PagesAt(commit).Where(page => !page.Source.StartsWith('<')).DistinctBy(page => page.Source, StringComparer.Ordinal).ToDictionary(page => page.Source, page => page.Url, StringComparer.Ordinal)
        : new Dictionary<string, string>();

    /// <summary>What was live at some time between two moments, oldest first, each with the commit of this branch that says so.</summary>
    public IReadOnlyList<(string Commit, SiteRecord Site)> Between(DateTimeOffset from, DateTimeOffset until)
    {
        if (Newest() is not { } newest) return [];
        var found = new List<(string, SiteRecord)>();
        foreach (var line in Git("log", "--format=%H %s", newest).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(' ', 2) is not [var commit, var subject] || !subject.StartsWith(Subject, StringComparison.Ordinal)) continue;
            if (!DateTimeOffset.TryParse(subject[Subject.Length..], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since) || since >= until) continue;
            if (SiteAt(commit) is { } site) found.Insert(0, (commit, site));
            if (since <= from) break;
        }
        return found;
    }

    /// <summary>The pages that a commit of this branch records.</summary>
    public IReadOnlyList<PageRecord> PagesAt(string commit) => [.. Git("show", $"{commit}:pages.jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(PageRecord.Read).OfType<PageRecord>()];

    private SiteRecord? SiteAt(string commit) => Git("show", $"{commit}:live.json") is { Succeeded: true } text ? SiteRecord.Read(text.Output) : null;

    /// <summary>The branch here, or as it was fetched last, whichever goes further.</summary>
    private string? Newest()
    {
        var (local, fetched) = (Commit(Local), Commit(Fetched));
        if (local is null || fetched is null) return local ?? fetched;
        return Git("merge-base", "--is-ancestor", local, fetched).Succeeded ? fetched : local;
    }

    private string? Commit(string reference) => Git("rev-parse", "--verify", "--quiet", $"{reference}^{{commit}}") is { Succeeded: true } found ? found.Output.Trim() : null;

    /// <summary>The last commit that changed each file, by its path from the site's folder on.</summary>
    private Dictionary<string, string> LastCommits(string until)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var log = Git("-c", "core.quotePath=false", "log", "--format=commit %H", "--name-only", "--no-renames", "--relative", until, "--", ".");
        if (!log.Succeeded) return found;
        var commit = "";
        foreach (var line in log.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("commit ", StringComparison.Ordinal)) commit = line["commit ".Length..];
            else found.TryAdd(line, commit);
        }
        return found;
    }

    private ToolResult Git(params string[] arguments) => git.Run(root, arguments, default);
}
