using System.Collections.Immutable;
using System.Text;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Markdown;

/// <summary>A body as its writer wrote it, without comments, and where in it the targets of links stand.</summary>
/// <remarks>Immutable. Comments are notes among editors and leave no trace.</remarks>
/// <param name="Text">The Markdown.</param>
/// <param name="Edits">The places, in order; none overlaps another.</param>
public sealed record MarkdownText(string Text, ImmutableArray<MarkdownEdit> Edits)
{
    private const string Crisis = "crisis:";

    public static MarkdownText Empty { get; } = new("", []);

    /// <summary>Takes the body out of its file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="bodyStart">Where the body begins.</param>
    /// <param name="comments">Comments, by their place in the file.</param>
    /// <param name="slots">The slots of the body.</param>
    internal static MarkdownText Of(SourceText source, int bodyStart, IEnumerable<SourceSpan> comments, IReadOnlyList<Slot> slots)
    {
        var text = new StringBuilder(source.Text.Length - bodyStart);
        var edits = ImmutableArray.CreateBuilder<MarkdownEdit>();
        var places = Places(source, bodyStart, slots).OrderBy(place => place.Offset).ThenBy(place => place.Slot).ToList();
        var (at, next) = (bodyStart, 0);
        foreach (var comment in comments.OrderBy(comment => comment.Start))
        {
            if (comment.Start < at) continue;
            Take(comment.Start);
            at = Math.Min(comment.End, source.Text.Length);
        }
        Take(source.Text.Length);
        return new MarkdownText(text.ToString().Trim('\n'), Trimmed(text, edits));

        void Take(int end)
        {
            for (; next < places.Count && places[next].Offset < end; next++)
            {
                var place = places[next];
                var offset = text.Length + place.Offset - at;
                if (place.Offset < at || place.Offset + place.Length > end || (edits.Count > 0 && edits[^1].Offset + edits[^1].Length > offset)) continue;
                edits.Add(place with { Offset = offset });
            }
            text.Append(source.Text, at, end - at);
            at = end;
        }
    }

    /// <summary>The Markdown with its places filled.</summary>
    /// <param name="fill">What stands in a place; null leaves it as it is.</param>
    public string Fill(Func<MarkdownEdit, string?> fill)
    {
        var text = new StringBuilder(Text.Length + 256);
        var at = 0;
        foreach (var edit in Edits)
        {
            if (fill(edit) is not { } value) continue;
            text.Append(Text, at, edit.Offset - at).Append(value);
            at = edit.Offset + edit.Length;
        }
        return at == 0 ? Text : text.Append(Text, at, Text.Length - at).ToString();
    }

    private static ImmutableArray<MarkdownEdit> Trimmed(StringBuilder text, ImmutableArray<MarkdownEdit>.Builder edits)
    {
        var start = 0;
        while (start < text.Length && text[start] == '\n') start++;
        return start == 0 ? edits.ToImmutable() : [.. edits.Select(edit => edit with { Offset = edit.Offset - start })];
    }

    private static IEnumerable<MarkdownEdit> Places(SourceText source, int bodyStart, IReadOnlyList<Slot> slots)
    {
        for (var i = 0; i < slots.Count; i++)
        {
            var slot = slots[i];
            if (slot.Kind is not (SlotKind.Link or SlotKind.Image or SlotKind.CrisisLink)) continue;
            var (start, end) = SpanOf(source, slot.Location);
            // The place of a target that was written in another way, with escapes or far away, is not known to the letter.
            if (start < bodyStart || source.Text[start..end].Trim('<', '>') != slot.Value) continue;
            if (slot.Kind != SlotKind.CrisisLink)
            {
                yield return new MarkdownEdit(start, end - start, i, IsWords: false);
                continue;
            }
            if (start < bodyStart + Crisis.Length || !source.Text.AsSpan(start - Crisis.Length, Crisis.Length).Equals(Crisis, StringComparison.OrdinalIgnoreCase)) continue;
            yield return new MarkdownEdit(start - Crisis.Length, end - start + Crisis.Length, i, IsWords: false);
            if (WordsOf(source, slot, start - Crisis.Length) is { } words) yield return words with { Slot = i };
        }
    }

    /// <summary>What stands in the brackets before the target.</summary>
    private static MarkdownEdit? WordsOf(SourceText source, Slot slot, int target)
    {
        var close = target - 2;
        if (close < 1 || source.Text[close] != ']' || source.Text[target - 1] != '(') return null;
        if (slot.Text.Length == 0) return source.Text[close - 1] == '[' ? new MarkdownEdit(close, 0, 0, IsWords: true) : null;
        var (start, end) = SpanOf(source, slot.TextLocation);
        return end == close && start > 0 && source.Text[start - 1] == '[' ? new MarkdownEdit(start, end - start, 0, IsWords: true) : null;
    }

    private static (int Start, int End) SpanOf(SourceText source, SourceLocation location)
    {
        var start = source.StartOfLine(location.Line) + location.Column - 1;
        var end = source.StartOfLine(location.EndLine) + location.EndColumn - 1;
        return (Math.Clamp(start, 0, source.Text.Length), Math.Clamp(end, Math.Min(start, source.Text.Length), source.Text.Length));
    }
}
