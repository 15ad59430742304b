namespace Lantern.Rendering.Html;

/// <summary>No address may run a script, hide data or leave out its scheme, and nothing that a browser fetches by itself may lie on another host.</summary>
internal static class AddressRule
{
    public static void Check(PageNode element, PageAttribute attribute, PageFindings findings)
    {
        var name = attribute.Name;
        if (AddressAttribute.IsList(name))
        {
            foreach (var address in AddressAttribute.SplitSourceSet(attribute.Value.ToString())) Check(element, address, true, findings);
        }
        else if (name == "ping")
        {
            foreach (var address in attribute.Value.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)) Check(element, address, true, findings);
        }
        else if (AddressAttribute.IsAddress(name, element.Name) && !IsPlain(attribute.Value))
        {
            Check(element, attribute.Value.ToString(), IsFetched(element, name), findings);
        }
    }

    /// <summary>A page may send visitors on to another page of the site only.</summary>
    public static void CheckRefresh(PageNode meta, PageFindings findings)
    {
        var content = meta.Get("content") ?? "";
        var start = content.IndexOfAny([';', ',']);
        if (start < 0) return;
        var address = content[(start + 1)..].Trim();
        if (address.StartsWith("url", StringComparison.OrdinalIgnoreCase) && address[3..].TrimStart() is ['=', .. var target]) address = target.Trim();
        Check(meta, address.Trim('"', '\''), true, findings);
    }

    private static void Check(PageNode element, string address, bool isFetched, PageFindings findings)
    {
        if (IsPlain(address)) return;
        var scheme = AddressAttribute.SchemeOf(address);
        if (scheme is "javascript" or "vbscript" or "data" or "blob" or "file" or "filesystem" || AddressAttribute.IsProtocolRelative(address))
            findings.Add(RenderingDiagnostics.UnsafeAddress, element.Name, OutsideAddress.Shown(address));
        else if (isFetched && OutsideAddress.NamesHost(address))
            findings.Add(RenderingDiagnostics.OutsideRequest, element.Name, OutsideAddress.Shown(address));
    }

    /// <summary>True for places on this page and paths from the site's root: nearly every address, to be passed at once.</summary>
    private static bool IsPlain(ReadOnlySpan<char> address) =>
        address is ['#', ..] or ['/'] or ['/', not ('/' or '\\' or '\t' or '\n' or '\r'), ..];

    private static bool IsFetched(PageNode element, string attribute) => attribute switch
    {
        "href" or "xlink:href" => element.Name switch
        {
            "a" or "area" => false,
            "link" => !OnlyNames(element.Get("rel")),
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
