using System.Text.RegularExpressions;

namespace Lantern.Editorial.Language;

/// <summary>The stem of an English word, so that a list need not name each of its forms. Pure.</summary>
/// <remarks>
/// Small letters, then the first of these that leaves at least three letters: <c>ies</c> becomes <c>y</c>; <c>ing</c>, <c>ed</c>, <c>es</c> and <c>s</c> (not <c>ss</c>)
/// fall away; then a doubled last consonant but <c>l</c>, <c>s</c> and <c>z</c> becomes single, and a last <c>e</c> falls away. Lists and texts go through the same steps,
/// so it is enough that forms of one word meet; that it is an English stem is not needed.
/// </remarks>
public static partial class WordStem
{
    public static string Of(string word)
    {
        var stem = word.ToLowerInvariant().Replace("'s", "", StringComparison.Ordinal).Trim('\'');
        if (stem.Length > 4 && stem.EndsWith("ies", StringComparison.Ordinal)) return stem[..^3] + "y";
        foreach (var ending in new[] { "ing", "ed", "es", "s" })
        {
            if (stem.Length < ending.Length + 3 || !stem.EndsWith(ending, StringComparison.Ordinal) || (ending == "s" && stem.EndsWith("ss", StringComparison.Ordinal))) continue;
            stem = stem[..^ending.Length];
            break;
        }
        if (stem.Length > 3 && stem[^1] == stem[^2] && !"aeiouylsz".Contains(stem[^1], StringComparison.Ordinal)) stem = stem[..^1];
        return stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    /// <summary>The words of a text, each with its place.</summary>
    public static IReadOnlyList<Match> WordsOf(string text) => [.. Words().Matches(text).Cast<Match>()];

    // A number and its unit are two words, also when they are written together.
    [GeneratedRegex(@"\p{L}+(?:['.]\p{L}+)*|\p{N}+(?:[.,]\p{N}+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
