namespace Lantern.Editorial.Readability;

/// <summary>Counts the syllables of English words. Pure.</summary>
/// <remarks>
/// The method, so that a figure can be checked by hand: runs of the vowels a, e, i, o, u and y count one each; <c>qu</c> counts as a consonant. One more for vowels
/// that are spoken apart: <c>ia</c>, <c>io</c>, <c>iu</c>, <c>eo</c>, <c>ua</c>, <c>uo</c>, <c>iet</c>, <c>creat</c>, <c>react</c> (but not in -tion, -sion, -cial, -tial, -cious, -tious, -gion, -geon, -eon-, people) and <c>-ier</c>, <c>-iest</c>,
/// <c>-ying</c>, <c>-eing</c>, <c>-ism</c> and <c>-n't</c> after a consonant. One less for a silent ending: <c>-e</c> (not <c>-le</c> after a consonant), <c>-es</c> (not after s, x, z, c, g, ch, sh), <c>-ed</c> (not after t, d), <c>-ely</c>, <c>-eful</c>, <c>-eless</c>, <c>-ement</c>.
/// Never less than one. A word with hyphens is counted part by part; digits count as one.
/// </remarks>
public static class Syllables
{
    private static readonly string[] OneSound = ["tion", "sion", "cial", "tial", "cious", "tious", "gion", "geon", "people", "xious", "gious", "cian", "tian", "quo"];
    private static readonly string[] Apart = ["ia", "io", "iu", "eo", "ua", "uo", "iet", "creat", "react"];
    private static readonly string[] MoreAtEnd = ["ier", "iest", "ying", "eing", "ism"];
    private static readonly string[] SilentInside = ["ely", "eful", "eless", "ement", "eness"];

    public static int Count(ReadOnlySpan<char> word)
    {
        var total = 0;
        foreach (var part in word.Split('-')) total += CountPart(word[part]);
        return Math.Max(1, total);
    }

    private static int CountPart(ReadOnlySpan<char> part)
    {
        Span<char> letters = stackalloc char[Math.Min(part.Length, 64)];
        var length = 0;
        foreach (var letter in part[..letters.Length])
        {
            if (char.IsAsciiLetter(letter)) letters[length++] = char.ToLowerInvariant(letter);
            else if (char.IsLetter(letter)) letters[length++] = 'a';
        }
        if (length == 0) return part.IsEmpty ? 0 : 1;
        var word = letters[..length];
        var count = Runs(word);
        foreach (var two in Apart)
        {
            for (var at = word.IndexOf(two); at >= 0 && at < word.Length; at = Next(word, two, at)) count += IsApart(word, at) ? 1 : 0;
        }
        foreach (var ending in MoreAtEnd) count += length > ending.Length + 1 && word.EndsWith(ending) ? 1 : 0;
        if (length > 4 && word.EndsWith("nt") && part.EndsWith("n't", StringComparison.OrdinalIgnoreCase) && !IsVowel(word[^3])) count++;
        return Math.Max(1, count - Silent(word));
    }

    private static int Next(ReadOnlySpan<char> word, string two, int at) => word[(at + 1)..].IndexOf(two) is >= 0 and var next ? at + 1 + next : -1;

    private static bool IsApart(ReadOnlySpan<char> word, int at)
    {
        if (at == 0 && word.Length < 4) return true;
        // "qu", and "gu" before a vowel, are consonants.
        if (word[at] == 'u' && at > 0 && word[at - 1] is 'q' or 'g') return false;
        foreach (var sound in OneSound)
        {
            for (var from = word.IndexOf(sound); from >= 0; from = Next(word, sound, from))
            {
                if (at >= from && at < from + sound.Length) return false;
            }
        }
        return true;
    }

    private static int Runs(ReadOnlySpan<char> word)
    {
        var runs = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) || (word[i] == 'u' && i > 0 && word[i - 1] == 'q')) continue;
            if (i == 0 || !IsVowel(word[i - 1]) || (i > 1 && word[i - 1] == 'u' && word[i - 2] == 'q')) runs++;
        }
        return runs;
    }

    private static int Silent(ReadOnlySpan<char> word)
    {
        foreach (var ending in SilentInside)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending) && !IsVowel(word[^(ending.Length + 1)])) return 1;
        }
        if (word.Length > 2 && word[^1] == 'e' && !IsVowel(word[^2]) && !(word[^2] == 'l' && !IsVowel(word[^3]))) return 1;
        if (word.Length > 3 && word.EndsWith("es") && !IsVowel(word[^3]) && word[^3] is not ('s' or 'x' or 'z' or 'c' or 'g') && !(word[^3] == 'h' && word[^4] is 'c' or 's') && !(word[^3] == 'l' && !IsVowel(word[^4]))) return 1;
        return word.Length > 3 && word.EndsWith("ed") && !IsVowel(word[^3]) && word[^3] is not ('t' or 'd') ? 1 : 0;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
