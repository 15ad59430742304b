namespace Lantern.Site.Api.Records;

/// <summary>A topic, named.</summary>
public sealed record ApiTopicRef
{
    [ApiField("Its name in addresses.")]
    public required string Key { get; init; }

    [ApiField("Its title.")]
    public required string Title { get; init; }

    [ApiField("Its page.", Format = "uri")]
    public required string Url { get; init; }

    [ApiField("Its file in this API.", Format = "uri")]
    public required string Api { get; init; }
}
