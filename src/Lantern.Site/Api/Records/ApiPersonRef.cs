namespace Lantern.Site.Api.Records;

/// <summary>A person, named.</summary>
public sealed record ApiPersonRef
{
    [ApiField("Its name in addresses.")]
    public required string Key { get; init; }

    [ApiField("The name.")]
    public required string Name { get; init; }

    [ApiField("Such as PsyD.")]
    public string? Credentials { get; init; }

    [ApiField("The page about the person.", Format = "uri")]
    public required string Url { get; init; }
}
