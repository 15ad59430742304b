using Markdig;

namespace Lantern.Rendering.Markdown;

/// <summary>Markdown of Lantern's own guides → HTML. Nothing of a site goes through here: bodies have rules of their own. Pure.</summary>
public static class PlainMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static string ToHtml(string markdown) => Markdig.Markdown.ToHtml(markdown, Pipeline);
}
