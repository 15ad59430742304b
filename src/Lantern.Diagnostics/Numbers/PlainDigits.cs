using System.Globalization;
using System.Text;
using Lantern.Diagnostics.Signs;

namespace Lantern.Diagnostics.Numbers;

/// <summary>
/// A text as somebody reads a number from it: invisible signs and marks gone, digits of every script and form as 0 to 9, every hyphen as one, every
/// space as one. Pure.
/// </summary>
public readonly struct PlainDigits
{
    private readonly int[]? _starts;

    private PlainDigits(string text, int[]? starts) => (Text, _starts) = (text, starts);

    /// <summary>The plain text.</summary>
    public string Text { get; }

    /// <summary>Where a sign of the plain text stands in the text that was given.</summary>
    public int OriginalOf(int at) => _starts is null ? at : _starts[at];

    public static PlainDigits Of(string text)
    {
        // Nearly all texts hold nothing of all this.
        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.Contains('\u007F', StringComparison.Ordinal))
        {
            return new(text, null);
        }
        var plain = new StringBuilder(text.Length);
        var starts = new List<int>(text.Length + 1);
        var at = 0;
        foreach (var sign in text.EnumerateRunes())
        {
            if (FormOf(sign) is { } form)
            {
                plain.Append(form);
                for (var i = 0; i < form.Length; i++) starts.Add(at);
            }
            at += sign.Utf16SequenceLength;
        }
        starts.Add(text.Length);
        return new(plain.ToString(), [.. starts]);
    }

    /// <summary>A sign in its plain form; null for one that is not seen.</summary>
    private static string? FormOf(Rune sign)
    {
        if (Rune.IsWhiteSpace(sign)) return " ";
        if (InvisibleSigns.Contains(sign)) return null;
        if (sign.IsAscii) return sign.ToString();
        if (DigitOf(sign) is >= 0 and var digit) return ((char)('0' + digit)).ToString();
        // Letters and signs of full width have the same order as ASCII (Unicode, Halfwidth and Fullwidth Forms).
        if (sign.Value is >= 0xFF01 and <= 0xFF5E) return ((char)(sign.Value - 0xFEE0)).ToString();
        return Rune.GetUnicodeCategory(sign) switch
        {
            // A mark over a digit, or the frame of a key around it, leaves the digit what it is.
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => null,
            UnicodeCategory.DashPunctuation => "-",
            _ => sign.Value is 0x2212 ? "-" : sign.ToString(),
        };
    }

    /// <summary>0 to 9 for a digit of any script or form: full width, mathematical, superscript, in a circle; otherwise -1.</summary>
    private static int DigitOf(Rune sign)
    {
        Span<char> units = stackalloc char[2];
        var length = sign.EncodeToUtf16(units);
        return CharUnicodeInfo.GetDigitValue(new string(units[..length]), 0);
    }
}
