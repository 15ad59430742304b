using System.Text.RegularExpressions;
using Lantern.Site.Editing;

namespace Lantern.Site.Erasing;

/// <summary>Turns a link of a text into its words. Pure.</summary>
internal static class PlainLink
{
    private const RegexOptions AnyCase = RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <param name="raw">The text of the file, with its line ends.</param>
    /// <param name="link">The link, by the place of its target; where that stands on a line of its own, by that line.</param>
    /// <returns>The letters that go; null where it is typed in a way that a person has to look at.</returns>
    public static IReadOnlyList<Removal>? Of(string raw, BodyLink link)
    {
        var (start, end) = ErasedFile.SpanOf(raw, link.Location);
        var line = raw.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        var name = Definition.Match(raw[line..start]);
        return name.Success ? ByName(raw, name.Groups["name"].Value, line, end) : Inline(raw, start, end);
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

    /// <summary><c>[words][name]</c> or <c>[name]</c>, each of them, and the line <c>[name]: target</c>.</summary>
    private static IReadOnlyList<Removal>? ByName(string raw, string name, int line, int end)
    {
        var typed = Regex.Escape(name);
        var full = Regex.Matches(raw, $@"(?<!\\)\[(?<words>[^\[\]]+)\]\[{typed}\]", AnyCase);
        var itself = Regex.Matches(raw, $@"(?<![\\\]])\[(?<words>{typed})\](?:\[\])?(?![\[(:])", AnyCase);
        var uses = full.Concat(itself).SelectMany(use => new[]
        {
            new Removal(use.Index, use.Index + 1), new Removal(use.Groups["words"].Index + use.Groups["words"].Length, use.Index + use.Length),
        }).ToList();
        var next = raw.IndexOf('\n', end);
        return uses.Count > 0 ? [.. uses, new Removal(line, next < 0 ? raw.Length : next + 1)] : null;
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

    private static Regex Definition { get; } = new("""^[ ]{0,3}\[(?<name>[^\]]+)\]:\s*<?$""", RegexOptions.CultureInvariant);

    private static Regex TitleAndEnd { get; } = new("""\G\s*(?:"[^"]*"|'[^']*'|\([^)]*\))?\s*\)""", RegexOptions.CultureInvariant);
}
