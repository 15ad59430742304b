namespace Lantern.Site.Staging;

/// <summary>What a commit would change of a site. Paths are as in findings, from the site's folder on.</summary>
public sealed record StagedFiles
{
    /// <summary>Why it can't be told, with what to do; null where it can.</summary>
    public string? Problem { get; init; }

    /// <summary>Files that the commit adds or changes.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>Files that the commit deletes.</summary>
    public IReadOnlyList<string> Deleted { get; init; } = [];

    /// <summary>Files that lie in the folder otherwise than in the commit, with their bytes there; null for those that it does not have.</summary>
    public IReadOnlyDictionary<string, byte[]?> Differing { get; init; } = new Dictionary<string, byte[]?>();

    /// <summary>The same by full path, as an overlay of the folder wants them.</summary>
    public IReadOnlyDictionary<string, byte[]?> DifferingIn(BuildRequest site) => Differing.ToDictionary(file => site.FullPathOf(file.Key), file => file.Value, StringComparer.Ordinal);

    /// <summary>What stood before in the files that are changed or deleted.</summary>
    public IReadOnlyDictionary<string, byte[]> Before { get; init; } = new Dictionary<string, byte[]>();
}
