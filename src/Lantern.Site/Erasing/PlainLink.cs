using System.Text.RegularExpressions;
using Lantern.Site.Editing;

namespace Lantern.Site.Erasing;

/// <summary>Turns a link of a text into its words. Pure.</summary>
internal static class PlainLink
{
    /// <param name="raw">The text of the file, with its line ends.</param>
    /// <param name="link">The link, by the place of its target or, where that stands elsewhere, of all of it.</param>
    /// <returns>The letters that go; null where it is typed in a way that a person has to look at.</returns>
    public static IReadOnlyList<Removal>? Of(string raw, BodyLink link)
    {
        var (start, end) = ErasedFile.SpanOf(raw, link.Location);
        return start < raw.Length && raw[start] == '[' ? ByName(raw, start) : Inline(raw, start, end);
    }

    /// <summary><c>[words](target "title")</c>.</summary>
    private static IReadOnlyList<Removal>? Inline(string raw, int start, int end)
    {
        if (start > 0 && end < raw.Length && raw[start - 1] == '<' && raw[end] == '>') (start, end) = (start - 1, end + 1);
        while (start > 0 && raw[start - 1] is ' ' or '\n' or '\r') start--;
        if (start < 2 || raw[start - 1] != '(' || raw[start - 2] != ']' || Opening(raw, start - 2) is not { } open) return null;
        var more = TitleAndEnd.Match(raw, end);
        return more.Success && more.Index == end ? [new Removal(open, open + 1), new Removal(start - 2, end + more.Length)] : null;
    }

    /// <summary><c>[words][name]</c> or <c>[name]</c>, with the target on a line of its own.</summary>
    private static IReadOnlyList<Removal>? ByName(string raw, int open)
    {
        if (Closing(raw, open) is not { } close) return null;
        var (words, name, end) = (raw[(open + 1)..close], raw[(open + 1)..close], close + 1);
        if (end < raw.Length && raw[end] == '[' && Closing(raw, end) is { } second)
        {
            if (second > end + 1) name = raw[(end + 1)..second];
            end = second + 1;
        }
        const RegexOptions AnyLine = RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
        var target = Regex.Match(raw, $"^[ ]{{0,3}}\\[{Regex.Escape(name)}\\]:[^\\n]*\\n?", AnyLine);
        if (!target.Success || words.Length == 0) return null;
        return [new Removal(open, open + 1), new Removal(close, end), new Removal(target.Index, target.Index + target.Length)];
    }

    private static int? Opening(string raw, int close)
    {
        var depth = 0;
        for (var at = close; at >= 0; at--)
        {
            if (at > 0 && raw[at - 1] == '\\') continue;
            if (raw[at] == ']') depth++;
            else if (raw[at] == '[' && --depth == 0) return at;
        }
        return null;
    }

    private static int? Closing(string raw, int open)
    {
        var depth = 0;
        for (var at = open; at < raw.Length; at++)
        {
            if (at > 0 && raw[at - 1] == '\\') continue;
            if (raw[at] == '[') depth++;
            else if (raw[at] == ']' && --depth == 0) return at;
        }
        return null;
    }

    private static Regex TitleAndEnd { get; } = new("""\G\s*(?:"[^"]*"|'[^']*'|\([^)]*\))?\s*\)""", RegexOptions.CultureInvariant);
}
