namespace Lantern.Rendering.Markdown;

/// <summary>Counts words: runs of letters and digits, with apostrophes and hyphens inside.</summary>
public static class WordCounter
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                if (!inWord) words++;
                inWord = true;
            }
            else if (inWord && text[i] is not ('\'' or '’' or '-' or '‑') && !char.IsSurrogate(text[i]) && char.GetUnicodeCategory(text[i]) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                inWord = false;
            }
        }
        return words;
    }
}
