using System.Buffers;

namespace Lantern.Rendering.Markdown;

/// <summary>Tells links that may stand in a page from those that may not. An allow-list: what is not known is unsafe.</summary>
/// <remarks>Pure. Browsers drop control characters and read <c>\</c> as <c>/</c> before they look for a scheme (WHATWG URL), so this does too.</remarks>
public static class LinkTarget
{
    private static readonly SearchValues<char> Odd = SearchValues.Create("\u007F\\");

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel", "sms"];

    public static LinkKind KindOf(string url)
    {
        var text = url.AsSpan().ContainsAny(Odd) || url.AsSpan().ContainsAnyInRange('\0', ' ') ? string.Concat(url.Where(c => c > ' ' && c != '\u007F')).Replace('\\', '/') : url;
        if (text.StartsWith("//", StringComparison.Ordinal)) return LinkKind.Unsafe;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || text.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0) return LinkKind.Internal;
        var scheme = text[..colon].ToLowerInvariant();
        if (scheme == "crisis") return url.StartsWith("crisis:", StringComparison.Ordinal) ? LinkKind.Crisis : LinkKind.Unsafe;
        if (!Schemes.Contains(scheme)) return LinkKind.Unsafe;
        if (scheme is not ("http" or "https")) return LinkKind.External;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.UserInfo.Length == 0 ? LinkKind.External : LinkKind.Unsafe;
    }
}
