using System.Text;
using Lantern.Diagnostics.Signs;

namespace Lantern.Rendering.Markdown;

/// <summary>Counts words: runs of letters and digits, with apostrophes and hyphens inside.</summary>
public static class WordCounter
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var letter in text)
        {
            // Nearly all letters and all spaces are known at once.
            if (char.IsAsciiLetter(letter))
            {
                words += inWord ? 0 : 1;
                inWord = true;
            }
            else if (letter == ' ')
            {
                inWord = false;
            }
            else if (char.IsLetterOrDigit(letter) && !InvisibleSigns.Contains(new Rune(letter)))
            {
                words += inWord ? 0 : 1;
                inWord = true;
            }
            else if (inWord)
            {
                inWord = GoesOn(letter);
            }
        }
        return words;
    }

    /// <summary>True for what may stand inside a word without being a letter.</summary>
    private static bool GoesOn(char letter) =>
        letter is '\'' or '’' or '-' or '‑' || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
