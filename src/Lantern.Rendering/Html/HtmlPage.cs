using System.Text;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Lantern.Rendering.Html;

/// <summary>Reads finished pages.</summary>
/// <remarks>Thread-safe: each call has a parser of its own. The document it gives is for one thread at a time.</remarks>
public static class HtmlPage
{
    /// <summary>The document that a browser without scripts would make of this text; never throws.</summary>
    public static IHtmlDocument Parse(string html) =>
        // The framework's configuration is shared and fixed; a context made from it costs nothing, a parser without one builds it anew each time.
        new HtmlParser(default, BrowsingContext.New(Configuration.Default)).ParseDocument(html);

    /// <summary>The same of UTF-8 bytes.</summary>
    public static IHtmlDocument Parse(ReadOnlySpan<byte> utf8) => Parse(Encoding.UTF8.GetString(utf8));
}
