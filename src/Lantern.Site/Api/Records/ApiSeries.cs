namespace Lantern.Site.Api.Records;

/// <summary>The series that an article belongs to.</summary>
public sealed record ApiSeries
{
    [ApiField("The series.")]
    public required string Key { get; init; }

    [ApiField("Its place, from 1.")]
    public required int Part { get; init; }
}
