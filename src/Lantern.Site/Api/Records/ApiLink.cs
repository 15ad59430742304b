namespace Lantern.Site.Api.Records;

/// <summary>Words and an address.</summary>
public sealed record ApiLink
{
    [ApiField("The words.")]
    public required string Text { get; init; }

    [ApiField("The address.", Format = "uri")]
    public required string Url { get; init; }
}
