namespace Lantern.Site.Registry;

/// <summary>What a person compares with the page of a line's authority before the line counts as verified.</summary>
/// <param name="Problem">Why the line can't be verified now, in words for people; null where it can.</param>
/// <param name="AuthorityUrl">The page to compare with.</param>
/// <param name="Facts">Each thing to compare, in words: a channel as its link reads, the hours, the languages.</param>
public sealed record LineCheck(string? Problem, string AuthorityUrl, IReadOnlyList<string> Facts)
{
    internal static LineCheck Refused(string problem) => new(problem, "", []);
}
