using System.Globalization;
using System.Text;

namespace Lantern.Content.Articles;

/// <summary>The part of an address that stands for one page: small letters, digits and single hyphens.</summary>
public static class SlugText
{
    /// <summary>Longest slug; file systems stop at 255 bytes a name.</summary>
    public const int MaximumLength = 120;

    private static readonly string[] Reserved = ["page", "con", "prn", "aux", "nul"];

    /// <summary>A slug made from any name; accents are left out, names in other scripts keep their letters. "" when nothing is left.</summary>
    public static string From(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in ComposedLetters.Decompose(name.ToLowerInvariant()))
        {
            if (char.IsLetterOrDigit(c)) text.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’') continue;
            else if (text.Length > 0 && text[^1] != '-') text.Append('-');
        }
        var slug = text.ToString().Trim('-');
        return slug.Length <= MaximumLength ? slug : slug[..MaximumLength].Trim('-');
    }

    /// <summary>Why a text can't be a slug, or null when it can.</summary>
    public static string? Problem(string slug)
    {
        if (slug.Length == 0) return "it has no letters or digits";
        if (slug.Length > MaximumLength) return $"it is longer than {MaximumLength} letters";
        if (Reserved.Contains(slug) || IsNumberedDevice(slug)) return "this word is kept for other things";
        if (slug != From(slug)) return "it has capital letters, spaces or signs in it";
        return null;
    }

    private static bool IsNumberedDevice(string slug) =>
        slug.Length == 4 && (slug.StartsWith("com", StringComparison.Ordinal) || slug.StartsWith("lpt", StringComparison.Ordinal)) && slug[3] is >= '1' and <= '9';
}
