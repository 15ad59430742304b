using Lantern.Diagnostics;

namespace Lantern.Deploy.Netlify;

/// <summary>A request that came to nothing for good; it stays in this room, and becomes a finding at its door.</summary>
internal sealed class HostTrouble(Diagnostic finding) : Exception(finding.Message)
{
    public Diagnostic Finding { get; } = finding;
}
