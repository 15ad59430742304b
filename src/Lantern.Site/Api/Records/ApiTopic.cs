namespace Lantern.Site.Api.Records;

/// <summary>A topic in full.</summary>
public sealed record ApiTopic
{
    [ApiField("Its name in addresses.")]
    public required string Key { get; init; }

    [ApiField("Its page.", Format = "uri")]
    public required string Url { get; init; }

    [ApiField("The disclaimers, in order. Wherever the text is shown, they are shown with it; never empty.")]
    public required IReadOnlyList<ApiDisclaimer> Disclaimer { get; init; }

    [ApiField("The crisis lines, in order. Wherever the text is shown, they are shown with it; never empty.")]
    public required IReadOnlyList<ApiCrisisLine> CrisisLines { get; init; }

    [ApiField("Its title.")]
    public required string Title { get; init; }

    [ApiField("What it is, in a sentence.")]
    public required string Description { get; init; }

    [ApiField("Other words for it.")]
    public required IReadOnlyList<string> Synonyms { get; init; }

    [ApiField("How much care it needs.", Values = ["low", "standard", "high"])]
    public required string Tier { get; init; }

    [ApiField("True where the crisis lines stand right after the first paragraphs, and should wherever it is shown.")]
    public required bool HelpFirst { get; init; }

    [ApiField("What it is about, for machines.")]
    public ApiTopicAbout? About { get; init; }

    [ApiField("Its text, without disclaimer and crisis lines.")]
    public required ApiBody Body { get; init; }

    [ApiField("Its articles, newest first.")]
    public required ApiArticleList Articles { get; init; }
}
