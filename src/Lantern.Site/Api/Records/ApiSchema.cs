namespace Lantern.Site.Api.Records;

/// <summary>The schema of a type of file.</summary>
public sealed record ApiSchema
{
    [ApiField("The type.")]
    public required string Name { get; init; }

    [ApiField("Its schema.", Format = "uri")]
    public required string Url { get; init; }
}
