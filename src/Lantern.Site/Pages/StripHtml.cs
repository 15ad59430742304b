using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Pages;

/// <summary>The crisis strip as it stands on every page. The engine writes it, not the theme, so that nothing can be left out of it or put beside its numbers. Pure.</summary>
public static partial class StripHtml
{
    /// <summary>Longer than this, two numbers may need two lines on the smallest phones, and the words after them no longer hold the next links off.</summary>
    private const int ShortLinks = 28;

    /// <summary>The strip, without a line end after it.</summary>
    public static string Write(StripView strip)
    {
        var html = new StringBuilder("<aside class=\"crisis-strip\">\n<p class=\"crisis-strip-words\">");
        foreach (var (space, sentence) in Sentences(strip.Parts)) AppendSentence(html.Append(space), sentence);
        html.Append("</p>\n<p class=\"crisis-strip-more\">");
        AppendLink(html, strip.More.Text, strip.More.Url, " accesskey=\"9\"");
        foreach (var link in strip.Elsewhere) AppendLink(html.Append(' '), link.Text, link.Url);
        return html.Append("</p>\n</aside>").ToString();
    }

    /// <summary>The pieces by sentences, each with the space before it.</summary>
    private static List<(string Space, List<StripPart> Parts)> Sentences(IReadOnlyList<StripPart> parts)
    {
        var sentences = new List<(string Space, List<StripPart> Parts)> { ("", []) };
        foreach (var part in parts)
        {
            if (part.Url is not null)
            {
                sentences[^1].Parts.Add(part);
                continue;
            }
            var at = 0;
            foreach (Match space in EndOfSentence().Matches(part.Text))
            {
                if (space.Index > at) sentences[^1].Parts.Add(new(part.Text[at..space.Index], null));
                sentences.Add((space.Value, []));
                at = space.Index + space.Length;
            }
            if (at < part.Text.Length) sentences[^1].Parts.Add(new(part.Text[at..], null));
        }
        return sentences;
    }

    private static void AppendSentence(StringBuilder html, List<StripPart> parts)
    {
        if (parts.Count == 0) return;
        var (first, last) = (parts.FindIndex(IsLink), parts.FindLastIndex(IsLink));
        html.Append("<span class=\"crisis-strip-sentence").Append(ClassOf(parts, first, last)).Append("\">");
        for (var i = 0; i < parts.Count; i++)
        {
            // Links of a sentence keep together, so that they stand beside each other and not right below each other.
            if (i == first) html.Append("<span class=\"crisis-strip-links\">");
            if (parts[i].Url is { } url) AppendLink(html, parts[i].Text, url);
            else html.Append(WebUtility.HtmlEncode(parts[i].Text));
            if (i == last) html.Append("</span>");
        }
        html.Append("</span>");
    }

    private static bool IsLink(StripPart part) => part.Url is not null;

    private static string ClassOf(List<StripPart> parts, int first, int last)
    {
        if (first < 0) return "";
        var length = parts.Skip(first).Take(last - first + 1).Sum(static part => part.Text.Length);
        return first == 0 && last < parts.Count - 1 && length <= ShortLinks ? " crisis-strip-calls crisis-strip-calls-first" : " crisis-strip-calls";
    }

    private static void AppendLink(StringBuilder html, string text, string url, string attributes = "") =>
        html.Append("<a href=\"").Append(WebUtility.HtmlEncode(url)).Append('"').Append(attributes).Append('>').Append(WebUtility.HtmlEncode(text)).Append("</a>");

    [GeneratedRegex(@"(?<=[.!?。！？])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfSentence();
}
