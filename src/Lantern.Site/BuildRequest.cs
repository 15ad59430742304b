namespace Lantern.Site;

/// <summary>What to build from, where to, and how. Paths are absolute and native.</summary>
public sealed record BuildRequest
{
    public required string Root { get; init; }
    public required string Input { get; init; }
    public required string Theme { get; init; }
    public required string Output { get; init; }
    public SiteEnvironment Environment { get; init; }

    /// <summary>Drafts and scheduled articles are shown, with a badge; implies a preview.</summary>
    public bool ShowDrafts { get; init; }

    /// <summary>The day to build for; null for today in the site's time zone.</summary>
    public DateOnly? Now { get; init; }

    /// <summary>The site's address in place of the one in the settings.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Files with addresses of an old site, to be held against this one; only a check reads them.</summary>
    public IReadOnlyList<string> OldUrls { get; init; } = [];

    /// <summary>Nothing that an earlier build left behind is used.</summary>
    public bool NoCache { get; init; }

    /// <summary>What was made of pictures stays in the cache although nothing uses it: for trying what a change would do.</summary>
    public bool KeepsPictures { get; init; }

    /// <summary>The state of the repository, for the public record; null where nobody says.</summary>
    public string? Commit { get; init; }

    /// <summary>Articles with errors of their own are treated as withdrawn, and the rest is published; any other error still publishes nothing.</summary>
    public bool Hold { get; init; }

    /// <summary>Where visitors find the pages of files now, by the file's path, as far as somebody knows: an article that is held keeps its address although it can't be read.</summary>
    public IReadOnlyDictionary<string, string> LiveAddresses { get; init; } = new Dictionary<string, string>();

    /// <summary>Say where the time went.</summary>
    public bool WithTimings { get; init; }

    /// <summary>Say of each file what was done with it, and why.</summary>
    public bool WithExplanations { get; init; }

    /// <summary>Threads that work on documents at once.</summary>
    public int Parallelism { get; init; } = System.Environment.ProcessorCount;

    /// <summary>How long to wait for another build of the same output.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromSeconds(30);

    public bool IsPreview => ShowDrafts || Environment == SiteEnvironment.Preview;

    /// <summary>A path for people: relative to the root where it lies inside, with <c>/</c>.</summary>
    public string Label(string path)
    {
        var relative = Path.GetRelativePath(Root, path).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? path.Replace('\\', '/') : relative;
    }

    /// <summary>The full path of a file that has such a path for people.</summary>
    public string FullPathOf(string label) => Path.GetFullPath(Path.Combine(Root, label.Replace('/', Path.DirectorySeparatorChar)));
}
