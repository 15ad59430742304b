using Lantern.Diagnostics;

namespace Lantern.Deploy.Live;

/// <summary>What was found at a live site: one finding for each fault and its cause.</summary>
/// <param name="Findings">In order of gravity and address.</param>
/// <param name="Files">Files that were asked for.</param>
/// <param name="Redirects">Redirects that were followed up.</param>
public sealed record LiveOutcome(IReadOnlyList<Diagnostic> Findings, int Files, int Redirects)
{
    public bool HasErrors => Findings.Any(finding => finding.IsError);
}
