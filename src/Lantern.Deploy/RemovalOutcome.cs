using Lantern.Diagnostics;

namespace Lantern.Deploy;

/// <summary>What came of deleting drafts.</summary>
/// <param name="Removed">The names of the drafts that were there and are gone, one for each deploy, in ordinal order.</param>
/// <param name="Findings">What went wrong; those that are not gone can be deleted by the next run.</param>
public sealed record RemovalOutcome(IReadOnlyList<string> Removed, IReadOnlyList<Diagnostic> Findings)
{
    public bool Succeeded => !Findings.Any(finding => finding.IsError);

    public static RemovalOutcome Refused(params IReadOnlyList<Diagnostic> findings) => new([], findings);
}
