using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>A place where people are seen.</summary>
public sealed record LocationView
{
    public required string Name { get; init; }
    public required string Url { get; init; }
    public required IReadOnlyList<string> Address { get; init; }
    public LinkView? Phone { get; init; }
    public string? Hours { get; init; }
    public string? Access { get; init; }
    public string? BookingUrl { get; init; }
    public string? MapUrl { get; init; }

    public static ViewType<LocationView> Type { get; } = new ViewType<LocationView>("location", "A place where people are seen.")
        .Text("name", "its name", view => view.Name)
        .Text("url", "the address of its page", view => view.Url)
        .Texts("address", "the lines of its postal address", view => view.Address)
        .Object("phone", "its telephone", LinkView.Type, view => view.Phone)
        .Text("hours", "when it is open", view => view.Hours)
        .Text("access", "how to get in", view => view.Access)
        .Text("booking_url", "where to book", view => view.BookingUrl)
        .Text("map_url", "a map, elsewhere", view => view.MapUrl);
}
