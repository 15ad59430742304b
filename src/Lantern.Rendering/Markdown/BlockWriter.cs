using System.Globalization;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Lantern.Rendering.Markdown;

/// <summary>Writes headings with their ids, and notes where the lead ends.</summary>
internal static class BlockWriter
{
    public static void Heading(HtmlRenderer html, HeadingBlock heading, BodyState state)
    {
        html.EnsureLine();
        var isTopLevel = heading.Parent is MarkdownDocument;
        if (isTopLevel) state.LeadEnd ??= state.Output.Length;
        var text = InlineText.Of(heading.Inline).Trim();
        var id = state.HeadingIds.Next(text);
        state.Ids.Add(id);
        if (isTopLevel && heading.Level <= 3) state.Outline.Add(new(heading.Level, id, text));
        var level = heading.Level.ToString(CultureInfo.InvariantCulture);
        html.Write("<h").Write(level).Write(" id=\"").WriteEscape(id).Write("\">");
        html.WriteLeafInline(heading);
        html.Write("</h").Write(level).WriteLine(">");
    }
}
