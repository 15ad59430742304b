namespace Lantern.Site.Api.Records;

/// <summary>All topics, by title.</summary>
public sealed record ApiTopicList
{
    [ApiField("The topics.")]
    public required IReadOnlyList<ApiTopicSummary> Topics { get; init; }
}
