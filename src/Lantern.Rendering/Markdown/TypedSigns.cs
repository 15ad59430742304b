using System.Text.RegularExpressions;
using Lantern.Diagnostics;
using SourceSpan = Lantern.Diagnostics.SourceSpan;

namespace Lantern.Rendering.Markdown;

/// <summary>Notices signs that were meant to do something and are shown just as they are typed.</summary>
internal static partial class TypedSigns
{
    /// <summary>Looks at one line of a paragraph.</summary>
    public static void Check(int start, string line, BodyState state)
    {
        if (line.StartsWith("##", StringComparison.Ordinal) && line.TrimStart('#') is [not ' ', ..] words && char.IsLetter(words[0]))
            ReportSpace(Place(0, line.Length), line, $"{line[..^words.Length]} {words}");
        if (line.Length > 2 && !line.AsSpan().ContainsAnyExcept(':')) state.Report(RenderingDiagnostics.StrayEnd.At(Place(0, line.Length)));
        // Nearly all lines have neither sign, and need no further look.
        if (line.Contains('[', StringComparison.Ordinal)) CheckLinks();
        if (line.Contains('<', StringComparison.Ordinal)) CheckTags();

        void CheckLinks()
        {
            Each(SpacedLink(), match => ReportSpace(PlaceOf(match), match.Value, match.Value.Replace("] (", "](", StringComparison.Ordinal)));
            Each(Link(), match =>
            {
                var inside = match.Groups["address"];
                var address = inside.Value.Trim();
                if (!address.Contains(' ', StringComparison.Ordinal) || (match.Value[0] != '!' && !Address().IsMatch(address))) return;
                var at = inside.Index + inside.Value.IndexOf(address, StringComparison.Ordinal);
                state.Report(RenderingDiagnostics.SpacedAddress.At(Place(at, address.Length), address, address.Replace(" ", "%20", StringComparison.Ordinal)));
            });
        }

        void CheckTags()
        {
            // A pair of tags is one fault.
            var opened = new HashSet<string>(StringComparer.Ordinal);
            Each(WordTag(), match =>
            {
                if (match.Groups["end"].Success ? !opened.Contains(match.Groups["name"].Value) : opened.Add(match.Groups["name"].Value)) state.Report(RenderingDiagnostics.RawHtml.At(PlaceOf(match), $"'{match.Value}'", WordTagAdvice));
            });
        }

        void ReportSpace(SourceLocation place, string typed, string meant) =>
            state.Report(RenderingDiagnostics.MisplacedSpace.At(place, typed, meant) with { Mend = Mend.Replace(place, typed, meant) });
        SourceLocation Place(int at, int length) => state.Source.Locate(SourceSpan.At(start + at, length));
        SourceLocation PlaceOf(Capture part) => Place(part.Index, part.Length);
        void Each(Regex regex, Action<Match> report)
        {
            foreach (Match match in regex.Matches(line))
            {
                // After an odd number of backticks it stands in code.
                if (line.AsSpan(0, match.Index).Count('`') % 2 == 0) report(match);
            }
        }
    }

    private const string WordTagAdvice = "delete it: Word leaves it behind; paste the text again as plain text";

    [GeneratedRegex(@"\[(?!\^)[^\[\]]+\] \((?:https?://|mailto:|tel:|crisis:|/|\.\.?/|#|[\w-]+\.md)[^()\s]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedLink();

    /// <summary>A picture or link. What stands in its round brackets is looked at afterwards: a pattern for all of it takes the square of the line's length.</summary>
    [GeneratedRegex(@"(?:!\[[^\[\]]*|\[(?!\^)[^\[\]]+)\]\((?<address>[^()<>""]*)(?:(?<=\s)""[^""]*""\s*)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    /// <summary>Begins or ends as addresses do.</summary>
    [GeneratedRegex(@"^(?:https?://|/|\.\.?/)|\.(?:md|pdf|docx?|jpe?g|png|webp|gif|svg)$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    /// <summary>Tags of Word and PowerPoint, whose names have a colon, so that they are no HTML for Markdown.</summary>
    [GeneratedRegex(@"<(?<end>/)?(?<name>(?:o|w|v|m|st1):[A-Za-z]\w*)[^<>\n]*>", RegexOptions.CultureInvariant)]
    private static partial Regex WordTag();
}
