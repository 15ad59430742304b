using System.Net;

namespace Lantern.Site.Pages;

/// <summary>What the engine writes around a layout's page: the style sheet first in its head; skip link and crisis strip first in its body; a frame around the rest. Pure.</summary>
/// <remarks>
/// The frame is a stacking context of its own below the strip (<c>help.css</c>), so that nothing in it can lie over the strip. A layout may begin its body with
/// a skip link of its own. A page without a head or a body stays as it is, for the gate to find.
/// </remarks>
/// <param name="sheet">The address of the site's style sheet.</param>
/// <param name="strip">The crisis strip.</param>
/// <param name="skip">The words of the skip link, where a layout has none.</param>
public sealed class PageFrame(string sheet, string strip, string skip)
{
    private const string Head = "<head>";
    private const string Body = "<body";
    private const string EndOfBody = "</body>";
    private const string SkipLink = "<a class=\"skip-link\"";
    private const string EndOfLink = "</a>";

    private readonly string _link = $"\n<link rel=\"stylesheet\" href=\"{WebUtility.HtmlEncode(sheet)}\">";
    private readonly string _open = $"\n{strip}\n<div class=\"page-frame\">\n";
    private readonly string _skip = $"{SkipLink} href=\"#page:main\">{WebUtility.HtmlEncode(skip)}{EndOfLink}";

    /// <summary>Everything that this writes, for comparing builds.</summary>
    public string Text => _link + _skip + _open;

    /// <summary>The layout's page with its frame.</summary>
    public string Put(string html)
    {
        var head = html.IndexOf(Head, StringComparison.OrdinalIgnoreCase) + Head.Length;
        var body = head < Head.Length ? -1 : EndOfTag(html, html.IndexOf(Body, head, StringComparison.OrdinalIgnoreCase));
        var end = body < 0 ? -1 : html.LastIndexOf(EndOfBody, StringComparison.OrdinalIgnoreCase);
        if (end < body || body < 0) return html;
        var inside = body;
        while (inside < end && char.IsWhiteSpace(html[inside])) inside++;
        var rest = EndOfSkipLink(html, inside, end);
        var skipLink = rest > inside ? html.AsSpan(inside, rest - inside) : _skip;
        while (rest < end && char.IsWhiteSpace(html[rest])) rest++;
        return string.Concat(
            string.Concat(html.AsSpan(0, head), _link, html.AsSpan(head, body - head), "\n"),
            string.Concat(skipLink, _open),
            string.Concat(html.AsSpan(rest, end - rest), "</div>\n", html.AsSpan(end)));
    }

    /// <summary>Where a tag ends that begins at a place; a sign in quotation marks ends none.</summary>
    private static int EndOfTag(string html, int start)
    {
        if (start < 0) return -1;
        var quote = '\0';
        for (var at = start; at < html.Length; at++)
        {
            if (quote != '\0') quote = html[at] == quote ? '\0' : quote;
            else if (html[at] is '"' or '\'') quote = html[at];
            else if (html[at] == '>') return at + 1;
        }
        return -1;
    }

    private static int EndOfSkipLink(string html, int start, int end)
    {
        if (!html.AsSpan(start, end - start).StartsWith("<a ", StringComparison.OrdinalIgnoreCase)) return start;
        // A link to a place on the page, whatever its class; any other first link belongs to the layout's own parts.
        var tag = EndOfTag(html, start);
        if (tag < 0 || !html.AsSpan(start, tag - start).Contains(" href=\"#", StringComparison.OrdinalIgnoreCase)) return start;
        var close = html.IndexOf(EndOfLink, start, end - start, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? start : close + EndOfLink.Length;
    }
}
