namespace Lantern.Site.Api.Records;

/// <summary>A place where people are seen.</summary>
public sealed record ApiLocation
{
    [ApiField("Its name.")]
    public required string Name { get; init; }

    [ApiField("Its page.", Format = "uri")]
    public required string Url { get; init; }

    [ApiField("The lines of its address.")]
    public required IReadOnlyList<string> Address { get; init; }

    [ApiField("Its telephone.")]
    public ApiLink? Phone { get; init; }

    [ApiField("When it is open.")]
    public string? Hours { get; init; }

    [ApiField("How to get in.")]
    public string? Access { get; init; }

    [ApiField("Where to book.", Format = "uri")]
    public string? BookingUrl { get; init; }

    [ApiField("A map, elsewhere.", Format = "uri")]
    public string? MapUrl { get; init; }
}
