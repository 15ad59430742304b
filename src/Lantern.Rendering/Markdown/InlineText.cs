using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.SmartyPants;
using Markdig.Syntax.Inlines;

namespace Lantern.Rendering.Markdown;

/// <summary>The text of inlines as a reader sees it.</summary>
internal static class InlineText
{
    public static string Of(ContainerInline? container)
    {
        if (container is null) return "";
        var text = new StringBuilder();
        Append(container, text);
        return text.ToString();
    }

    private static void Append(ContainerInline container, StringBuilder text)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is ContainerInline inner) Append(inner, text);
            else AppendLeaf(inline, text);
        }
    }

    /// <summary>Adds what one leaf shows; markers of notes and citations show nothing here.</summary>
    public static void AppendLeaf(Inline inline, StringBuilder text)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case SmartyPant pant:
                text.Append(SmartPunctuation.Sign(pant) is var sign and not "&quot;" ? sign : "\"");
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline autolink:
                text.Append(autolink.Url);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case Citation or FootnoteLink or HtmlInline:
                break;
        }
    }
}
