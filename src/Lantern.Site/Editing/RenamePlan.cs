namespace Lantern.Site.Editing;

/// <summary>What a rename would change.</summary>
/// <param name="Problem">Why it can't be done, with what to do; null where it can.</param>
/// <param name="Files">The changes; the first is that of the file itself.</param>
public sealed record RenamePlan(string? Problem, IReadOnlyList<FileEdits> Files)
{
    internal static RenamePlan Refused(string problem) => new(problem, []);
}
