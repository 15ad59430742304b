using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;

namespace Lantern.Rendering.Markdown;

/// <summary>Writes citations and footnotes, each with a way there and back. Their ids have a colon, so no heading can have the same.</summary>
internal static class NoteWriter
{
    public static void Citation(HtmlRenderer html, Citation citation, BodyState state)
    {
        var (number, occurrence) = state.Cite(citation.Key);
        var id = string.Create(CultureInfo.InvariantCulture, $"cite:{citation.Key}:{occurrence}");
        state.Ids.Add(id);
        html.Write("<sup class=\"citation\"><a href=\"#").WriteEscapeUrl($"source:{citation.Key}").Write("\" id=\"").WriteEscape(id).Write("\">[")
            .Write(number.ToString(CultureInfo.InvariantCulture)).Write("]</a></sup>");
    }

    public static void Link(HtmlRenderer html, FootnoteLink link, BodyState state)
    {
        var order = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        var index = link.Index.ToString(CultureInfo.InvariantCulture);
        if (link.IsBackLink)
        {
            html.Write(" <a class=\"footnote-back\" href=\"#note-ref:").Write(index).Write("\">").WriteEscape(state.Words.BackToText).Write(" ").Write(index).Write("</a>");
            return;
        }
        state.Ids.Add($"note-ref:{index}");
        state.Ids.Add($"note:{order}");
        html.Write("<sup class=\"footnote\"><a href=\"#note:").Write(order).Write("\" id=\"note-ref:").Write(index).Write("\">")
            .WriteEscape(state.Words.Footnote).Write(" ").Write(order).Write("</a></sup>");
    }

    public static void Group(HtmlRenderer html, FootnoteGroup group)
    {
        html.EnsureLine();
        html.WriteLine("<ol class=\"footnotes\">");
        foreach (var footnote in group.OfType<Footnote>())
        {
            html.Write("<li id=\"note:").Write(footnote.Order.ToString(CultureInfo.InvariantCulture)).Write("\">");
            html.WriteChildren(footnote);
            html.WriteLine("</li>");
        }
        html.WriteLine("</ol>");
    }
}
