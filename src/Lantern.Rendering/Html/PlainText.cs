using System.Net;
using System.Text;

namespace Lantern.Rendering.Html;

/// <summary>Our own HTML as text for programs that show none: paragraphs and headings with an empty line between them, "- " before items of a list.</summary>
/// <remarks>Pure, linear. For HTML that Lantern wrote: every <c>&lt;</c> begins a tag, and none stands inside an attribute.</remarks>
public static class PlainText
{
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        var breaks = 0;
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '<')
            {
                var end = html.IndexOf('>', at);
                if (end < 0) break;
                var (lines, mark) = BreakOf(html.AsSpan(at + 1, end - at - 1));
                breaks = Math.Max(breaks, lines);
                if (mark.Length > 0)
                {
                    Break(text, Math.Max(breaks, 1));
                    text.Append(mark);
                    breaks = 0;
                }
                at = end + 1;
                continue;
            }
            var next = html.IndexOf('<', at);
            if (next < 0) next = html.Length;
            Append(text, html.AsSpan(at, next - at), ref breaks);
            at = next;
        }
        return WebUtility.HtmlDecode(text.ToString().TrimEnd());
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> words, ref int breaks)
    {
        foreach (var letter in words)
        {
            if (letter is ' ' or '\n' or '\t' or '\r')
            {
                if (breaks == 0 && text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
                continue;
            }
            Break(text, breaks);
            breaks = 0;
            text.Append(letter);
        }
    }

    private static void Break(StringBuilder text, int lines)
    {
        if (lines == 0) return;
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0) text.Append('\n', lines);
    }

    /// <summary>How many line ends a tag stands for, and what begins the next line.</summary>
    private static (int Lines, string Mark) BreakOf(ReadOnlySpan<char> tag)
    {
        var isEnd = tag.StartsWith("/");
        var name = isEnd ? tag[1..] : tag;
        var length = name.IndexOfAny(" /\n");
        if (length >= 0) name = name[..length];
        return name switch
        {
            "li" => isEnd ? (1, "") : (1, "- "),
            "br" or "tr" or "dt" or "dd" or "summary" => (1, ""),
            "td" or "th" => isEnd ? (0, " ") : (0, ""),
            "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "dl" or "blockquote" or "pre" or "hr" or "table" or "div" or "section" or "aside" or "details" or "figure" => (2, ""),
            _ => (0, ""),
        };
    }
}
