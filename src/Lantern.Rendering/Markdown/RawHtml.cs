using System.Text.RegularExpressions;
using Lantern.Diagnostics;
using Markdig.Extensions.SmartyPants;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Lantern.Diagnostics.SourceSpan;

namespace Lantern.Rendering.Markdown;

/// <summary>Reports HTML in a body and says what to write instead. Comments are dropped without a word, unless text would be lost with them.</summary>
internal static partial class RawHtml
{
    public static void Report(HtmlBlock block, BodyState state)
    {
        var span = state.Span(block.Span);
        var text = state.Source.Text[span.Start..Math.Min(span.End, state.Source.Text.Length)];
        if (text.StartsWith("<!--", StringComparison.Ordinal))
        {
            state.Comments.Add(span);
            ReportComment(text, span.Start, state);
            return;
        }
        var rest = WithoutComments(text);
        var lead = rest.Length - rest.TrimStart().Length;
        if (lead == rest.Length) return;
        var tag = FirstTag().Match(rest, lead);
        var start = span.Start + lead;
        state.Report(Describe(tag.Groups["name"].Value, tag.Success ? tag.Value : rest.Trim().Split('\n')[0], state.Source.Locate(SourceSpan.At(start, tag.Success ? tag.Length : 1))));
    }

    public static void Report(HtmlInline inline, BodyState state)
    {
        if (inline.Tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            state.Comments.Add(state.Span(inline.Span));
            return;
        }
        var tag = FirstTag().Match(inline.Tag);
        // One finding for a pair of tags is enough. Nodes come in the order of the text, so what is known here was opened before.
        var opened = state.OpenedTags(inline.Parent);
        if (!inline.Tag.StartsWith("</", StringComparison.Ordinal)) opened.Add(tag.Groups["name"].Value);
        else if (opened.Contains(tag.Groups["name"].Value)) return;
        state.Report(Describe(tag.Groups["name"].Value, inline.Tag, state.Locate(inline.Span)));
    }

    /// <summary>Markdig takes everything up to the end of a comment's last line, and, if it has no end, the rest of the text.</summary>
    private static void ReportComment(string text, int start, BodyState state)
    {
        var rest = WithoutComments(text);
        if (rest.IndexOf("<!--", StringComparison.Ordinal) is >= 0 and var open)
        {
            state.Report(RenderingDiagnostics.UnclosedComment.At(state.Source.Locate(SourceSpan.At(start + open, 4)), "has no end, so nothing below it would be shown"));
            return;
        }
        var lead = rest.Length - rest.TrimStart().Length;
        if (lead < rest.Length) state.Report(RenderingDiagnostics.TextAfterComment.At(state.Source.Locate(SourceSpan.At(start + lead, rest.Trim().Length))));
    }

    /// <summary>Reports a comment that begins inside a paragraph and does not end there: it would be shown.</summary>
    public static void ReportOpen(SmartyPant dashes, BodyState state)
    {
        var (text, start) = (state.Source.Text, state.Span(dashes.Span).Start - 2);
        if (start < state.BodyStart || !text.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal) || text[start - 1] == '\\') return;
        state.Report(RenderingDiagnostics.UnclosedComment.At(state.Source.Locate(SourceSpan.At(start, 4)), "does not end in this paragraph, so it would be shown"));
    }

    private static string WithoutComments(string text) => Comment().Replace(text, match => new string(' ', match.Length));

    private static Diagnostic Describe(string name, string tag, SourceLocation location) =>
        RenderingDiagnostics.RawHtml.At(location, $"'{(tag.Length > 40 ? tag[..37] + "…" : tag)}'", Advice(name.ToLowerInvariant()));

    private static string Advice(string tag) => tag switch
    {
        "br" => "for a new paragraph leave an empty line; for a new line end the line with a backslash",
        "b" or "strong" => "write **bold**",
        "i" or "em" => "write *italic*",
        "s" or "del" or "strike" => "write ~~crossed out~~",
        "a" => "write [the words](https://the-address)",
        "img" or "picture" or "figure" => "write ![what the picture shows](/assets/picture.jpg)",
        "h1" or "h2" => "write ## and the heading",
        "h3" => "write ### and the heading",
        "h4" or "h5" or "h6" => "write #### and the heading",
        "ul" or "li" => "write each item in a line that begins with '- '",
        "ol" => "write each item in a line that begins with '1. '",
        "table" or "tr" or "td" or "th" or "thead" or "tbody" => "write | one | two | with a line | --- | --- | below the first",
        "blockquote" or "q" => "begin the line with '> '",
        "hr" => "write a line '---' between two empty lines",
        "details" or "summary" => "write :::details and the title, the text, and ::: at the end",
        "sup" or "sub" => "write the number as text; for a source write [^key]",
        "iframe" or "video" or "audio" or "embed" or "object" => "write a link to it: pages load nothing from other places, to protect the reader",
        "script" or "style" or "form" or "input" or "button" or "link" or "meta" => "delete it: articles hold text, and the design does the rest",
        "div" or "p" or "span" or "section" or "font" or "center" or "u" => "delete it, and leave an empty line between paragraphs",
        _ => "delete it; a '<' that is meant as a sign is written \\<",
    };

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"</?(?<name>[A-Za-z][A-Za-z0-9\-]*)[^>\n]*>?", RegexOptions.CultureInvariant)]
    private static partial Regex FirstTag();
}
