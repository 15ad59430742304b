using System.Buffers;

namespace Lantern.Content.Safety;

/// <summary>Tells whether a text names suicide or self-harm, which moves the full crisis block up to right after the lead.</summary>
/// <remarks>Pure. Plain words for the thought and the act; nothing about methods. Letter case, line ends and the kind of hyphen don't count.</remarks>
public static class SuicideMention
{
    private static readonly string[] Selves = ["myself", "yourself", "himself", "herself", "oneself", "themsel", "ourselves", "yourselves"];
    private static readonly string[] Lives = ["my life", "your life", "his life", "her life", "their life", "their lives", "it all"];
    private static readonly string[] OwnLives = ["my own life", "your own life", "his own life", "her own life", "their own li"];
    private static readonly string[] Deaths = ["to die", "to be dead", "i was dead", "i were dead"];

    private static readonly string[] Alone =
    [
        "suicid", "self-harm", "self harm", "selfharm", "self-injur", "self injur", "better off dead", "no reason to live",
    ];

    /// <summary>Words that mean it only right before certain others: "at the end of my life" and "a hurt" don't.</summary>
    private static readonly (string[] Words, string[] Before)[] Pairs =
    [
        (["kill", "kills", "killed", "killing", "hurt", "hurts", "hurting", "harm", "harms", "harmed", "harming", "injure", "injures", "injured", "injuring"], Selves),
        (["end", "ends", "ended", "ending"], Lives),
        (["end", "ends", "ended", "ending", "take", "takes", "taken", "taking", "took"], OwnLives),
        (["want", "wants", "wanted", "wanting", "wish", "wishes", "wished", "wishing"], Deaths),
    ];

    // Up to 80 values are searched for by vectors; the word before a hit is compared only then.
    private static readonly SearchValues<string> Stems = SearchValues.Create([.. Alone, .. Selves, .. Lives, .. OwnLives, .. Deaths], StringComparison.OrdinalIgnoreCase);

    public static bool IsIn(ReadOnlySpan<char> text) =>
        IsInPlain(text) || (text.IndexOfAny("\u2011\u2010\u00AD\u00A0\n") >= 0 && IsInPlain(Plain(text)));

    private static string Plain(ReadOnlySpan<char> text) =>
        text.ToString().Replace('\u2011', '-').Replace('\u2010', '-').Replace('\u00A0', ' ').Replace('\n', ' ').Replace("\u00AD", "", StringComparison.Ordinal);

    /// <summary>Letters of which every phrase has at least one: "self", "life", "suicide", "dead", "end it all".</summary>
    private static readonly SearchValues<char> Telling = SearchValues.Create("dfvDFV");

    /// <summary>
    /// False for most sentences, and then none of the phrases is in it: a look at the neighbours of a few letters, some five times faster than the search for
    /// all of them. Each text of a site is asked in every build.
    /// </summary>
    internal static bool MayName(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Telling); at >= 0;)
        {
            if (IsTelling(text, at)) return true;
            var next = text[(at + 1)..].IndexOfAny(Telling);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

    private static bool IsTelling(ReadOnlySpan<char> text, int at) => Letter(text, at) switch
    {
        // self, life
        'f' => Letter(text, at - 1) == 'l' || (Letter(text, at - 1) == 'i' && Letter(text, at + 1) == 'e'),
        // selves, lives, live
        'v' => Letter(text, at - 1) is 'l' or 'i',
        // dead, die
        _ when Letter(text, at + 1) == 'e' && Letter(text, at + 2) == 'a' => true,
        _ when Letter(text, at + 1) == 'i' && Letter(text, at + 2) == 'e' => true,
        // suicid; end … it all
        _ when Letter(text, at - 1) == 'i' => Letter(text, at - 2) == 'c',
        _ => Letter(text, at - 1) == 'n' && Letter(text, at - 2) == 'e' && text[at..].Contains("it all", StringComparison.OrdinalIgnoreCase),
    };

    private static char Letter(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length ? char.ToLowerInvariant(text[at]) : ' ';

    private static bool IsInPlain(ReadOnlySpan<char> text) => MayName(text) && Names(text);

    /// <summary>The search for all phrases.</summary>
    internal static bool Names(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOfAny(Stems) is >= 0 and var found; from += found + 1)
        {
            if (Means(text[..(from + found)], text[(from + found)..])) return true;
        }
        return false;
    }

    private static bool Means(ReadOnlySpan<char> before, ReadOnlySpan<char> hit)
    {
        if (StartsWithAny(hit, Alone)) return true;
        before = before.TrimEnd(' ');
        var start = before.Length;
        while (start > 0 && char.IsAsciiLetter(before[start - 1])) start--;
        foreach (var (words, follow) in Pairs)
        {
            if (!StartsWithAny(hit, follow)) continue;
            foreach (var word in words)
            {
                if (before[start..].Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }
        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
