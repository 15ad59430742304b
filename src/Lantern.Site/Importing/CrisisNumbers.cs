using System.Text.RegularExpressions;
using Lantern.Content.Library;
using Lantern.Content.Safety;
using Lantern.Site.Pages;

namespace Lantern.Site.Importing;

/// <summary>Finds numbers of the registry in plain text. Pure.</summary>
/// <param name="library">The site.</param>
public sealed partial class CrisisNumbers(Library library)
{
    /// <summary>The lines that are shown with their numbers: those of the site's own regions, and those of others that somebody has verified.</summary>
    private readonly List<CrisisLine> _lines = [.. library.Catalogs.CrisisLines.All.Where(line => line.IsVerified || library.Settings.Regions.Any(region => region.Value == line.Region.Value)).OrderBy(line => library.DefaultSafety.CrisisLines.Any(own => own.Key == line.Key) ? 0 : 1).ThenBy(line => line.Key, StringComparer.Ordinal)];

    /// <summary>The text with each number of the registry as a link to its line, the rest as <paramref name="escape"/> makes it.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="escape">Makes Markdown of what is no number.</param>
    /// <param name="found">Told each line that is linked.</param>
    public string Link(string text, Func<string, string> escape, Action<CrisisLine, string> found)
    {
        var made = new System.Text.StringBuilder();
        var at = 0;
        foreach (var match in Numbers().Matches(text).Cast<Match>())
        {
            if (LineOf(match.Value) is not { } line) continue;
            made.Append(escape(text[at..match.Index])).Append('[').Append(match.Value).Append("](crisis:").Append(line.Key).Append(')');
            at = match.Index + match.Length;
            found(line, match.Value);
        }
        return made.Append(escape(text[at..])).ToString();
    }

    /// <summary>The lines that had a number once which stands in a text.</summary>
    public IEnumerable<(CrisisLine Line, string Number)> RetiredIn(string text) =>
        Numbers().Matches(text).SelectMany(match => library.Catalogs.CrisisLines.All.Where(line => line.Retired.Any(retired => Digits(retired) == Digits(match.Value))).Select(line => (line, match.Value)));

    private CrisisLine? LineOf(string number)
    {
        var digits = Digits(number);
        var line = _lines.Find(line => line.Channels.Any(channel => channel.Dial == digits || Digits(channel.Value) == digits));
        if (line is null) return null;
        // A link shows one number of its line, and no word may become another one.
        CrisisLinkText.For(line, number, out var isStale);
        return isStale ? null : line;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"(?<![\w$€£.,/-])\+?\d(?:[\d\-. ()]*\d)?(?![\w%]|[.,]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
