namespace Lantern.Site.Api.Records;

/// <summary>A source, or an item of further reading.</summary>
public sealed record ApiSource
{
    [ApiField("What [^key] in the text cites; missing for further reading.")]
    public string? Key { get; init; }

    [ApiField("Its title.")]
    public required string Title { get; init; }

    [ApiField("Where it can be read.", Format = "uri")]
    public string? Url { get; init; }

    [ApiField("Its DOI.")]
    public string? Doi { get; init; }

    [ApiField("The year.")]
    public int? Year { get; init; }
}
