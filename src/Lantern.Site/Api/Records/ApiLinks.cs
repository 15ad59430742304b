namespace Lantern.Site.Api.Records;

/// <summary>Where everything is.</summary>
public sealed record ApiLinks
{
    [ApiField("The site for people.", Format = "uri")]
    public required string Site { get; init; }

    [ApiField("The first hundred articles.", Format = "uri")]
    public required string Articles { get; init; }

    [ApiField("All topics.", Format = "uri")]
    public required string Topics { get; init; }

    [ApiField("All people.", Format = "uri")]
    public required string People { get; init; }

    [ApiField("All crisis lines.", Format = "uri")]
    public required string CrisisLines { get; init; }

    [ApiField("Notices.", Format = "uri")]
    public required string Announcements { get; init; }

    [ApiField("Every file with its hash.", Format = "uri")]
    public required string Changes { get; init; }

    [ApiField("This API in OpenAPI 3.1.", Format = "uri")]
    public required string Openapi { get; init; }

    [ApiField("This API for TypeScript.", Format = "uri")]
    public required string Types { get; init; }
}
