using System.Buffers;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Markdown;

/// <summary>Refuses what no writer writes and no reader of Markdown reads in a reasonable time: hundreds of signs in one paragraph, or dozens of levels in one line.</summary>
/// <remarks>
/// Pure; one pass. Markdig compares the openers of links and emphasis of a paragraph with each other, so its time grows with the square of their number;
/// 400 of them in each paragraph of a file of 2 MB take it about 2 s, 5,000 half a minute.
/// </remarks>
internal static class BodyLimits
{
    /// <summary>Signs that may open a link or emphasis, in one paragraph.</summary>
    public const int Signs = 400;

    /// <summary>The same in one table, which Markdig reads as a single paragraph first; some 400 rows of ordinary cells.</summary>
    public const int SignsInTable = 2_000;

    /// <summary>A line of dashes that is longer is taken for levels, which it is for Markdig as well, until it has read it all.</summary>
    private const int LongestRule = 1_000;

    private static readonly SearchValues<char> Openers = SearchValues.Create("[*_~");

    private static readonly SearchValues<char> MarkSigns = SearchValues.Create(" \t>-+*.)0123456789");

    /// <summary>The finding, or null when the text can be read.</summary>
    public static Diagnostic? Check(SourceText source, int bodyStart)
    {
        var text = source.Text.AsSpan();
        var (signs, paragraph, fence) = (0, bodyStart, "");
        for (var start = bodyStart; start < text.Length;)
        {
            var length = text[start..].IndexOf('\n');
            var line = (length < 0 ? text[start..] : text.Slice(start, length)).TrimEnd('\r');
            var content = line.TrimStart(" \t>");
            var wasCode = fence.Length > 0;
            fence = FenceAfter(content, fence);
            if (!wasCode && fence.Length == 0 && Levels(line) > MarkdownRenderer.MaximumDepth && !IsRule(line))
                return RenderingDiagnostics.TooDeep.At(source.Locate(Marks(line, start)));
            var next = start + (length < 0 ? line.Length : length) + 1;
            if (wasCode || fence.Length > 0 || content.Trim(" \t").IsEmpty) (signs, paragraph) = (0, next);
            else if (BeginsItem(content)) (signs, paragraph) = (Count(content), start);
            else signs += Count(content);
            if (signs > (content.StartsWith("|") ? SignsInTable : Signs)) return RenderingDiagnostics.TooManySigns.At(source.Locate(SourceSpan.At(paragraph, 0)));
            start = next;
        }
        return null;
    }

    /// <summary>Where to point for a text that Markdig gave up: the line that begins farthest in, else the one with the most signs.</summary>
    public static SourceSpan Deepest(SourceText source, int bodyStart)
    {
        var text = source.Text.AsSpan();
        var (deepest, depth, fullest, signs) = (SourceSpan.At(bodyStart, 0), 0, SourceSpan.At(bodyStart, 0), 0);
        for (var start = bodyStart; start < text.Length;)
        {
            var length = text[start..].IndexOf('\n') is >= 0 and var end ? end : text.Length - start;
            var line = text.Slice(start, length);
            var marks = Marks(line, start);
            if (marks.End - start > depth) (deepest, depth) = (marks, marks.End - start);
            if (line.Length > 0 && Count(line) is var count && count > signs) (fullest, signs) = (SourceSpan.At(start, line.Length), count);
            start += length + 1;
        }
        return depth > MarkdownRenderer.MaximumDepth ? deepest : fullest;
    }

    /// <summary>The marks of lists and quotations at the start of a line.</summary>
    private static SourceSpan Marks(ReadOnlySpan<char> line, int start)
    {
        var first = line.IndexOfAnyExcept(" \t") is >= 0 and var indent ? indent : line.Length;
        var marks = line[first..].IndexOfAnyExcept(MarkSigns) is >= 0 and var words ? line.Slice(first, words) : line[first..];
        return SourceSpan.At(start + first, marks.TrimEnd(" \t").Length);
    }

    /// <summary>The marks that end the code in which the next line stands; empty where it stands in none.</summary>
    private static string FenceAfter(ReadOnlySpan<char> line, string fence)
    {
        if (line.IsEmpty || line[0] is not ('`' or '~')) return fence;
        var length = line.IndexOfAnyExcept(line[0]) is >= 0 and var end ? end : line.Length;
        var rest = line[length..].Trim(" \t");
        if (fence.Length > 0) return line[0] == fence[0] && length >= fence.Length && rest.IsEmpty ? "" : fence;
        return length >= 3 && !(line[0] == '`' && rest.Contains('`')) ? new string(line[0], Math.Min(length, 1_000)) : "";
    }

    /// <summary>True for a mark of a list that ends a paragraph before it (CommonMark 0.31, section 5.2): one with words, and a number only if it is 1.</summary>
    private static bool BeginsItem(ReadOnlySpan<char> line)
    {
        var mark = line[0] is '-' or '+' or '*' ? 1 : line.StartsWith("1.") || line.StartsWith("1)") ? 2 : 0;
        return mark > 0 && line.Length > mark + 1 && line[mark] is ' ' or '\t' && !line[mark..].Trim(" \t").IsEmpty;
    }

    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.Length <= LongestRule && (line.IndexOfAnyExcept(" \t-") < 0 || line.IndexOfAnyExcept(" \t*") < 0);

    /// <summary>How many lists and quotations a line opens.</summary>
    private static int Levels(ReadOnlySpan<char> line)
    {
        var levels = 0;
        line = line.TrimStart(" \t");
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
        for (var at = line.IndexOfAny(Openers); at >= 0;)
        {
            // Inside a word an underscore is a letter like others.
            var isLetter = line[at] == '_' && at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1]);
            if (!isLetter) count++;
            var next = line[(at + 1)..].IndexOfAny(Openers);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return count;
    }
}
