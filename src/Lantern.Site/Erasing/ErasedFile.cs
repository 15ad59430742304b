using System.Text;
using Lantern.Diagnostics;

namespace Lantern.Site.Erasing;

/// <summary>Letters of a file that go.</summary>
/// <param name="Start">Where they begin in its text.</param>
/// <param name="End">Where they end, exclusive.</param>
public readonly record struct Removal(int Start, int End);

/// <summary>A file that stays, without what named the erased page. Everything else of it stays byte for byte.</summary>
/// <param name="Path">From the site's folder on.</param>
/// <param name="Before">Its text.</param>
/// <param name="Removals">What goes; none overlaps another.</param>
/// <param name="Places">What changes, in words, with the line.</param>
public sealed record ErasedFile(string Path, string Before, IReadOnlyList<Removal> Removals, IReadOnlyList<(int Line, string Words)> Places)
{
    /// <summary>The text afterwards.</summary>
    public string After
    {
        get
        {
            var text = new StringBuilder(Before);
            foreach (var (start, end) in Removals.Distinct().OrderByDescending(removal => removal.Start)) text.Remove(start, end - start);
            return text.ToString();
        }
    }

    public byte[] Bytes => Encoding.UTF8.GetBytes(After);

    /// <summary>Where a place of a finding lies in a text with its line ends; lines and columns count without a byte order mark.</summary>
    internal static int OffsetOf(string raw, int line, int column)
    {
        var at = raw.StartsWith('\uFEFF') ? 1 : 0;
        for (var left = line - 1; left > 0; left--)
        {
            var end = raw.IndexOf('\n', at);
            if (end < 0) return raw.Length;
            at = end + 1;
        }
        return Math.Min(raw.Length, at + column - 1);
    }

    internal static (int Start, int End) SpanOf(string raw, SourceLocation place) =>
        (OffsetOf(raw, place.Line, place.Column), OffsetOf(raw, place.EndLine, place.EndColumn));
}
