using System.Globalization;
using System.Text;

namespace Lantern.Content.Library;

/// <summary>The key that lists for people are sorted by: letters without case and accents, the same on every machine.</summary>
public static class SortKey
{
    public static string Of(string text)
    {
        var decomposed = ComposedLetters.Decompose(text);
        var key = new StringBuilder(decomposed.Length);
        foreach (var c in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) key.Append(char.ToLowerInvariant(c));
        }
        return key.ToString();
    }
}
