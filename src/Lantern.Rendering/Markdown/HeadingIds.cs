using System.Globalization;
using System.Text;

namespace Lantern.Rendering.Markdown;

/// <summary>Gives headings stable ids by GitHub's rules: small letters, punctuation left out, spaces as hyphens, a number on repeats.</summary>
/// <remarks>Not thread-safe; one for each body. Ids of the theme have a colon in them and so never meet one of these.</remarks>
public sealed class HeadingIds
{
    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    public string Next(string text)
    {
        var id = Of(text);
        if (id.Length == 0) id = "section";
        if (_used.TryAdd(id, 0)) return id;
        string next;
        do next = string.Create(CultureInfo.InvariantCulture, $"{id}-{++_used[id]}");
        while (_used.ContainsKey(next));
        _used.Add(next, 0);
        return next;
    }

    private static string Of(string text)
    {
        var id = new StringBuilder(text.Length);
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (rune.Value == ' ') id.Append('-');
            else if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value)) id.Append(char.ToLowerInvariant((char)rune.Value));
            else if (rune.Value is '-' or '_' || IsWordPart(rune)) id.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return id.ToString();
    }

    private static bool IsWordPart(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;
}
