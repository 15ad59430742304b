using System.Globalization;
using Lantern.Diagnostics;
using Markdig.Syntax;

namespace Lantern.Rendering.Markdown;

/// <summary>Takes a first heading that repeats the title out, and reports levels that are skipped or taken.</summary>
internal static class HeadingChecks
{
    public static void Run(MarkdownDocument document, BodyState state)
    {
        var first = document.FirstOrDefault(block => block is not (LinkReferenceDefinitionGroup or HtmlBlock)) as HeadingBlock;
        if (first is { Level: 1 } && Folded(InlineText.Of(first.Inline)) == Folded(state.Title)) document.Remove(first);
        var levels = new HeadingLevels();
        var before = 1;
        // A heading that is mended takes those below it along, so that what belongs together stays together.
        (Diagnostic Finding, List<Replacement> Changes)? skipped = null;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var typed = heading.Level;
            if (typed == 1)
            {
                state.Report(RenderingDiagnostics.SecondTitle.At(state.Locate(heading.Span)) with { Mend = HeadingMend.SecondLevel(heading, Folded(InlineText.Of(heading.Inline)) == Folded(state.Title), state) });
                heading.Level = 2;
            }
            var level = levels.Next(heading.Level);
            if (heading.Level > before + 1)
            {
                Report();
                skipped = (RenderingDiagnostics.SkippedHeading.At(state.Locate(heading.Span), Text(heading.Level), Text(before), new string('#', before + 1)), []);
            }
            if (level != heading.Level && typed != 1 && HeadingMend.ToLevel(heading, level, state) is { } change) skipped?.Changes.Add(change);
            before = heading.Level;
        }
        Report();

        void Report()
        {
            if (skipped is var (finding, changes)) state.Report(finding with { Mend = changes.Count > 0 ? new Mend([.. changes]) : null });
        }
    }

    /// <summary>Letters and digits only: a word processor's quotes and dashes don't make another title.</summary>
    private static string Folded(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
