using System.Text.RegularExpressions;
using Lantern.Rendering.Html;

namespace Lantern.Site.Changes;

/// <summary>The words of a finished page, as a person reads them. Pure.</summary>
/// <param name="Title">Its heading; its address where it has none.</param>
/// <param name="Main">What is the page's own.</param>
/// <param name="Around">What stands above and below on every page: crisis strip, notices, header, footer.</param>
internal sealed partial record PageWords(string Title, IReadOnlyList<string> Main, IReadOnlyList<string> Around)
{
    /// <param name="html">A page that Lantern wrote.</param>
    /// <param name="url">Its address.</param>
    public static PageWords Of(string html, string url)
    {
        var body = Unseen().Replace(html[Math.Max(0, html.IndexOf("<body", StringComparison.Ordinal))..], " ");
        var start = body.IndexOf("<main", StringComparison.Ordinal);
        var end = start < 0 ? -1 : body.IndexOf("</main>", start, StringComparison.Ordinal);
        var (main, around) = end < 0 ? (body, "") : (body[start..end], $"{body[..start]}<p>{body[end..]}");
        var heading = Heading().Match(main);
        return new PageWords(heading.Success ? string.Join(' ', WordsOf(heading.Groups["text"].Value)) : url, WordsOf(main), WordsOf(around));
    }

    private static string[] WordsOf(string html) =>
        // Items of a list begin with a mark.
        [.. PlainText.Of(html).Split('\n').SelectMany(line => (line.StartsWith("- ", StringComparison.Ordinal) || line == "-" ? line[1..] : line).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];

    [GeneratedRegex("<(script|style|template|svg)\\b.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Unseen();

    [GeneratedRegex("<h1\\b[^>]*>(?<text>.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex Heading();
}
