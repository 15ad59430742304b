using System.Globalization;
using Markdig.Syntax;

namespace Lantern.Rendering.Markdown;

/// <summary>Takes a first heading that repeats the title out, and reports levels that are skipped or taken.</summary>
internal static class HeadingChecks
{
    public static void Run(MarkdownDocument document, BodyState state)
    {
        var first = document.FirstOrDefault(block => block is not (LinkReferenceDefinitionGroup or HtmlBlock)) as HeadingBlock;
        if (first is { Level: 1 } && Folded(InlineText.Of(first.Inline)) == Folded(state.Title)) document.Remove(first);
        var before = 1;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            if (heading.Level == 1)
            {
                state.Report(RenderingDiagnostics.SecondTitle.At(state.Locate(heading.Span)));
                heading.Level = 2;
            }
            else if (heading.Level > before + 1)
            {
                state.Report(RenderingDiagnostics.SkippedHeading.At(
                    state.Locate(heading.Span), Text(heading.Level), Text(before), new string('#', before + 1)));
            }
            before = heading.Level;
        }
    }

    /// <summary>Letters and digits only: a word processor's quotes and dashes don't make another title.</summary>
    private static string Folded(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
