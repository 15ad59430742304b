using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace Lantern.Rendering.Markdown;

/// <summary>Reads footnotes, and citations of sources, which look the same in the text.</summary>
internal sealed class NoteExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (!pipeline.BlockParsers.Contains<FootnoteParser>()) pipeline.BlockParsers.Insert(0, new FootnoteParser());
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
