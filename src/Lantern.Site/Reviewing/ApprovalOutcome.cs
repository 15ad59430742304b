namespace Lantern.Site.Reviewing;

/// <summary>What came of an approval.</summary>
/// <param name="Written">The articles that were signed off.</param>
/// <param name="Refused">The others, each with why, in words for people.</param>
public sealed record ApprovalOutcome(IReadOnlyList<SignOffOutcome> Written, IReadOnlyList<string> Refused)
{
    /// <summary>Why nothing could be tried at all; null where it could.</summary>
    public string? Problem { get; init; }

    /// <summary>Who approved is nobody of the site's people, which is no fault: colleagues may approve what they like.</summary>
    public bool IsByStranger { get; init; }
}
