using System.Globalization;
using System.Text.RegularExpressions;

namespace Lantern.Site.Importing;

/// <summary>Plain text, as it comes out of a word processor or a mail → its pieces. Pure; no word is left out.</summary>
public static partial class PlainTextReader
{
    /// <summary>A longer line that stands alone is a short paragraph.</summary>
    private const int LongestHeading = 70;

    private const int LongestQuestion = 140;

    /// <summary>The first line is the title; then what is set apart by empty lines, by marks of lists, or by standing alone.</summary>
    public static IReadOnlyList<PlainBlock> Read(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Replace('\u00A0', ' ').Split('\n').Select(line => line.Trim()).ToArray();
        var blocks = new List<PlainBlock>();
        for (var at = 0; at < lines.Length;)
        {
            if (lines[at].Length == 0)
            {
                at++;
                continue;
            }
            var block = blocks.Count == 0 ? new PlainBlock(PlainBlockKind.Title, [lines[at]], at + 1) : Next(lines, at);
            blocks.Add(block);
            at += Math.Max(1, Length(lines, at, block));
        }
        return blocks;
    }

    private static PlainBlock Next(string[] lines, int at)
    {
        var line = lines[at];
        if (Disclaimer().Match(line) is { Success: true } mark) return new PlainBlock(PlainBlockKind.Disclaimer, [.. Run(lines, at).Skip(1).Prepend(line[mark.Length..].Trim()).Where(part => part.Length > 0)], at + 1);
        if (Bullet().IsMatch(line)) return new PlainBlock(PlainBlockKind.List, Items(lines, at, Bullet()), at + 1);
        if (Number().IsMatch(line)) return new PlainBlock(PlainBlockKind.NumberedList, Items(lines, at, Number()), at + 1) { First = NumberOf(line) };
        if (line.EndsWith('?') && line.Length <= LongestQuestion && StandsAlone(lines, at)) return new PlainBlock(PlainBlockKind.Question, [line], at + 1);
        if (line.Length <= LongestHeading && char.IsLetterOrDigit(line[^1]) && char.IsUpper(line[0]) && StandsAlone(lines, at) && HasTextBelow(lines, at)) return new PlainBlock(PlainBlockKind.Heading, [line], at + 1);
        return new PlainBlock(PlainBlockKind.Paragraph, Run(lines, at), at + 1);
    }

    /// <summary>The lines of a block that follow each other without an empty line, a list, or a heading in between.</summary>
    private static List<string> Run(string[] lines, int at)
    {
        var run = new List<string> { lines[at] };
        for (var next = at + 1; next < lines.Length && lines[next].Length > 0 && !Bullet().IsMatch(lines[next]) && !Number().IsMatch(lines[next]) && !Disclaimer().IsMatch(lines[next]); next++)
        {
            // In a text without empty lines each line is a paragraph of its own, and a question between two is a heading.
            if (EndsASentence(lines[next - 1]) && (lines[next].EndsWith('?') || lines[next - 1].Length > LongestHeading)) break;
            run.Add(lines[next]);
        }
        return run;
    }

    private static List<string> Items(string[] lines, int at, Regex mark)
    {
        var items = new List<string>();
        for (var next = at; next < lines.Length && lines[next].Length > 0; next++)
        {
            if (mark.Match(lines[next]) is not { Success: true } found) break;
            // A number that does not follow the one before begins a list of its own: none may become another one.
            if (mark == Number() && NumberOf(lines[next]) != NumberOf(lines[at]) + items.Count) break;
            items.Add(lines[next][found.Length..].Trim());
        }
        return items;
    }

    private static int NumberOf(string line) => int.Parse(line.TakeWhile(char.IsAsciiDigit).ToArray(), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>How many lines of the text a block takes.</summary>
    private static int Length(string[] lines, int at, PlainBlock block) => block.Kind == PlainBlockKind.Disclaimer ? Run(lines, at).Count : block.Lines.Count;

    private static bool StandsAlone(string[] lines, int at)
    {
        var isAloneAbove = at == 0 || lines[at - 1].Length == 0 || EndsASentence(lines[at - 1]) || Bullet().IsMatch(lines[at - 1]) || Number().IsMatch(lines[at - 1]);
        var isAloneBelow = at + 1 >= lines.Length || lines[at + 1].Length == 0 || lines[at].EndsWith('?');
        return isAloneAbove && isAloneBelow;
    }

    private static bool HasTextBelow(string[] lines, int at) => lines.Skip(at + 1).Any(line => line.Length > 0 && !Disclaimer().IsMatch(line));

    private static bool EndsASentence(string line) => line.TrimEnd('"', '”', '’', ')')[^1..] is "." or "!" or "?" or ":" or "…";

    [GeneratedRegex(@"^(?:[-–—*•·‣◦▪●]|o(?=\s{2,}))\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[0-9]{1,2}[.)]\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:medical\s+)?disclaimer\s*:\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Disclaimer();
}
