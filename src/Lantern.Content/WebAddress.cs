using Lantern.Content.FrontMatter;

namespace Lantern.Content;

/// <summary>Absolute web addresses as writers give them.</summary>
public static class WebAddress
{
    /// <summary>The address; null when absent, or with a finding when it is not an http or https address.</summary>
    public static string? Read(MapReader map, string key)
    {
        if (map.Text(key) is not { Value.Length: > 0 } text) return null;
        if (IsWeb(text.Value)) return text.Value;
        map.Diagnostics.Add(ContentDiagnostics.BadAddress.At(text.Location, text.Value, "a web address", "write it in full, such as https://www.example.org/page"));
        return null;
    }

    /// <summary>Scheme and name of a site; null when the text has more, such as a path or a user, or is no web address.</summary>
    public static string? SiteOf(string text) =>
        IsWeb(text) && !text.AsSpan().ContainsAny('?', '#', '@') && new Uri(text) is { AbsolutePath: "/" } uri ? uri.GetLeftPart(UriPartial.Authority) : null;

    /// <summary>True for an https address with a name of its own: no digits in place of a name, no user, no other port.</summary>
    public static bool IsSecure(string text) =>
        IsWeb(text) && new Uri(text) is { Scheme: "https", UserInfo: "", IsDefaultPort: true, HostNameType: UriHostNameType.Dns } uri && uri.Host.Contains('.', StringComparison.Ordinal);

    public static bool IsWeb(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 && !text.AsSpan().ContainsAny(" \t\"<>");
}
