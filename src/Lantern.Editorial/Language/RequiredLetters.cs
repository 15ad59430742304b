using System.Text;

namespace Lantern.Editorial.Language;

/// <summary>Finds runs of plain letters of which every match of a pattern has at least one, so that most texts need not be held against the pattern at all.</summary>
/// <remarks>Pure. Careful: where it can't tell, it says nothing, and then the pattern is always tried.</remarks>
public static class RequiredLetters
{
    /// <summary>In front of a run: it stands at the beginning of a word.</summary>
    public const char WordStart = '\0';

    /// <summary>Shorter runs stand in too many texts to help.</summary>
    private const int Shortest = 3;

    /// <summary>The runs of a whole pattern; those of words and phrases know where words begin.</summary>
    public static IReadOnlyList<string>? Of(TextPattern pattern)
    {
        if (pattern.Words is not { Count: > 0 } words) return Of(pattern.Text);
        var all = new List<string>();
        foreach (var word in words)
        {
            if (Of(@"\b" + word) is not { } runs) return null;
            all.AddRange(runs);
        }
        return all;
    }

    /// <summary>Runs in small letters, some behind <see cref="WordStart"/>; null where no run is sure.</summary>
    public static IReadOnlyList<string>? Of(string pattern)
    {
        var at = 0;
        var found = Alternatives(pattern, ref at);
        return at == pattern.Length && found is { Count: > 0 } && found.All(run => Length(run) >= Shortest) ? found : null;
    }

    private static List<string>? Alternatives(string pattern, ref int at)
    {
        List<string>? all = [];
        while (true)
        {
            var one = Sequence(pattern, ref at);
            if (one is null) all = null;
            else all?.AddRange(one);
            if (at >= pattern.Length || pattern[at] != '|') return all;
            at++;
        }
    }

    /// <summary>Up to the next <c>|</c> or <c>)</c>: the best of its parts.</summary>
    private static List<string>? Sequence(string pattern, ref int at)
    {
        List<string>? best = null;
        var run = new StringBuilder();
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            if (run.Length == 0 && pattern[at] == '\\' && at + 1 < pattern.Length && pattern[at + 1] == 'b')
            {
                // What comes next begins a word, if it is a letter.
                at += 2;
                if (at < pattern.Length && char.IsAsciiLetterOrDigit(pattern[at])) run.Append(WordStart);
                continue;
            }
            List<string>? group = null;
            var letter = Atom(pattern, ref at, ref group);
            var (isOptional, isRepeated) = Quantifier(pattern, ref at);
            if (letter is { } plain && !isOptional && plain < 128)
            {
                run.Append(char.ToLowerInvariant(plain));
                if (isRepeated) Close();
                continue;
            }
            Close();
            if (group is not null && !isOptional) Consider(group);
        }
        Close();
        return best;

        void Close()
        {
            if (run.Length > (run.Length > 0 && run[0] == WordStart ? 1 : 0)) Consider([run.ToString()]);
            run.Clear();
        }

        void Consider(List<string> runs)
        {
            if (runs.Count == 0) return;
            if (best is null || runs.Min(Length) > best.Min(Length)) best = runs;
        }
    }

    private static int Length(string run) => run.Length > 0 && run[0] == WordStart ? run.Length - 1 : run.Length;

    /// <summary>One letter, class or group: the letter where it is a plain one.</summary>
    private static char? Atom(string pattern, ref int at, ref List<string>? group)
    {
        switch (pattern[at])
        {
            case '\\':
                var escaped = at + 1 < pattern.Length ? pattern[at + 1] : '\0';
                at = Math.Min(pattern.Length, at + 2);
                if (escaped is 'p' or 'P' or 'k' or 'x' or 'u' or 'c')
                {
                    // What follows belongs to it; where it ends is not worth knowing.
                    if (at < pattern.Length && pattern[at] == '{') at = After(pattern, at, '}');
                    else if (escaped is 'x' or 'u') at = Math.Min(pattern.Length, at + (escaped == 'x' ? 2 : 4));
                    return null;
                }
                return char.IsLetterOrDigit(escaped) ? null : escaped;
            case '[':
                at = AfterClass(pattern, at);
                return null;
            case '(':
                at++;
                var isPlain = SkipGroupKind(pattern, ref at);
                var inner = Alternatives(pattern, ref at);
                if (at < pattern.Length) at++;
                group = isPlain ? inner : null;
                return null;
            case '.' or '^' or '$':
                at++;
                return null;
            default:
                return pattern[at++];
        }
    }

    private static (bool IsOptional, bool IsRepeated) Quantifier(string pattern, ref int at)
    {
        if (at >= pattern.Length) return (false, false);
        var (optional, repeated) = pattern[at] switch
        {
            '?' => (true, false),
            '*' => (true, true),
            '+' => (false, true),
            '{' => (at + 1 < pattern.Length && pattern[at + 1] is '0' or ',', true),
            _ => (false, false),
        };
        if (!optional && !repeated) return (false, false);
        at = pattern[at] == '{' ? After(pattern, at, '}') : at + 1;
        if (at < pattern.Length && pattern[at] == '?') at++;
        return (optional, repeated);
    }

    /// <summary>Behind <c>?:</c>, a name or options; false where the group is of a kind that says nothing about letters.</summary>
    private static bool SkipGroupKind(string pattern, ref int at)
    {
        if (at >= pattern.Length || pattern[at] != '?') return true;
        at++;
        if (at < pattern.Length && pattern[at] == ':')
        {
            at++;
            return true;
        }
        while (at < pattern.Length && pattern[at] is not (':' or ')' or '>')) at++;
        if (at < pattern.Length && pattern[at] is ':' or '>') at++;
        return false;
    }

    private static int AfterClass(string pattern, int at)
    {
        for (var i = at + 1; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\') i++;
            else if (pattern[i] == ']' && i > at + 1) return i + 1;
        }
        return pattern.Length;
    }

    private static int After(string pattern, int at, char end) => pattern.IndexOf(end, at) is >= 0 and var found ? found + 1 : pattern.Length;
}
