using System.Buffers;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Markdown;

/// <summary>Refuses what no writer writes and no reader of Markdown reads in a reasonable time: thousands of signs in one paragraph, or levels in one line.</summary>
/// <remarks>
/// Pure; one pass. Markdig compares the openers of links and emphasis of a paragraph with each other, so its time grows with the square of their number;
/// 400 of them in each paragraph of a file of 2 MB take it about 2 s, 5,000 half a minute.
/// </remarks>
internal static class BodyLimits
{
    /// <summary>Signs that may open a link or emphasis, in one paragraph or table.</summary>
    public const int Signs = 400;

    private static readonly SearchValues<char> Openers = SearchValues.Create("[*_~");

    /// <summary>The finding, or null when the text can be read.</summary>
    public static Diagnostic? Check(SourceText source, int bodyStart)
    {
        var text = source.Text.AsSpan();
        var (signs, paragraph, isCode) = (0, bodyStart, false);
        for (var start = bodyStart; start < text.Length;)
        {
            var length = text[start..].IndexOf('\n');
            var line = length < 0 ? text[start..] : text.Slice(start, length);
            var content = line.TrimStart();
            if (content.StartsWith("```") || content.StartsWith("~~~")) isCode = !isCode;
            var levels = isCode ? 0 : Levels(content);
            if (levels > MarkdownRenderer.MaximumDepth) return RenderingDiagnostics.TooDeep.At(source.Locate(SourceSpan.At(start, 0)));
            // An empty line ends a paragraph, and so does an item of a list.
            if (content.IsEmpty || isCode || levels > 0) (signs, paragraph) = (0, content.IsEmpty ? start + line.Length + 1 : start);
            if (!isCode) signs += Count(content);
            if (signs > Signs) return RenderingDiagnostics.TooManySigns.At(source.Locate(SourceSpan.At(paragraph, 0)));
            start += line.Length + 1;
        }
        return null;
    }

    /// <summary>How many lists and quotations a line opens.</summary>
    private static int Levels(ReadOnlySpan<char> line)
    {
        var levels = 0;
        for (var at = 0; at < line.Length;)
        {
            var digits = at;
            while (digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
            var isMark = digits < line.Length && (digits > at ? line[digits] is '.' or ')' : line[digits] is '>' or '-' or '+' or '*');
            if (!isMark) return levels;
            at = digits + 1;
            if (line[digits] != '>' && at < line.Length && line[at] is not (' ' or '\t')) return levels;
            levels++;
            while (at < line.Length && line[at] is ' ' or '\t') at++;
        }
        return levels;
    }

    private static int Count(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var at = line.IndexOfAny(Openers); at >= 0; at = line.IndexOfAny(Openers))
        {
            count++;
            line = line[(at + 1)..];
        }
        return count;
    }
}
