using System.Text.RegularExpressions;

namespace Lantern.Site.Reviewing;

/// <summary>Tells a corrected spelling from a change of what is said. Pure, and careful: what it does not know needs a new review.</summary>
public static partial class SpellingChange
{
    private static readonly string[] Prefixes = ["un", "in", "im", "ir", "il", "dis", "non", "mis", "anti", "a", "under", "over"];

    /// <summary>Why a change is more than a spelling, in words for people; null where it is none.</summary>
    public static string? Problem(WordChange change)
    {
        var (old, now) = (string.Join(' ', change.Old), string.Join(' ', change.New));
        if (change.Old.Concat(change.New).FirstOrDefault(word => Number().IsMatch(word)) is { } number) return $"'{number}' is a number or an amount";
        if (change.Old.Concat(change.New).FirstOrDefault(word => Negation().IsMatch(word)) is { } negation) return $"'{negation}' can turn a sentence round";
        if (old.Length == 0) return $"'{now}' was put in";
        if (now.Length == 0) return $"'{old}' was left out";
        if (change.Old.Count > 3 || change.New.Count > 3) return $"'{old}' became '{now}': those are other words";
        var (first, second) = (Letters(old), Letters(now));
        if (Prefixes.Any(prefix => first == prefix + second || second == prefix + first)) return $"'{old}' became '{now}', which can mean the opposite";
        // In a short word one letter makes another word sooner than a mistake.
        var most = Math.Max(first.Length, second.Length) switch { <= 5 => 1, <= 8 => 2, _ => 3 };
        return Distance(first, second) <= most ? null : $"'{old}' became '{now}': that is another word";
    }

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Letters to change, put in or leave out (Levenshtein), two that changed places counting as one.</summary>
    private static int Distance(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) table[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                table[i, j] = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }
        return table[one.Length, other.Length];
    }

    [GeneratedRegex(@"\p{N}|[%‰]|\p{Sc}|\p{Sm}|^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|half|halves|quarter|third|double|twice|once|triple|dozen|mg|mcg|ml|milligrams?|micrograms?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:not|no|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|hardly|rarely|seldom|unless|except|only|stop|avoid)$|n't$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negation();
}
