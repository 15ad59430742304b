namespace Lantern.Diagnostics;

/// <summary>The decoded text of one file, with line starts, so that an offset becomes a line and a column.</summary>
/// <remarks>
/// Immutable and thread-safe. Line ends are <c>\n</c> only: the reader turns <c>\r\n</c> into <c>\n</c>, which leaves every line and
/// column as the writer's editor counts them.
/// </remarks>
public sealed class SourceText(string path, string text)
{
    private readonly Lazy<int[]> _lineStarts = new(() => FindLineStarts(text), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Path relative to the site's root, with <c>/</c>.</summary>
    public string Path { get; } = path;

    public string Text { get; } = text;

    public int LineCount => _lineStarts.Value.Length;

    /// <summary>Line and column (both from 1) of an offset; offsets past the end are taken as the end.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = Array.BinarySearch(_lineStarts.Value, offset);
        var line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _lineStarts.Value[line] + 1);
    }

    /// <summary>The offset at which a line (from 1) begins; lines out of range are taken as the nearest.</summary>
    public int StartOfLine(int line) => _lineStarts.Value[Math.Clamp(line, 1, LineCount) - 1];

    /// <summary>One line without its line end; lines count from 1, and a line that is not there is empty.</summary>
    public string Line(int line)
    {
        if (line < 1 || line > LineCount) return "";
        var start = _lineStarts.Value[line - 1];
        var end = line < LineCount ? _lineStarts.Value[line] - 1 : Text.Length;
        return Text[start..end];
    }

    public SourceLocation Locate(SourceSpan span)
    {
        var (line, column) = PositionOf(span.Start);
        var (endLine, endColumn) = PositionOf(Math.Max(span.Start, span.End));
        return new SourceLocation(Path, line, column, endLine, endColumn);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int>(64) { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
        return [.. starts];
    }
}
