namespace Lantern.Site.Api.Records;

/// <summary>The last clinical review. Only there while it is valid.</summary>
public sealed record ApiReview
{
    [ApiField("The day of the review.")]
    public required DateOnly Reviewed { get; init; }

    [ApiField("The day by which the next is due.")]
    public DateOnly? NextReview { get; init; }

    [ApiField("Who reviewed; missing where the author did.")]
    public ApiPersonRef? Reviewer { get; init; }
}
