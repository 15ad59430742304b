using Lantern.Site.Pages.Views;

namespace Lantern.Site.Pages;

/// <summary>A telephone number or mailbox of the practice as a link.</summary>
public static class PhoneLink
{
    public static LinkView? Of(string? number)
    {
        if (number is null) return null;
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length == 0 ? null : new LinkView(number, $"tel:{(number.TrimStart().StartsWith('+') ? "+" : "")}{digits}");
    }

    public static LinkView? OfMail(string? address) => address is null || !address.Contains('@', StringComparison.Ordinal) ? null : new LinkView(address, $"mailto:{address}");
}
