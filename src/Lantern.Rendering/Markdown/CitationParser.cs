using Lantern.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using SourceSpan = Markdig.Syntax.SourceSpan;

namespace Lantern.Rendering.Markdown;

/// <summary>Reads <c>[^key]</c>: a source of the front matter, else a footnote (left to Markdig), else a finding.</summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^') return false;
        var text = slice.Text.AsSpan(slice.Start, slice.Length);
        var end = text.IndexOf(']');
        if (end < 3 || text[..end].Contains('\n') || processor.Context?.Properties.GetValueOrDefault(typeof(BodyState)) is not BodyState state) return false;
        var key = text[2..end].ToString();
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var span = new SourceSpan(start, start + end);
        var isFootnote = processor.Document.TryGetLinkReferenceDefinition($"^{key}", out var definition) && definition is FootnoteLinkReferenceDefinition;
        if (state.IsSource(key))
        {
            if (isFootnote) state.Report(RenderingDiagnostics.SourceAndFootnote.At(state.Locate(span), key));
            processor.Inline = new Citation(key) { Span = span, Line = line, Column = column };
            slice.Start += end + 1;
            return true;
        }
        if (!isFootnote) state.Report(RenderingDiagnostics.UnknownCitation.Suggest(state.Locate(span), DidYouMean.Find(key, state.SourceKeys.Concat(Footnotes(processor.Document))), key));
        return false;
    }

    private static IEnumerable<string> Footnotes(MarkdownDocument document) =>
        document.GetLinkReferenceDefinitions(false)?.Links.Values.OfType<FootnoteLinkReferenceDefinition>().Select(note => (note.Footnote.Label ?? "").TrimStart('^')) ?? [];
}
