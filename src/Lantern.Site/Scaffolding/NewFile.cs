using Lantern.Diagnostics;

namespace Lantern.Site.Scaffolding;

/// <summary>What came of a wish for a new file.</summary>
/// <param name="Path">Where it lies, from the site's folder on; "" where there is none.</param>
/// <param name="Problem">Why it was not written, with what to do; null where it was.</param>
/// <param name="Findings">What a build says of it.</param>
public sealed record NewFile(string Path, string? Problem, IReadOnlyList<Diagnostic> Findings)
{
    internal static NewFile Refused(string problem) => new("", problem, []);
}
