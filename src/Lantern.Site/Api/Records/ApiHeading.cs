namespace Lantern.Site.Api.Records;

/// <summary>A heading of a text, with those below it.</summary>
public sealed record ApiHeading
{
    [ApiField("The place on the page, without #.")]
    public required string Id { get; init; }

    [ApiField("Its words.")]
    public required string Text { get; init; }

    [ApiField("The headings of the next level below it.")]
    public required IReadOnlyList<ApiHeading> Children { get; init; }
}
