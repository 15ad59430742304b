using System.Security.Cryptography;
using System.Text;

namespace Lantern.Rendering.Html;

/// <summary>The words that a visitor can read in a piece of a page, in one form, so that a page can be compared with its source wording.</summary>
/// <remarks>
/// Pure and thread-safe. Markup that changes no words changes nothing here: the edges of block elements and line breaks count as a space, runs of
/// white space (no-break spaces too) as one. Scripts, styles, templates and the titles inside drawings are left out.
/// </remarks>
public static class VisibleText
{
    /// <summary>The visible text of a node: one line, trimmed, single spaces.</summary>
    public static string Of(PageNode node)
    {
        if (!node.IsElement) return Fold(node.Text);
        var page = node.Tree;
        if (node.Index + 2 == node.End && page[node.Index + 1] is { IsElement: false } only && !IsUnread(node)) return Fold(only.Text);
        var builder = new StringBuilder(128);
        var open = node;
        for (var at = node.Index; at < node.End;)
        {
            while (open.End <= at)
            {
                if (BreaksLine(open.Name)) AppendSpace(builder);
                open = open.Parent;
            }
            var next = page[at++];
            if (!next.IsElement)
            {
                Append(builder, next.Text);
            }
            else if (IsUnread(next))
            {
                at = next.End;
            }
            else
            {
                if (BreaksLine(next.Name)) AppendSpace(builder);
                open = next;
            }
        }
        return Trimmed(builder);
    }

    /// <summary>The same without making a string, for an element that holds nothing but plain text; false for any other.</summary>
    internal static bool TryPlain(PageNode node, out ReadOnlySpan<char> text)
    {
        text = default;
        if (node.Index + 2 != node.End || node.Tree[node.Index + 1] is not { IsElement: false } only || IsUnread(node) || !IsFolded(only.Text)) return false;
        text = only.Text;
        return true;
    }

    /// <summary>The visible text of a piece of HTML, just as <see cref="Of"/> finds it once the piece stands in a page.</summary>
    public static string OfFragment(string html)
    {
        using var page = HtmlPage.Parse($"<!DOCTYPE html><html><head></head><body><div>{html}</div></body></html>");
        return page.Body.Exists ? Of(page.Body) : "";
    }

    /// <summary>SHA-256 of the text's UTF-8, in lower-case hexadecimal.</summary>
    public static string Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>White space folded to single spaces, none at the ends.</summary>
    internal static string Fold(string text) => IsFolded(text) ? text : Folded(text);

    /// <summary>The same.</summary>
    internal static string Fold(ReadOnlySpan<char> text) => IsFolded(text) ? text.ToString() : Folded(text);

    private static string Folded(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder(text.Length);
        Append(builder, text);
        return Trimmed(builder);
    }

    private static bool IsFolded(ReadOnlySpan<char> text)
    {
        var space = true;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) && (space || letter != ' ')) return false;
            space = letter == ' ';
        }
        return !space || text.Length == 0;
    }

    private static void Append(StringBuilder builder, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter)) AppendSpace(builder);
            else builder.Append(letter);
        }
    }

    private static void AppendSpace(StringBuilder builder)
    {
        if (builder.Length > 0 && builder[^1] != ' ') builder.Append(' ');
    }

    private static string Trimmed(StringBuilder builder)
    {
        if (builder.Length > 0 && builder[^1] == ' ') builder.Length--;
        return builder.ToString();
    }

    /// <summary>True for elements whose text is not shown.</summary>
    internal static bool IsUnread(PageNode element) => element.Name switch
    {
        "script" or "style" or "template" or "head" => true,
        // A drawing's title is a tooltip, and no browser shows a page's title among its words.
        "title" => true,
        "desc" or "metadata" => element.IsDrawing,
        _ => false,
    };

    private static bool BreaksLine(string name) => name switch
    {
        "address" or "article" or "aside" or "blockquote" or "body" or "br" or "caption" or "dd" or "details" or "dialog" or "div" or "dl" or "dt"
            or "fieldset" or "figcaption" or "figure" or "footer" or "form" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "header" or "hgroup"
            or "hr" or "html" or "legend" or "li" or "main" or "menu" or "nav" or "ol" or "optgroup" or "option" or "p" or "pre" or "search"
            or "section" or "summary" or "table" or "tbody" or "td" or "tfoot" or "th" or "thead" or "tr" or "ul" => true,
        _ => false,
    };
}
