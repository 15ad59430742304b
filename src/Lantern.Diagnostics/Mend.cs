using System.Collections.Immutable;

namespace Lantern.Diagnostics;

/// <summary>The one change that puts a finding right. A finding that could be meant in two ways has none.</summary>
/// <remarks>Immutable; compares by value. All of it lies in the file of the finding.</remarks>
/// <param name="Changes">What to write where; none overlaps another.</param>
public sealed record Mend(ImmutableArray<Replacement> Changes)
{
    /// <summary>Other words for a run of characters; null where they are the same, or where either goes over a line end.</summary>
    public static Mend? Replace(SourceText source, SourceSpan span, string text)
    {
        var old = source.Text[Math.Clamp(span.Start, 0, source.Text.Length)..Math.Clamp(span.End, span.Start, source.Text.Length)];
        if (old == text || old.Contains('\n', StringComparison.Ordinal) || text.Contains('\n', StringComparison.Ordinal)) return null;
        var (line, column) = source.PositionOf(span.Start);
        return new Mend([new Replacement(line, column, old, text)]);
    }

    /// <summary>The same at a place, where that place lies in one line of a text.</summary>
    public static Mend? Replace(SourceText source, SourceLocation place, string text) =>
        place.IsWholeFile || place.Line != place.EndLine ? null : Replace(source, SourceSpan.At(source.StartOfLine(place.Line) + place.Column - 1, place.EndColumn - place.Column), text);

    /// <summary>The same for a value whose text is known and which fills a place; null where it does not, as in quotation marks.</summary>
    public static Mend? Replace(SourceLocation place, string old, string text) =>
        place.IsWholeFile || place.Line != place.EndLine || place.EndColumn - place.Column != old.Length || old == text ? null : new Mend([new Replacement(place.Line, place.Column, old, text)]);

    /// <summary>A whole line in place of another; only what differs between the two counts as changed.</summary>
    public static Mend? Line(SourceText source, int number, string text)
    {
        var old = source.Line(number);
        var (start, end) = TextDifference.Of(old, text);
        return Replace(source, SourceSpan.At(source.StartOfLine(number) + start, old.Length - start - end), text[start..^end]);
    }

    public bool Equals(Mend? other) => other is not null && Changes.SequenceEqual(other.Changes);

    public override int GetHashCode() => Changes.Length == 0 ? 0 : Changes[0].GetHashCode();
}
