using System.Collections.Immutable;
using System.Text;
using Lantern.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Lantern.Diagnostics.SourceSpan;

namespace Lantern.Rendering.Markdown;

/// <summary>Reads the sentences of a body, each with the place it came from.</summary>
internal static class ProseReader
{
    public static Prose Read(MarkdownDocument document, BodyState state)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var paragraph = 0;
        var block = new BlockText();
        Walk(document, SentenceKind.Text);
        return new Prose(sentences.ToImmutable());

        void Walk(ContainerBlock container, SentenceKind kind)
        {
            foreach (var child in container)
            {
                var childKind = child switch
                {
                    HeadingBlock => SentenceKind.Heading,
                    QuoteBlock => SentenceKind.Quotation,
                    Table => SentenceKind.TableCell,
                    FootnoteGroup => SentenceKind.Footnote,
                    _ => kind,
                };
                if (child is ContainerBlock inner) Walk(inner, childKind);
                else if (child is LeafBlock { Inline: { } inline } and not CodeBlock) Add(inline, childKind);
            }
        }

        void Add(ContainerInline inline, SentenceKind kind)
        {
            block.Clear();
            block.Append(inline);
            var all = block.Text();
            foreach (var (start, end) in SentenceSplitter.Split(all))
            {
                var (text, span) = (all.AsMemory(start..end), block.SpanOf(start, end));
                sentences.Add(new Sentence(text, SourceSpan.At(state.BodyStart + span.Start, span.Length), kind, WordCounter.Count(text.Span), paragraph));
            }
            paragraph++;
        }
    }

    /// <summary>The visible text of one block, and where each piece of it lies in the source.</summary>
    private sealed class BlockText
    {
        private readonly StringBuilder _text = new();
        private readonly List<(int At, int Source, int Length)> _pieces = [];

        public string Text() => _text.ToString();

        public void Clear()
        {
            _text.Clear();
            _pieces.Clear();
        }

        public void Append(ContainerInline container)
        {
            for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            {
                if (inline is ContainerInline inner)
                {
                    Append(inner);
                    continue;
                }
                var at = _text.Length;
                InlineText.AppendLeaf(inline, _text);
                if (_text.Length > at) _pieces.Add((at, inline.Span.Start, _text.Length - at));
            }
        }

        public SourceSpan SpanOf(int start, int end) => new(SourceOf(start), SourceOf(end - 1) + 1);

        private int SourceOf(int position)
        {
            int low = 0, high = _pieces.Count - 1;
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                if (_pieces[middle].At <= position) low = middle;
                else high = middle - 1;
            }
            return _pieces[low].Source + Math.Min(position - _pieces[low].At, _pieces[low].Length - 1);
        }
    }
}
