namespace Lantern.Site.Api.Records;

/// <summary>A file of this API.</summary>
public sealed record ApiChange
{
    [ApiField("Where it is.", Format = "uri")]
    public required string Url { get; init; }

    [ApiField("The SHA-256 of its bytes, in lower-case hexadecimal.")]
    public required string Sha256 { get; init; }

    [ApiField("The newest day that its content bears; compare the hash to know whether it changed.")]
    public DateOnly? Updated { get; init; }
}
