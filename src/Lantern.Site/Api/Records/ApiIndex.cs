namespace Lantern.Site.Api.Records;

/// <summary>Where to begin.</summary>
public sealed record ApiIndex
{
    [ApiField("The version of this API. A new field is no new version; a removed or renamed one is.")]
    public required string Version { get; init; }

    [ApiField("The title of the site.")]
    public required string Title { get; init; }

    [ApiField("The language of the site.")]
    public required string Language { get; init; }

    [ApiField("The zone that its days are in.")]
    public required string TimeZone { get; init; }

    [ApiField("True in a preview: drafts are in it, and nobody should show it to visitors. Absent from the live site.")]
    public bool? Preview { get; init; }

    [ApiField("Where everything is.")]
    public required ApiLinks Links { get; init; }

    [ApiField("How much there is.")]
    public required ApiCounts Counts { get; init; }

    [ApiField("JSON Schema of each type of file.")]
    public required IReadOnlyList<ApiSchema> Schemas { get; init; }
}
