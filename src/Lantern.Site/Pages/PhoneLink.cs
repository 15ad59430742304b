using Lantern.Content;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Pages;

/// <summary>A telephone number or mailbox of the practice as a link.</summary>
public static class PhoneLink
{
    public static LinkView? Of(string? number) => number is not null && PhoneText.Dial(number) is { } dial ? new LinkView(number, $"tel:{dial}") : null;

    public static LinkView? OfMail(string? address) => address is null ? null : new LinkView(address, $"mailto:{address}");
}
