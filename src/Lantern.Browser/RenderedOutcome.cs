using Lantern.Diagnostics;

namespace Lantern.Browser;

/// <summary>What came of looking.</summary>
/// <param name="Findings">Faults as errors, a browser that failed as a warning.</param>
/// <param name="Looked">Pages that were looked at to the end.</param>
/// <param name="Pages">Pages that the site has.</param>
/// <param name="States">Looks at a page in one state.</param>
/// <param name="Faults">How many findings are faults.</param>
public sealed record RenderedOutcome(IReadOnlyList<Diagnostic> Findings, int Looked, int Pages, int States, int Faults);
