namespace Lantern.Site.Api.Records;

/// <summary>A picture.</summary>
public sealed record ApiImage
{
    [ApiField("Where it is.", Format = "uri")]
    public required string Url { get; init; }

    [ApiField("What it shows; empty for one that only decorates.")]
    public required string Alt { get; init; }

    [ApiField("In pixels.")]
    public required int Width { get; init; }

    [ApiField("In pixels.")]
    public required int Height { get; init; }

    [ApiField("Who made it.")]
    public string? Credit { get; init; }
}
