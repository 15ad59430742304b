using System.Text;
using Lantern.Diagnostics;

namespace Lantern.Content.FrontMatter;

/// <summary>Finds the key that another spelling of it means: <c>crisisLine</c>, <c>Crisis Line</c> and <c>crisis_line</c> are all <c>crisis-line</c>.</summary>
internal static class KeyNames
{
    public static string? Nearest(string typed, IReadOnlySet<string> known)
    {
        var kebab = Kebab(typed);
        return known.Contains(kebab) ? kebab : DidYouMean.Find(kebab, known);
    }

    /// <summary>The key that another spelling can only mean: the same words, or one slip away from one key alone.</summary>
    public static string? Only(string typed, IReadOnlySet<string> known)
    {
        var kebab = Kebab(typed);
        return known.Contains(kebab) ? kebab : DidYouMean.OneSlip(kebab, known);
    }

    public static string Kebab(string key)
    {
        var text = new StringBuilder(key.Length + 4);
        for (var i = 0; i < key.Length; i++)
        {
            var c = key[i];
            if (c is '_' or ' ' or '-') text.Append('-');
            else if (char.IsUpper(c) && i > 0 && char.IsLower(key[i - 1])) text.Append('-').Append(char.ToLowerInvariant(c));
            else text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString().Trim('-');
    }
}
