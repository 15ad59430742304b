using Lantern.Site.Incremental;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Pages;

/// <summary>How to reach the practice, from the settings and the locations.</summary>
public static class ContactPresenter
{
    public static ContactView Present(Presentation site)
    {
        site.Reads.Add(Keys.Locations);
        var settings = site.Library.Settings;
        return new ContactView
        {
            Phone = PhoneLink.Of(settings.Contact.Phone ?? settings.Organisation.Phone),
            Fax = settings.Contact.Fax,
            Email = PhoneLink.OfMail(settings.Organisation.Email),
            FormUrl = settings.Contact.FormUrl,
            BookingUrl = settings.Contact.BookingUrl,
            PortalUrl = settings.Contact.PortalUrl,
            ResponseTime = settings.Contact.ResponseTime,
            Locations = [.. site.Library.Catalogs.Locations.All.Select(LocationPresenter.Present)],
        };
    }
}
