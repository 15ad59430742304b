using System.Net;

namespace Lantern.Tests.Site;

/// <summary>Looks in a page for markup that only hostile input can have made. Reads tags and attributes by itself, as HTML defines them.</summary>
internal static class MarkupScan
{
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcset"];
    private static readonly string[] Schemes = ["javascript:", "data:", "vbscript:", "file:"];

    /// <summary>What is wrong with the page, or null.</summary>
    public static string? Find(string html)
    {
        if (html.Contains("<lantern-x", StringComparison.OrdinalIgnoreCase)) return Around(html, html.IndexOf("<lantern-x", StringComparison.OrdinalIgnoreCase));
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at))
        {
            at++;
            if (html.AsSpan(at).StartsWith("!--", StringComparison.Ordinal))
            {
                at = Math.Max(at, html.IndexOf("-->", at, StringComparison.Ordinal));
                continue;
            }
            if (at < html.Length && html[at] == '/') at++;
            if (at >= html.Length || !char.IsAsciiLetter(html[at])) continue;
            if (Tag(html, ref at) is { } problem) return problem;
        }
        return null;
    }

    private static string? Tag(string html, ref int at)
    {
        var start = at;
        var name = Take(html, ref at, c => !char.IsWhiteSpace(c) && c is not ('/' or '>'));
        if (name.StartsWith("lantern", StringComparison.OrdinalIgnoreCase)) return Around(html, start);
        while (true)
        {
            Take(html, ref at, c => char.IsWhiteSpace(c) || c == '/');
            if (at >= html.Length) return "a tag never ends: " + Around(html, start);
            if (html[at] == '>') break;
            var attribute = Take(html, ref at, c => !char.IsWhiteSpace(c) && c is not ('/' or '>' or '='), atLeast: 1);
            Take(html, ref at, char.IsWhiteSpace);
            var value = at < html.Length && html[at] == '=' ? Value(html, ref at) : "";
            if (IsHostile(attribute, value)) return Around(html, start);
        }
        // What stands in these is text up to their own end tag.
        foreach (var raw in new[] { "script", "style", "title", "textarea" })
        {
            if (html[start - 1] == '<' && name.Equals(raw, StringComparison.OrdinalIgnoreCase))
                at = Math.Max(at, html.IndexOf($"</{raw}", at, StringComparison.OrdinalIgnoreCase));
        }
        return null;
    }

    private static string Value(string html, ref int at)
    {
        at++;
        Take(html, ref at, char.IsWhiteSpace);
        if (at >= html.Length) return "";
        if (html[at] is not ('"' or '\'')) return Take(html, ref at, c => !char.IsWhiteSpace(c) && c != '>');
        var quote = html[at++];
        var value = Take(html, ref at, c => c != quote);
        at = Math.Min(at + 1, html.Length);
        return value;
    }

    private static bool IsHostile(string attribute, string value)
    {
        if (attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.AsSpan().IndexOfAny("\"'<`") >= 0) return true;
        if (!Addresses.Contains(attribute, StringComparer.OrdinalIgnoreCase)) return false;
        var address = string.Concat(WebUtility.HtmlDecode(value).Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        return Schemes.Any(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }

    private static string Take(string html, ref int at, Func<char, bool> wanted, int atLeast = 0)
    {
        var start = at;
        while (at < html.Length && (wanted(html[at]) || at - start < atLeast)) at++;
        return html[start..at];
    }

    private static string Around(string html, int at) => html[Math.Max(0, at - 80)..Math.Min(html.Length, at + 160)];
}
