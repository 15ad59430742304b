namespace Lantern.Build.Output;

/// <summary>What a commit did: files written anew or changed, files that were equal already, stale files deleted.</summary>
public sealed record CommitResult(int Written, int Fresh, int Deleted)
{
    /// <summary>What was written, in ordinal order.</summary>
    public IReadOnlyList<string> WrittenPaths { get; init; } = [];

    /// <summary>What was deleted, in ordinal order.</summary>
    public IReadOnlyList<string> DeletedPaths { get; init; } = [];

    public int Total => Written + Fresh;
}
