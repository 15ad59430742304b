using System.Collections.Immutable;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Content.Pages;

/// <summary>A place where people are seen.</summary>
public sealed record Location
{
    public required string Path { get; init; }
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required ImmutableArray<string> AddressLines { get; init; }
    public string? Phone { get; init; }
    public string? Hours { get; init; }
    public string? Access { get; init; }
    public string? BookingUrl { get; init; }
    public string? MapUrl { get; init; }

    /// <summary>Front matter → location; null and findings when it can't be one.</summary>
    public static Location? Bind(FrontMatterFile file, string key, DiagnosticBag diagnostics)
    {
        var map = new MapReader(file.Map, file.Source, diagnostics, "a location");
        var (name, address) = (map.RequiredText("name"), map.RequiredText("address"));
        var location = new Location
        {
            Path = file.Source.Path,
            Key = key,
            Name = name?.Value ?? "",
            AddressLines = [.. (address?.Value ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Phone = PhoneText.Read(map, "phone"),
            Hours = map.Words("hours"),
            Access = map.Words("access"),
            BookingUrl = WebAddress.Read(map, "booking-url"),
            MapUrl = WebAddress.Read(map, "map-url"),
        };
        map.Finish();
        return name is null || address is null ? null : location;
    }
}
