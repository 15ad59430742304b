namespace Lantern.Rendering.Markdown;

/// <summary>Notices short lines directly below each other that were items of a list, or paragraphs, where they were written.</summary>
/// <remarks>
/// A paragraph that was wrapped by hand does not look like this: its lines go on with small letters, and each is as full as the width
/// allows, so that the next word did not fit any more. Lines that all end like sentences are <see cref="PastedText"/>'s.
/// </remarks>
internal static class LostLines
{
    /// <summary>The narrowest width to which people wrap a text by hand.</summary>
    private const int NarrowestWrap = 60;

    /// <summary>The widest.</summary>
    private const int WidestWrap = 100;

    /// <summary>Fewer lines than this may be a paragraph with a line that is short by chance.</summary>
    private const int ShortestRun = 3;

    /// <summary>The first line of the first run, or null.</summary>
    public static int? Find(List<(int Start, string Text)> lines, BodyState state)
    {
        var (first, isList) = (0, false);
        for (var i = 1; i < lines.Count; i++)
        {
            var (above, line) = (lines[i - 1], lines[i].Text);
            isList |= EndsWithColon(above.Text);
            if (!IsBroken(above, state) && above.Text[^1] is not ('.' or '!' or '?') && above.Text.Length + 1 + FirstWord(line) <= NarrowestWrap && line.Length <= NarrowestWrap && (isList || Begins(line)))
            {
                if (i - first + 1 >= ShortestRun) return first;
                continue;
            }
            (first, isList) = (i, false);
        }
        return null;
    }

    /// <summary>True when the line ends with a new line that was asked for: two spaces or a backslash.</summary>
    public static bool IsBroken((int Start, string Text) line, BodyState state) =>
        line.Text.EndsWith('\\') || state.Source.Text.AsSpan(Math.Min(line.Start + line.Text.Length, state.Source.Text.Length)).StartsWith("  ", StringComparison.Ordinal);

    /// <summary>True when each line is as full as one width allows, so that chance may have ended a sentence at each end.</summary>
    public static bool AreFull(List<(int Start, string Text)> lines)
    {
        var width = Math.Max(NarrowestWrap, lines.Max(line => line.Text.Length));
        return width <= WidestWrap && Enumerable.Range(1, lines.Count - 1).All(i => lines[i - 1].Text.Length + 1 + FirstWord(lines[i].Text) > width);
    }

    private static bool EndsWithColon(string line) => line.TrimEnd('*', '_').EndsWith(':');

    private static bool Begins(string line) => line.TrimStart('*', '_', '[', '(', '“', '"', '‘') is [var letter, ..] && (char.IsUpper(letter) || char.IsAsciiDigit(letter));

    private static int FirstWord(string line) => line.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space ? space : line.Length;
}
