namespace Lantern.Site.Erasing;

/// <summary>What no command of Lantern can delete, with the command or the address for each. Pure.</summary>
/// <remarks>The addresses of other organisations are as they were known when this was written; none of them is asked here.</remarks>
public sealed record Remains
{
    private const string Filter = "https://github.com/newren/git-filter-repo";
    private const string Sensitive =
        "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository";

    /// <summary>The page's address; null for a text that may not name it.</summary>
    public string? Url { get; init; }

    /// <summary>The site's address, without a slash at its end.</summary>
    public required string SiteUrl { get; init; }

    /// <summary>The files that went; none for a text that may not name them.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Where the repository is besides here; null where it is nowhere else.</summary>
    public string? RemoteAddress { get; init; }

    public bool HasRepository { get; init; }

    /// <summary>The branch <c>lantern-record</c> is there.</summary>
    public bool HasRecord { get; init; }

    /// <summary>Branches and tags that still have the file; none for a text that may not name them, since a name may be about the page.</summary>
    public IReadOnlyList<string> HeldBy { get; init; } = [];

    /// <summary>How many of these there are.</summary>
    public int HeldByCount { get; init; }

    /// <summary>The same for a text that may not name the page.</summary>
    public Remains WithoutNames => this with { Url = null, Paths = [], HeldBy = [] };

    private string Address => Url is null ? "the page's address" : SiteUrl + Url;

    /// <summary>One line for each.</summary>
    public IEnumerable<string> Lines() => [.. HasRepository ? OfGit() : [], .. OfOthers()];

    private IEnumerable<string> OfGit()
    {
        if (HeldByCount > 0)
        {
            var names = HeldBy.Count > 0 ? string.Join(", ", HeldBy) : $"{HeldByCount}";
            yield return $"Branches and tags that still have the file: {names}. Merge the commit there, or delete what is not needed: "
                + "git branch -D NAME; git push origin --delete NAME";
        }
        yield return "The git history: every earlier commit has the text, and links to it in other files. With git-filter-repo "
            + $"({Filter}), in a fresh clone, after telling all: git filter-repo --invert-paths{Named()}; "
            + "then git push --force --all; git push --force --tags. Other clones and forks keep it until they are deleted and made anew";
        yield return "This clone, which keeps deleted commits for some weeks: git reflog expire --expire=now --all && git gc --prune=now. Look into "
            + "'git stash list' too";
        if (HasRecord)
        {
            yield return "The branch lantern-record: for each day on which the page was live it names the address, the file and who wrote it. "
                + "To end that record: git branch -D lantern-record; git push origin --delete lantern-record. A new one begins with the next deploy. "
                + $"To keep the rest of it: write the line {Url ?? "ADDRESS"}==>/erased/ and one for each file into replace.txt, then "
                + "git filter-repo --refs lantern-record --replace-text replace.txt";
        }
        if (RemoteAddress is not { } remote) yield break;
        yield return $"{remote}: pull requests, their comments, issues and logs of runs may quote the page; delete them there. GitHub shows a commit "
            + "by its number also when it is in no branch, until its support clears it: https://support.github.com/request "
            + $"(how: {Sensitive}). Forks are other people's: ask them";
    }

    private IEnumerable<string> OfOthers()
    {
        yield return "Google: https://search.google.com/search-console/removals for the owner of the site, "
            + $"https://search.google.com/search-console/remove-outdated-content for anybody. Ask for {Address}, and for its pictures";
        yield return $"Bing, and search engines that take from it: https://www.bing.com/webmasters/tools/contentremoval. Ask for {Address}";
        var copies = Url is null ? "https://web.archive.org for the page's address" : $"https://web.archive.org/web/*/{Address}";
        yield return $"The Internet Archive: look at {copies}, and write to info@archive.org from an address of the practice to have it taken out";
        yield return "Feed readers, programs that read the site's API, mails and social networks: what they fetched once nobody can call back. "
            + "Ask those you know";
        yield return "Backups of this computer, of the web server and of the host, and copies of earlier builds: delete those that hold it, "
            + "or note when they end";
    }

    private string Named() => string.Concat((Paths.Count == 0 ? ["FILE"] : Paths).Select(path => $" --path {Quoted(path)}"));

    /// <summary>As shells read a name with spaces.</summary>
    private static string Quoted(string path) => path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.' or '-' or '_')
        ? path
        : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
