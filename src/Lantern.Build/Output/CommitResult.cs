namespace Lantern.Build.Output;

/// <summary>What a commit did: files written anew or changed, files that were equal already, stale files deleted.</summary>
public sealed record CommitResult(int Written, int Fresh, int Deleted)
{
    public int Total => Written + Fresh;
}
