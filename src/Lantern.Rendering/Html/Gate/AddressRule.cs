using AngleSharp.Dom;

namespace Lantern.Rendering.Html;

/// <summary>No address may run a script, hide data or leave out its scheme, and nothing that a browser fetches by itself may lie on another host.</summary>
internal static class AddressRule
{
    public static void Check(IElement element, IAttr attribute, PageFindings findings)
    {
        var name = attribute.Name;
        if (AddressAttribute.IsList(name))
        {
            foreach (var address in AddressAttribute.SplitSourceSet(attribute.Value)) Check(element, address, true, findings);
        }
        else if (name == "ping")
        {
            foreach (var address in attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Check(element, address, true, findings);
        }
        else if (AddressAttribute.IsAddress(name, element.LocalName))
        {
            Check(element, attribute.Value, IsFetched(element, name), findings);
        }
    }

    /// <summary>A page may send visitors on to another page of the site only.</summary>
    public static void CheckRefresh(IElement meta, PageFindings findings)
    {
        var content = meta.GetAttribute("content") ?? "";
        var start = content.IndexOfAny([';', ',']);
        if (start < 0) return;
        var address = content[(start + 1)..].Trim();
        if (address.StartsWith("url", StringComparison.OrdinalIgnoreCase) && address[3..].TrimStart() is ['=', .. var target]) address = target.Trim();
        Check(meta, address.Trim('"', '\''), true, findings);
    }

    private static void Check(IElement element, string address, bool isFetched, PageFindings findings)
    {
        // Nearly every address on a page begins so, and may be passed at once.
        if (address.Length > 0 && (address[0] == '#' || (address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\' or '\t' or '\n' or '\r'))))) return;
        var scheme = AddressAttribute.SchemeOf(address);
        if (scheme is "javascript" or "vbscript" or "data" or "blob" or "file" or "filesystem" || AddressAttribute.IsProtocolRelative(address))
            findings.Add(RenderingDiagnostics.UnsafeAddress, element.LocalName, OutsideAddress.Shown(address));
        else if (isFetched && OutsideAddress.NamesHost(address))
            findings.Add(RenderingDiagnostics.OutsideRequest, element.LocalName, OutsideAddress.Shown(address));
    }

    private static bool IsFetched(IElement element, string attribute) => attribute switch
    {
        "href" or "xlink:href" => element.LocalName switch
        {
            "a" or "area" => false,
            "link" => !OnlyNames(element.GetAttribute("rel")),
            "base" => false,
            _ => true,
        },
        "longdesc" => false,
        _ => true,
    };

    /// <summary>True when every kind of this link only tells where something lies; browsers fetch nothing for it.</summary>
    private static bool OnlyNames(string? kinds)
    {
        var any = false;
        Span<char> lower = stackalloc char[24];
        foreach (var range in (kinds ?? "").AsSpan().SplitAny(" \t\n\r\f"))
        {
            var kind = (kinds ?? "").AsSpan()[range];
            if (kind.IsEmpty) continue;
            any = true;
            if (kind.Length > lower.Length) return false;
            kind.ToLowerInvariant(lower);
            if (!IsName(lower[..kind.Length])) return false;
        }
        return any;
    }

    private static bool IsName(ReadOnlySpan<char> kind) => kind is "canonical" or "alternate" or "author" or "license" or "help" or "me" or "next" or "prev"
        or "up" or "first" or "last" or "privacy-policy" or "terms-of-service" or "bookmark" or "tag" or "shortlink" or "self" or "hub";
}
