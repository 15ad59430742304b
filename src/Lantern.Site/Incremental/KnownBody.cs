using Lantern.Build.Documents;
using Lantern.Diagnostics;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Incremental;

/// <summary>A rendered body and what was found while it was rendered.</summary>
/// <param name="File">Stands for the whole file that it was rendered from.</param>
/// <param name="Info">The body.</param>
/// <param name="IsEmpty">It says nothing.</param>
/// <param name="Findings">What was found.</param>
public sealed record KnownBody(Fingerprint File, BodyInfo Info, bool IsEmpty, IReadOnlyList<Diagnostic> Findings);
