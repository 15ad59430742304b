using Lantern.Build.Output;
using Lantern.Build.Pipelines;
using Lantern.Diagnostics;
using Lantern.Site.Incremental;

namespace Lantern.Site;

/// <summary>What a build found and did.</summary>
/// <param name="Diagnostics">All findings, in reading order.</param>
/// <param name="Commit">What was written; null when nothing was published.</param>
/// <param name="Pages">Pages that were made and checked.</param>
/// <param name="Files">Files that the site consists of.</param>
public sealed record BuildOutcome(IReadOnlyList<Diagnostic> Diagnostics, CommitResult? Commit, int Pages, int Files)
{
    /// <summary>Addresses of an old site that were looked for.</summary>
    public int OldUrls { get; init; }

    /// <summary>Where the time went; null where nobody asked.</summary>
    public Timings? Timings { get; init; }

    /// <summary>What was done with each file, and why; empty where nobody asked or nothing was published.</summary>
    public IReadOnlyList<Explanation> Explanations { get; init; } = [];

    /// <summary>True where an earlier build was remembered, so that its work could be used.</summary>
    public bool HasMemory { get; init; }

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.IsError);
}
