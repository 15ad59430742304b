using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Lantern.Diagnostics.SourceSpan;

namespace Lantern.Rendering.Markdown;

/// <summary>Notices a paragraph of one short line that was a heading where it was written: a question, or a line in bold letters.</summary>
/// <remarks>A question may also have its answer right below it, if it is not just a line of a paragraph that was wrapped by hand: those fill at least half the width.</remarks>
internal static class LostHeadings
{
    /// <summary>A heading is not longer than this.</summary>
    private const int ShortLine = 80;

    /// <summary>True when the first line was reported. The last line of a text, and one in a list or box, is no heading of anything.</summary>
    public static bool Check(List<(int Start, string Text)> lines, ParagraphBlock paragraph, ContainerBlock parent, BodyState state)
    {
        var (start, line) = lines[0];
        var isAlone = lines.Count == 1;
        if (parent is not MarkdownDocument || line.Length > ShortLine || (isAlone ? ReferenceEquals(parent.LastChild, paragraph) : line.Length * 2 > lines.Max(other => other.Text.Length))) return false;
        var place = state.Source.Locate(SourceSpan.At(start, line.Length));
        if (isAlone && IsBold(paragraph.Inline))
        {
            var words = InlineText.Of(paragraph.Inline).Trim().TrimEnd(':');
            if (words.Length == 0 || words[^1] is '.' or '!' or ',' or ';' or '…') return false;
            state.Report(RenderingDiagnostics.BoldHeading.At(place, words));
            return true;
        }
        if (!line.EndsWith('?') || !char.IsUpper(line[0]) || line.AsSpan(0, line.Length - 1).ContainsAny('.', '?', '!')) return false;
        state.Report(RenderingDiagnostics.LostHeading.At(place, line));
        return true;
    }

    /// <summary>True when all of it is in bold letters; they may be slanted as well.</summary>
    private static bool IsBold(ContainerInline? line)
    {
        for (; line?.FirstChild is EmphasisInline { NextSibling: null, DelimiterChar: not '~' } inner; line = inner)
        {
            if (inner.DelimiterCount == 2) return true;
        }
        return false;
    }
}
