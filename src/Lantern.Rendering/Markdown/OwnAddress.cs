namespace Lantern.Rendering.Markdown;

/// <summary>Tells web addresses of the site itself from those of others.</summary>
/// <remarks>Immutable and thread-safe. The host alone counts: <c>http://</c> in place of <c>https://</c> leads to the same site.</remarks>
/// <param name="addresses">The site's addresses, such as <c>https://www.example.org</c>; those that are none are left out.</param>
public sealed class OwnAddress(params IEnumerable<string> addresses)
{
    private readonly HashSet<string> _hosts = [.. addresses.Select(HostOf).OfType<string>()];

    /// <summary>The path, with what follows it, of an address on the site; null for any other.</summary>
    public string? PathOf(string address)
    {
        if (!address.StartsWith("http", StringComparison.OrdinalIgnoreCase) || !MayBeOwn(address) || HostOf(address) is not { } host || !_hosts.Contains(host)) return null;
        var start = address.AsSpan(address.IndexOf("://", StringComparison.Ordinal) + 3).IndexOfAny('/', '?', '#');
        if (start < 0) return "/";
        var path = address[(address.IndexOf("://", StringComparison.Ordinal) + 3 + start)..];
        return path[0] == '/' ? path : "/" + path;
    }

    /// <summary>False for a plain address without the letters of a host of the site: nearly all need no further look.</summary>
    private bool MayBeOwn(string address)
    {
        if (!System.Text.Ascii.IsValid(address) || address.Contains('%', StringComparison.Ordinal)) return true;
        foreach (var host in _hosts)
        {
            if (address.Contains(host, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static string? HostOf(string address)
    {
        if (!address.Contains("://", StringComparison.Ordinal) || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0) return null;
        try
        {
            var host = uri.IdnHost.ToLowerInvariant();
            return uri.IsDefaultPort ? host : $"{host}:{uri.Port}";
        }
        catch (UriFormatException)
        {
            // Some letters are no part of any name, which is noticed only here; no site of ours is called so.
            return null;
        }
    }
}
