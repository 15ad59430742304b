using Lantern.Content.Pages;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Pages;

/// <summary>A location as pages show it. Pure.</summary>
public static class LocationPresenter
{
    public static LocationView Present(Location location) => new()
    {
        Name = location.Name,
        Url = $"/locations/{location.Key}/",
        Address = location.AddressLines,
        Phone = PhoneLink.Of(location.Phone),
        Hours = location.Hours,
        Access = location.Access,
        BookingUrl = location.BookingUrl,
        MapUrl = location.MapUrl,
    };
}
