using Lantern.Diagnostics;

namespace Lantern.Deploy;

/// <summary>What came of a deploy. Bad luck and bad answers are findings; a deploy with an error left what was live before untouched, unless the finding says otherwise.</summary>
public sealed record DeployOutcome(IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>The host's name for the deploy; null where it made none.</summary>
    public string? Id { get; init; }

    /// <summary>Where it can be looked at; null where it is not there.</summary>
    public string? Url { get; init; }

    /// <summary>What was live before, by the host's name for it; null for nothing.</summary>
    public string? Previous { get; init; }

    /// <summary>All files of it.</summary>
    public int Files { get; init; }

    /// <summary>The files that the host did not have, by path, in ordinal order.</summary>
    public IReadOnlyList<string> Uploaded { get; init; } = [];

    /// <summary>Their bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>True where an earlier run had begun it.</summary>
    public bool IsResumed { get; init; }

    public bool Succeeded => !Findings.Any(finding => finding.IsError);

    public static DeployOutcome Refused(params IReadOnlyList<Diagnostic> findings) => new(findings);
}
