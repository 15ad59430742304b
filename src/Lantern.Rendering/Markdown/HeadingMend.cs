using Lantern.Diagnostics;
using Markdig.Syntax;
using SourceSpan = Lantern.Diagnostics.SourceSpan;

namespace Lantern.Rendering.Markdown;

/// <summary>Writes a heading with another level. Pure.</summary>
internal static class HeadingMend
{
    /// <summary>Another number of <c>#</c>; null where the heading is not written with them.</summary>
    public static Replacement? ToLevel(HeadingBlock heading, int level, BodyState state)
    {
        var start = state.Span(heading.Span).Start;
        var old = new string('#', heading.Level);
        if (heading.IsSetext || string.CompareOrdinal(state.Source.Text, start, old, 0, old.Length) != 0) return null;
        var (line, column) = state.Source.PositionOf(start);
        return new Replacement(line, column, old, new string('#', level));
    }

    /// <summary>The second level in place of the first; null for a heading that only repeats the title, which may as well be deleted.</summary>
    public static Mend? SecondLevel(HeadingBlock heading, bool repeatsTitle, BodyState state)
    {
        if (repeatsTitle) return null;
        if (!heading.IsSetext) return ToLevel(heading, 2, state) is { } change ? new Mend([change]) : null;
        // A line of = below the words; one of - is the second level.
        var (line, _) = state.Source.PositionOf(Math.Max(0, state.Span(heading.Span).End - 1));
        var text = state.Source.Line(line);
        var first = text.IndexOf('=', StringComparison.Ordinal);
        var end = text.LastIndexOf('=') + 1;
        return first < 0 || text[first..end].Trim('=').Length > 0 ? null : Mend.Replace(state.Source, SourceSpan.At(state.Source.StartOfLine(line) + first, end - first), new string('-', end - first));
    }
}
