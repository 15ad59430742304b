using Lantern.Diagnostics;
using Markdig.Extensions.CustomContainers;
using SourceSpan = Lantern.Diagnostics.SourceSpan;

namespace Lantern.Rendering.Markdown;

/// <summary>Places in the line that opens a box: Markdig knows only where the box as a whole lies.</summary>
internal static class ContainerPlace
{
    /// <summary>The colons and the name behind them.</summary>
    public static SourceLocation OfName(CustomContainer box, BodyState state)
    {
        var (start, line) = FirstLine(box, state);
        return state.Source.Locate(SourceSpan.At(start, EndOfName(line, box)));
    }

    /// <summary>The name, or what follows it; the colons and the name where it is not written like this.</summary>
    public static SourceLocation Of(CustomContainer box, string words, BodyState state)
    {
        var (start, line) = FirstLine(box, state);
        if (words.Length == 0) return OfName(box, state);
        var from = words == box.Info ? 0 : EndOfName(line, box);
        var at = line.IndexOf(words, from, StringComparison.Ordinal);
        return at < 0 ? OfName(box, state) : state.Source.Locate(SourceSpan.At(start + at, words.Length));
    }

    private static int EndOfName(string line, CustomContainer box)
    {
        var name = box.Info ?? "";
        var colons = line.Length - line.TrimStart(':').Length;
        var at = name.Length == 0 ? -1 : line.IndexOf(name, colons, StringComparison.Ordinal);
        return at < 0 ? Math.Max(1, colons) : at + name.Length;
    }

    private static (int Start, string Line) FirstLine(CustomContainer box, BodyState state)
    {
        var text = state.Source.Text;
        var start = Math.Min(state.Span(box.Span).Start, text.Length);
        var end = text.IndexOf('\n', start);
        return (start, text[start..(end < 0 ? text.Length : end)]);
    }
}
