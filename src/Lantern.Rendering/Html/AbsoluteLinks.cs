using System.Text;

namespace Lantern.Rendering.Html;

/// <summary>Makes every address in a piece of our own HTML whole, so that it can be read away from its page: in a feed, in an app.</summary>
/// <remarks>
/// Pure. For HTML that Lantern wrote: attributes in double quotes, and no bare <c>"</c> in text, so that <c> href="</c> can be nothing but an attribute.
/// Covers <c>href</c>, <c>src</c> and <c>srcset</c>; what is whole already stays as it is.
/// </remarks>
public static class AbsoluteLinks
{
    private static readonly string[] Attributes = [" href=\"", " src=\"", " srcset=\""];

    /// <param name="html">A piece of HTML.</param>
    /// <param name="baseUrl">Scheme and host, without a closing slash.</param>
    /// <param name="pageUrl">The page's own path, for links to places on it: <c>/articles/panic/</c>.</param>
    public static string Make(string html, string baseUrl, string pageUrl)
    {
        var text = new StringBuilder(html.Length + 256);
        var at = 0;
        for (var quote = html.IndexOf("=\"", StringComparison.Ordinal); quote >= 0; quote = html.IndexOf("=\"", quote + 2, StringComparison.Ordinal))
        {
            if (Array.Find(Attributes, name => EndsAt(html, quote + 2, name)) is not { } attribute) continue;
            var (start, end) = (quote + 2, html.IndexOf('"', quote + 2));
            if (end < 0) break;
            text.Append(html, at, start - at);
            if (attribute == " srcset=\"") AppendSet(text, html.AsSpan(start, end - start), baseUrl);
            else Append(text, html.AsSpan(start, end - start), baseUrl, pageUrl);
            at = end;
        }
        return at == 0 ? html : text.Append(html, at, html.Length - at).ToString();
    }

    private static bool EndsAt(string html, int end, string name) => end >= name.Length && html.AsSpan(end - name.Length, name.Length).SequenceEqual(name);

    private static void Append(StringBuilder text, ReadOnlySpan<char> address, string baseUrl, string pageUrl)
    {
        if (address is ['/', ..] and not ['/', '/', ..]) text.Append(baseUrl);
        else if (address is ['#', ..]) text.Append(baseUrl).Append(pageUrl);
        text.Append(address);
    }

    private static void AppendSet(StringBuilder text, ReadOnlySpan<char> set, string baseUrl)
    {
        var first = true;
        foreach (var part in set.Split(','))
        {
            if (!first) text.Append(", ");
            first = false;
            Append(text, set[part].Trim(), baseUrl, "");
        }
    }
}
