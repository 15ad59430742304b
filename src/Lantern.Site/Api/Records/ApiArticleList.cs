namespace Lantern.Site.Api.Records;

/// <summary>Articles, newest first, a hundred at a time.</summary>
public sealed record ApiArticleList
{
    [ApiField("How many there are on all pages.")]
    public required int Total { get; init; }

    [ApiField("The number of this page, from 1.")]
    public required int Page { get; init; }

    [ApiField("How many pages there are.")]
    public required int Pages { get; init; }

    [ApiField("The next page; missing on the last.", Format = "uri")]
    public string? Next { get; init; }

    [ApiField("The articles of this page.")]
    public required IReadOnlyList<ApiArticleSummary> Articles { get; init; }
}
