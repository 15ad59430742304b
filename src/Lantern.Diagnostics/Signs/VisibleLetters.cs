using System.Globalization;
using System.Text;

namespace Lantern.Diagnostics.Signs;

/// <summary>The one answer to "is there anything to read?": letters and digits that somebody can see. Pure.</summary>
public static class VisibleLetters
{
    /// <summary>True for a letter or digit that is drawn; fillers and blank signs are letters to Unicode and nothing to a reader.</summary>
    public static bool IsOne(Rune sign) => Rune.IsLetter(sign) ? !InvisibleSigns.Contains(sign) : IsNumber(sign);

    /// <summary>True where a text has at least one.</summary>
    public static bool Any(ReadOnlySpan<char> text)
    {
        foreach (var sign in text.EnumerateRunes())
        {
            if (IsOne(sign)) return true;
        }
        return false;
    }

    /// <summary>How many letters, without digits, a text shows.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var sign in text.EnumerateRunes())
        {
            if (Rune.IsLetter(sign) && !InvisibleSigns.Contains(sign)) count++;
        }
        return count;
    }

    /// <summary>
    /// True where anything at all is drawn: a letter, a digit, or a sign such as an arrow. For what may be written in signs alone, such as ★.
    /// </summary>
    public static bool AnySign(ReadOnlySpan<char> text)
    {
        foreach (var sign in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(sign) && !InvisibleSigns.Contains(sign) && !IsMark(sign)) return true;
        }
        return false;
    }

    private static bool IsNumber(Rune sign)
        => Rune.GetUnicodeCategory(sign) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>A mark without a letter to stand on is nothing to read.</summary>
    private static bool IsMark(Rune sign) => Rune.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
