using System.Buffers;
using System.Text;

namespace Lantern.Editorial.Language;

/// <summary>A text as patterns are written: straight quotation marks and apostrophes, plain hyphens and spaces, nothing invisible. Immutable.</summary>
/// <remarks>Published text has typographic signs, and rules are typed on a keyboard. Positions lead back to the text as it was.</remarks>
public sealed class FoldedText
{
    private static readonly SearchValues<char> Odd = SearchValues.Create("’‘ʼ“”„«»‐‑–\u00A0\u202F\u2009\t\n\u00AD\u200B\u200C\u200D\u2060");

    private readonly int[]? _original;

    private FoldedText(string text, int[]? original) => (Text, _original) = (text, original);

    public string Text { get; }

    /// <summary>Where a character of the folded text stands in the original.</summary>
    public int OriginalOf(int position) => _original is null ? position : _original[position];

    /// <summary>The original place of a run; its end is exclusive.</summary>
    public (int Start, int End) OriginalOf(int start, int end) => (OriginalOf(start), end > start ? OriginalOf(end - 1) + 1 : OriginalOf(start));

    public static FoldedText Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Odd) < 0) return new FoldedText(text, null);
        var folded = new StringBuilder(text.Length);
        var places = new int[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (Fold(text[i]) is not { } letter) continue;
            places[folded.Length] = i;
            folded.Append(letter);
        }
        return new FoldedText(folded.ToString(), folded.Length == text.Length ? null : places);
    }

    private static char? Fold(char letter) => letter switch
    {
        '’' or '‘' or 'ʼ' => '\'',
        '“' or '”' or '„' or '«' or '»' => '"',
        '‐' or '‑' or '–' => '-',
        '\u00A0' or '\u202F' or '\u2009' or '\t' or '\n' => ' ',
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' => null,
        _ => letter,
    };
}
