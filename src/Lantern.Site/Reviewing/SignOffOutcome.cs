namespace Lantern.Site.Reviewing;

/// <summary>What came of a sign-off.</summary>
/// <param name="Path">The file that was written; null where nothing was.</param>
/// <param name="Problem">Why nothing was written, in words for people.</param>
/// <param name="Lines">What was changed in the file, as people read it.</param>
public sealed record SignOffOutcome(string? Path, string? Problem, IReadOnlyList<string> Lines)
{
    internal static SignOffOutcome Refused(string problem) => new(null, problem, []);
}
