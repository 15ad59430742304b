namespace Lantern.Site.Reviewing;

/// <summary>The review of one article.</summary>
/// <param name="Path">The article's file.</param>
/// <param name="Url">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Tier">How much harm a stale page could do: low, standard or high.</param>
/// <param name="Reviewer">Key of the reviewer; null for nobody.</param>
/// <param name="Reviewed">The day of the last review; null for never.</param>
/// <param name="ReviewBy">The day by which the next is due; null where there was none yet.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DaysLeft">Days until then, negative once it has passed; null where there was no review yet.</param>
public sealed record ReviewEntry(
    string Path, string Url, string Title, string Topic, string Tier, string? Reviewer, DateOnly? Reviewed, DateOnly? ReviewBy, ReviewState State, int? DaysLeft)
{
    /// <summary>Somebody has something to do.</summary>
    public bool IsDue => State != ReviewState.Valid;
}
