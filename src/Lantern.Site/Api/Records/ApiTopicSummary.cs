namespace Lantern.Site.Api.Records;

/// <summary>A topic as lists show it.</summary>
public sealed record ApiTopicSummary
{
    [ApiField("Its name in addresses.")]
    public required string Key { get; init; }

    [ApiField("Its page.", Format = "uri")]
    public required string Url { get; init; }

    [ApiField("Its file in this API.", Format = "uri")]
    public required string Api { get; init; }

    [ApiField("Its title.")]
    public required string Title { get; init; }

    [ApiField("What it is, in a sentence.")]
    public required string Description { get; init; }

    [ApiField("How many articles it has.")]
    public required int ArticleCount { get; init; }
}
