using System.Collections.Immutable;
using Lantern.Diagnostics;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Lantern.Rendering.Markdown;

/// <summary>Reads the sentences of a body, each with the place it came from.</summary>
internal static class ProseReader
{
    public static Prose Read(MarkdownDocument document, BodyState state)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var blocks = ImmutableArray.CreateBuilder<ProseBlock>();
        var text = new BlockText(state.BodyStart);
        Walk(document, SentenceKind.Text, isListItem: false);
        return new Prose(sentences.ToImmutable(), blocks.ToImmutable());

        void Walk(ContainerBlock container, SentenceKind kind, bool isListItem)
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
                if (child is ContainerBlock inner) Walk(inner, childKind, isListItem || child is ListItemBlock);
                else if (child is LeafBlock { Inline: { } inline } and not CodeBlock) Add(inline, childKind, (child as HeadingBlock)?.Level ?? 0, isListItem);
            }
        }

        void Add(ContainerInline inline, SentenceKind kind, int level, bool isListItem)
        {
            text.Clear();
            text.Append(inline);
            var images = text.Images.ToArray();
            Keep(text.Finish(kind, level, isListItem));
            foreach (var image in images)
            {
                text.Clear();
                text.AppendWords(image);
                Keep(text.Finish(SentenceKind.AltText, 0, isListItem: false));
                text.Clear();
                text.AppendFileName(image);
                Keep(text.Finish(SentenceKind.FileName, 0, isListItem: false));
            }
        }

        void Keep(ProseBlock block)
        {
            foreach (var (start, end) in SentenceSplitter.Split(block.Text))
            {
                var words = block.Text.AsMemory(start..end);
                sentences.Add(new Sentence(words, block.SpanOf(start, end), block.Kind, WordCounter.Count(words.Span), blocks.Count, start));
            }
            blocks.Add(block);
        }
    }
}
