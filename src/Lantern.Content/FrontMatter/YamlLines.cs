using System.Text.RegularExpressions;

namespace Lantern.Content.FrontMatter;

/// <summary>The lines of a piece of YAML, each marked when it is the text of a block (<c>|</c> or <c>&gt;</c>) and not structure.</summary>
internal static partial class YamlLines
{
    public readonly record struct Line(int Start, int Length, bool IsInBlock, int Indent);

    public static IEnumerable<Line> Read(string yaml)
    {
        var blockIndent = -1;
        for (var start = 0; start < yaml.Length;)
        {
            var end = yaml.IndexOf('\n', start);
            if (end < 0) end = yaml.Length;
            var indent = IndentOf(yaml, start, end);
            var blank = start + indent == end;
            if (blockIndent >= 0 && !blank && indent <= blockIndent) blockIndent = -1;
            yield return new(start, end - start, blockIndent >= 0, indent);
            if (blockIndent < 0 && !blank && BlockStart().IsMatch(yaml.AsSpan(start, end - start))) blockIndent = indent;
            start = end + 1;
        }
    }

    /// <summary>True when the next line with text is indented deeper than the key, so that the value goes on there.</summary>
    public static bool GoesOn(string yaml, Line line, int keyIndent)
    {
        for (var start = line.Start + line.Length + 1; start < yaml.Length;)
        {
            var end = yaml.IndexOf('\n', start);
            if (end < 0) end = yaml.Length;
            var indent = IndentOf(yaml, start, end);
            if (start + indent < end) return indent > keyIndent;
            start = end + 1;
        }
        return false;
    }

    private static int IndentOf(string yaml, int start, int end)
    {
        var at = start;
        while (at < end && yaml[at] == ' ') at++;
        return at - start;
    }

    [GeneratedRegex(@"(?:^|[:\-]\s|\s)[|>][+\-0-9]{0,2}\s*(?:#.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex BlockStart();
}
