using Lantern.Diagnostics;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Lantern.Rendering.Markdown;

/// <summary>Findings about the structure of a body: HTML blocks, headings, boxes, and what pasting leaves behind.</summary>
internal static class BodyChecks
{
    public static void Run(MarkdownDocument document, BodyState state)
    {
        HeadingChecks.Run(document, state);
        ReportUnusedNotes(document, state);
        Walk(document, state);
    }

    /// <summary>Markdig takes a footnote that nothing leads to out of the page, and its text would be lost without a word.</summary>
    private static void ReportUnusedNotes(MarkdownDocument document, BodyState state)
    {
        if (document.GetLinkReferenceDefinitions(false) is not { } definitions) return;
        foreach (var definition in definitions.Links.Values.OfType<FootnoteLinkReferenceDefinition>())
        {
            if (definition.Footnote is { Order: < 0 } unused) state.Report(RenderingDiagnostics.UnusedFootnote.At(state.Locate(unused.LabelSpan), (unused.Label ?? "").TrimStart('^')));
        }
    }

    private static void Walk(ContainerBlock container, BodyState state)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case HtmlBlock html:
                    RawHtml.Report(html, state);
                    break;
                case ParagraphBlock paragraph:
                    PastedText.Check(paragraph, container, state);
                    break;
                case CodeBlock and not FencedCodeBlock:
                    state.Report(RenderingDiagnostics.IndentedCode.At(FirstLine(block, state)));
                    break;
                case CustomContainer box when box.ClosingFencedCharCount == 0:
                    state.Report(RenderingDiagnostics.UnclosedContainer.At(ContainerPlace.OfName(Unclosed(box), state)));
                    break;
            }
            if (block is ContainerBlock inner) Walk(inner, state);
        }
    }

    /// <summary>
    /// The box that its writer did not close: Markdig ends the outer of two boxes at the line that was meant for the inner one, and it is the outer one that
    /// lacks an end.
    /// </summary>
    private static CustomContainer Unclosed(CustomContainer box)
    {
        while (box.Parent is CustomContainer { ClosingFencedCharCount: > 0 } outer && outer.OpeningFencedCharCount <= box.OpeningFencedCharCount) box = outer;
        return box;
    }

    /// <summary>The first line of a block, which is what a finding about the whole block points at.</summary>
    public static SourceLocation FirstLine(Block block, BodyState state)
    {
        var span = state.Span(block.Span);
        var end = state.Source.Text.IndexOf('\n', Math.Min(span.Start, state.Source.Text.Length));
        if (end < 0 || end > span.End) end = Math.Min(span.End, state.Source.Text.Length);
        return state.Source.Locate(new(span.Start, Math.Max(span.Start, end)));
    }
}
