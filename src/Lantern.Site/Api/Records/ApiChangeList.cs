namespace Lantern.Site.Api.Records;

/// <summary>Every other file of this API with its hash: what a copy needs to keep up. What is missing here is gone.</summary>
public sealed record ApiChangeList
{
    [ApiField("The files, by address.")]
    public required IReadOnlyList<ApiChange> Files { get; init; }
}
