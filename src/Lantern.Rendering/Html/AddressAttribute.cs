namespace Lantern.Rendering.Html;

/// <summary>Which attributes hold addresses, and how those are read.</summary>
internal static class AddressAttribute
{
    /// <summary>True for attributes whose value is a single address.</summary>
    public static bool IsAddress(string attribute, string element) => attribute switch
    {
        "href" or "src" or "poster" or "action" or "formaction" or "xlink:href" or "background" or "longdesc" or "manifest" or "codebase" or "classid" => true,
        "data" => element == "object",
        _ => false,
    };

    /// <summary>True for attributes that hold several addresses with commas in between.</summary>
    public static bool IsList(string attribute) => attribute is "srcset" or "imagesrcset";

    /// <summary>The addresses in a srcset: words with their sizes left away.</summary>
    public static IEnumerable<string> SplitSourceSet(string value)
    {
        var at = 0;
        while (at < value.Length)
        {
            while (at < value.Length && (char.IsWhiteSpace(value[at]) || value[at] == ',')) at++;
            var start = at;
            while (at < value.Length && !char.IsWhiteSpace(value[at])) at++;
            var address = value[start..at].TrimEnd(',');
            if (address.Length > 0) yield return address;
            // A comma directly after the address ends the candidate; otherwise its size runs to the next comma.
            if (at > start && value[at - 1] == ',') continue;
            while (at < value.Length && value[at] != ',') at++;
        }
    }

    /// <summary>The scheme in lower case as a browser reads it (tabs and line ends inside an address do not count), or null where there is none.</summary>
    public static string? SchemeOf(string address)
    {
        var clean = Clean(address);
        var colon = clean.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(clean[0])) return null;
        for (var i = 1; i < colon; i++)
        {
            if (!char.IsAsciiLetterOrDigit(clean[i]) && clean[i] is not ('+' or '-' or '.')) return null;
        }
        return clean[..colon].ToLowerInvariant();
    }

    /// <summary>True where the address names a host without a scheme: it begins with two slashes (or backslashes, which browsers read alike).</summary>
    public static bool IsProtocolRelative(string address)
    {
        var clean = Clean(address);
        return clean.Length > 1 && clean[0] is '/' or '\\' && clean[1] is '/' or '\\';
    }

    private static string Clean(string address)
    {
        var dirty = address.AsSpan().IndexOfAny('\t', '\n', '\r') >= 0;
        if (!dirty && (address.Length == 0 || (address[0] > ' ' && address[^1] > ' '))) return address;
        var from = 0;
        while (from < address.Length && address[from] <= ' ') from++;
        var text = address[from..].TrimEnd();
        return dirty ? text.Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal) : text;
    }
}
