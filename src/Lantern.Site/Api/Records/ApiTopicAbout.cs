namespace Lantern.Site.Api.Records;

/// <summary>What a topic is about, for machines.</summary>
public sealed record ApiTopicAbout
{
    [ApiField("A condition or a therapy.", Values = ["condition", "therapy"])]
    public required string Type { get; init; }

    [ApiField("Its medical name.")]
    public required string Name { get; init; }

    [ApiField("Its code.")]
    public string? Code { get; init; }
}
