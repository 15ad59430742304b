using System.Buffers;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Lantern.Rendering.Html;

/// <summary>Reads any text as browsers do, by the rules of the HTML standard for broken pages (AngleSharp).</summary>
/// <remarks>Never throws. Thread-safe.</remarks>
internal static class BrowserReader
{
    public static PageTree Read(string html)
    {
        // The framework's configuration is shared and fixed; a context made from it costs nothing, a parser without one builds it anew each time.
        var document = new HtmlParser(default, BrowsingContext.New(Configuration.Default)).ParseDocument(html);
        var builder = new PageTreeBuilder(ArrayPool<char>.Shared.Rent(html.Length + 64), 0) { HasDoctype = IsPlain(document.Doctype) };
        var nodes = new NodeCursor(document);
        while (nodes.Next(out var node, out var entering))
        {
            if (node is IElement element)
            {
                if (entering) Open(element, builder);
                else builder.Close();
            }
            else if (node is IText text && entering)
            {
                builder.AddText(builder.Keep(text.Data), text.Data.Length);
            }
        }
        return builder.Build();
    }

    private static void Open(IElement element, PageTreeBuilder builder)
    {
        builder.Open(element.LocalName, element.NamespaceUri == NamespaceNames.SvgUri ? TagKind.Drawing : TagKind.None, element.ShadowRoot is not null);
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i] is { } attribute) builder.AddAttribute(attribute.Name, builder.Keep(attribute.Value), attribute.Value.Length);
        }
    }

    // Every other one makes browsers show the page by old rules, or might.
    private static bool IsPlain(IDocumentType? doctype) =>
        doctype is { Name: "html" } && string.IsNullOrEmpty(doctype.PublicIdentifier) && string.IsNullOrEmpty(doctype.SystemIdentifier);
}
