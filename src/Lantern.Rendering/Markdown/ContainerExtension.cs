using Markdig;
using Markdig.Renderers;

namespace Lantern.Rendering.Markdown;

/// <summary>Reads <c>:::name</c> boxes. Markdig's own extension would also read <c>::text::</c> inside sentences.</summary>
internal sealed class ContainerExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (!pipeline.BlockParsers.Contains<BoxParser>()) pipeline.BlockParsers.Insert(0, new BoxParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
