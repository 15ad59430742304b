using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.SmartyPants;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Lantern.Rendering.Markdown;

/// <summary>Puts our way of writing each kind of node in the place of Markdig's.</summary>
internal static class BodyRenderers
{
    public static void Install(HtmlRenderer renderer, BodyState state)
    {
        var all = renderer.ObjectRenderers;
        all.Replace<HeadingRenderer>(new Delegating<HeadingBlock>((html, heading) => BlockWriter.Heading(html, heading, state)));
        all.Replace<HtmlBlockRenderer>(new Delegating<HtmlBlock>((_, _) => { }));
        all.Replace<HtmlInlineRenderer>(new Delegating<HtmlInline>((_, inline) => RawHtml.Report(inline, state)));
        all.Replace<LinkInlineRenderer>(new Delegating<LinkInline>((html, link) => LinkWriter.Write(html, link, state)));
        all.Replace<AutolinkInlineRenderer>(new Delegating<AutolinkInline>((html, link) => LinkWriter.Write(html, link, state)));
        if (all.FindExact<EmphasisInlineRenderer>() is { } emphasis)
            emphasis.GetTag = inline => inline.DelimiterChar == '~' ? "del" : inline.DelimiterCount == 2 ? "strong" : "em";
        all.Add(new Delegating<Table>((html, table) => TableWriter.Write(html, table, state.Words)));
        all.Add(new HtmlDefinitionListRenderer());
        all.Add(new Delegating<SmartyPant>((html, pant) =>
        {
            RawHtml.ReportOpen(pant, state);
            html.Write(SmartPunctuation.Sign(pant));
        }));
        all.Add(new Delegating<CustomContainer>((html, box) => ContainerWriter.Write(html, box, state)));
        all.Add(new Delegating<Citation>((html, citation) => NoteWriter.Citation(html, citation, state)));
        all.Add(new Delegating<FootnoteLink>((html, link) => NoteWriter.Link(html, link, state)));
        all.Add(new Delegating<FootnoteGroup>((html, group) => NoteWriter.Group(html, group)));
    }

    private sealed class Delegating<T>(Action<HtmlRenderer, T> write) : HtmlObjectRenderer<T>
        where T : MarkdownObject
    {
        protected override void Write(HtmlRenderer renderer, T obj) => write(renderer, obj);
    }
}
