namespace Lantern.Site.Api.Records;

/// <summary>An article in full.</summary>
public sealed record ApiArticle
{
    [ApiField("Its name in addresses.")]
    public required string Slug { get; init; }

    [ApiField("Its page.", Format = "uri")]
    public required string Url { get; init; }

    [ApiField("What it is; a draft or scheduled only in previews.", Values = ["live", "draft", "scheduled"])]
    public required string Status { get; init; }

    [ApiField("The disclaimers, in order. Wherever the text is shown, they are shown with it; never empty.")]
    public required IReadOnlyList<ApiDisclaimer> Disclaimer { get; init; }

    [ApiField("The crisis lines, in order. Wherever the text is shown, they are shown with it; never empty.")]
    public required IReadOnlyList<ApiCrisisLine> CrisisLines { get; init; }

    [ApiField("Its title.")]
    public required string Title { get; init; }

    [ApiField("What the reader will find.")]
    public required string Description { get; init; }

    [ApiField("The language of its text.")]
    public required string Language { get; init; }

    [ApiField("True where the crisis lines stand right after the first paragraphs, and should wherever it is shown.")]
    public required bool HelpFirst { get; init; }

    [ApiField("Its topic first, then the further ones.")]
    public required IReadOnlyList<ApiTopicRef> Topics { get; init; }

    [ApiField("Who wrote it.")]
    public required IReadOnlyList<ApiPersonRef> Authors { get; init; }

    [ApiField("The organisation, where it wrote the article, alone or with the authors.")]
    public string? Organisation { get; init; }

    [ApiField("The day of its publication.")]
    public DateOnly? Published { get; init; }

    [ApiField("The day of its last change, where that is later.")]
    public DateOnly? Updated { get; init; }

    [ApiField("Its last clinical review, while it is valid.")]
    public ApiReview? Review { get; init; }

    [ApiField("How long it takes to read.")]
    public required int ReadingMinutes { get; init; }

    [ApiField("Words of its text.")]
    public required int WordCount { get; init; }

    [ApiField("Its picture.")]
    public ApiImage? Image { get; init; }

    [ApiField("True for one that the practice puts first.")]
    public required bool Featured { get; init; }

    [ApiField("The series that it belongs to.")]
    public ApiSeries? Series { get; init; }

    [ApiField("Its text, without disclaimer and crisis lines.")]
    public required ApiBody Body { get; init; }

    [ApiField("Its headings of levels 2 and 3.")]
    public required IReadOnlyList<ApiHeading> Outline { get; init; }

    [ApiField("Its sources, in order.")]
    public required IReadOnlyList<ApiSource> Sources { get; init; }

    [ApiField("Further reading.")]
    public required IReadOnlyList<ApiSource> FurtherReading { get; init; }

    [ApiField("An invitation to get in touch.")]
    public ApiCallToAction? CallToAction { get; init; }

    [ApiField("Up to three articles that go with it.")]
    public required IReadOnlyList<ApiArticleRef> Related { get; init; }
}
