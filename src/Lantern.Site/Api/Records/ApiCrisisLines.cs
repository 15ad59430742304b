namespace Lantern.Site.Api.Records;

/// <summary>All crisis lines, with regions and emergency numbers.</summary>
public sealed record ApiCrisisLines
{
    [ApiField("The practice's own regions first, in its order; then the others by key.")]
    public required IReadOnlyList<ApiRegion> Regions { get; init; }

    [ApiField("The lines, by key.")]
    public required IReadOnlyList<ApiCrisisLine> CrisisLines { get; init; }
}
