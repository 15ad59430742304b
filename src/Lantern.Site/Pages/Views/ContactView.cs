using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>How to reach the practice, on the contact page.</summary>
public sealed record ContactView
{
    public LinkView? Phone { get; init; }
    public string? Fax { get; init; }
    public LinkView? Email { get; init; }
    public string? FormUrl { get; init; }
    public string? BookingUrl { get; init; }
    public string? PortalUrl { get; init; }
    public string? ResponseTime { get; init; }
    public IReadOnlyList<LocationView> Locations { get; init; } = [];

    public static ViewType<ContactView> Type { get; } = new ViewType<ContactView>("contact", "How to reach the practice.")
        .Object("phone", "its telephone", LinkView.Type, view => view.Phone)
        .Text("fax", "its fax number", view => view.Fax)
        .Object("email", "its e-mail address", LinkView.Type, view => view.Email)
        .Text("form_url", "a contact form, elsewhere", view => view.FormUrl)
        .Text("booking_url", "where to book", view => view.BookingUrl)
        .Text("portal_url", "the portal for clients", view => view.PortalUrl)
        .Text("response_time", "how soon somebody answers", view => view.ResponseTime)
        .List("locations", "all locations", LocationView.Type, view => view.Locations);
}
