namespace Lantern.Site.Api.Records;

/// <summary>An article as lists show it.</summary>
public sealed record ApiArticleSummary
{
    [ApiField("Its name in addresses.")]
    public required string Slug { get; init; }

    [ApiField("Its page.", Format = "uri")]
    public required string Url { get; init; }

    [ApiField("Its file in this API.", Format = "uri")]
    public required string Api { get; init; }

    [ApiField("What it is; a draft or scheduled only in previews.", Values = ["live", "draft", "scheduled"])]
    public required string Status { get; init; }

    [ApiField("Its title.")]
    public required string Title { get; init; }

    [ApiField("What the reader will find.")]
    public required string Description { get; init; }

    [ApiField("Keys of its topics, the main one first.")]
    public required IReadOnlyList<string> Topics { get; init; }

    [ApiField("Keys of the people who wrote it.")]
    public required IReadOnlyList<string> Authors { get; init; }

    [ApiField("The day of its publication.")]
    public DateOnly? Published { get; init; }

    [ApiField("The day of its last change, where that is later.")]
    public DateOnly? Updated { get; init; }

    [ApiField("How long it takes to read.")]
    public required int ReadingMinutes { get; init; }

    [ApiField("True for one that the practice puts first.")]
    public required bool Featured { get; init; }
}
