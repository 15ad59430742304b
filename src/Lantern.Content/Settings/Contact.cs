namespace Lantern.Content.Settings;

/// <summary>How to reach the practice. Addresses are absolute.</summary>
public sealed record Contact
{
    public string? Phone { get; init; }
    public string? Fax { get; init; }
    public string? FormUrl { get; init; }
    public string? BookingUrl { get; init; }
    public string? PortalUrl { get; init; }
    public string? ResponseTime { get; init; }
}
