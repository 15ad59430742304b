namespace Lantern.Site.Api.Records;

/// <summary>What stays of an article that was taken down. Take it down too.</summary>
public sealed record ApiTombstone
{
    [ApiField("Its name in addresses.")]
    public required string Slug { get; init; }

    [ApiField("Its page, which says that it is not available.", Format = "uri")]
    public required string Url { get; init; }

    [ApiField("What it is.", Values = ["withdrawn"])]
    public required string Status { get; init; }

    [ApiField("The crisis lines, in order. Wherever the text is shown, they are shown with it; never empty.")]
    public required IReadOnlyList<ApiCrisisLine> CrisisLines { get; init; }

    [ApiField("The topic that it belonged to.")]
    public required ApiTopicRef Topic { get; init; }
}
