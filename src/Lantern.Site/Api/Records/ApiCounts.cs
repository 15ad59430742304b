namespace Lantern.Site.Api.Records;

/// <summary>How much there is.</summary>
public sealed record ApiCounts
{
    [ApiField("Articles.")]
    public required int Articles { get; init; }

    [ApiField("Topics.")]
    public required int Topics { get; init; }

    [ApiField("People.")]
    public required int People { get; init; }

    [ApiField("Crisis lines.")]
    public required int CrisisLines { get; init; }

    [ApiField("Notices.")]
    public required int Announcements { get; init; }
}
