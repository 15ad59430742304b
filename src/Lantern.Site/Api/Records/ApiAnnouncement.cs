namespace Lantern.Site.Api.Records;

/// <summary>A notice for the whole site.</summary>
public sealed record ApiAnnouncement
{
    [ApiField("Its name.")]
    public required string Key { get; init; }

    [ApiField("The first day on which it is shown.")]
    public required DateOnly From { get; init; }

    [ApiField("The last day on which it is shown.")]
    public required DateOnly Until { get; init; }

    [ApiField("How much it matters.", Values = ["info", "urgent"])]
    public required string Level { get; init; }

    [ApiField("Its text.")]
    public required ApiBody Body { get; init; }
}
