namespace Lantern.Rendering.Html;

/// <summary>Tells addresses on the page's own site from those that would take a visitor's browser to another host.</summary>
internal static class OutsideAddress
{
    /// <summary>True where a browser would ask a host by name for it: any address with a scheme that is fetched, or with two slashes.</summary>
    /// <remarks>The site's own host counts as well: written out, it would be another host in every preview.</remarks>
    public static bool NamesHost(string address)
    {
        if (AddressAttribute.IsProtocolRelative(address)) return true;
        return AddressAttribute.SchemeOf(address) is not (null or "mailto" or "tel" or "sms" or "data" or "about");
    }

    /// <summary>True for addresses that a style sheet may not have: another host, or data in the address.</summary>
    public static bool IsRefusedInStyle(string address) => NamesHost(address) || AddressAttribute.SchemeOf(address) is "data";

    /// <summary>A text short enough for a message, on one line.</summary>
    public static string Shown(string text)
    {
        text = VisibleText.Fold(text);
        return text.Length <= 120 ? text : $"{text.AsSpan(0, char.IsHighSurrogate(text[118]) ? 118 : 119)}…";
    }
}
