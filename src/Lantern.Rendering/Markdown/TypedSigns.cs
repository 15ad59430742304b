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
            state.Report(RenderingDiagnostics.MisplacedSpace.At(Place(0, line.Length), line, $"{line[..^words.Length]} {words}"));
        if (line.Length > 2 && !line.AsSpan().ContainsAnyExcept(':')) state.Report(RenderingDiagnostics.StrayEnd.At(Place(0, line.Length)));
        // Nearly all lines have neither sign, and need no further look.
        if (line.Contains('[', StringComparison.Ordinal)) CheckLinks();
        if (line.Contains('<', StringComparison.Ordinal)) CheckTags();

        void CheckLinks()
        {
            Each(SpacedLink(), match => state.Report(RenderingDiagnostics.MisplacedSpace.At(PlaceOf(match), match.Value, match.Value.Replace("] (", "](", StringComparison.Ordinal))));
            Each(SpacedAddress(), match =>
            {
                var address = match.Groups["address"];
                state.Report(RenderingDiagnostics.SpacedAddress.At(PlaceOf(address), address.Value, address.Value.Replace(" ", "%20", StringComparison.Ordinal)));
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

    /// <summary>A picture, or a link that begins or ends as addresses do, with a space in its address.</summary>
    [GeneratedRegex(
        @"(?:!\[[^\[\]]*\]\((?<address>[^()<>""\s][^()<>""]*? [^()<>""]*[^()<>""\s])|(?<!!)\[(?!\^)[^\[\]]+\]\((?<address>(?:https?://|/|\.\.?/)[^()<>""]*? [^()<>""]*[^()<>""\s]|[^()<>""\s][^()<>""]*? [^()<>""]*\.(?:md|pdf|docx?|jpe?g|png|webp|gif|svg)))(?:\s+""[^""]*"")?\s*\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex SpacedAddress();

    /// <summary>Tags of Word and PowerPoint, whose names have a colon, so that they are no HTML for Markdown.</summary>
    [GeneratedRegex(@"<(?<end>/)?(?<name>(?:o|w|v|m|st1):[A-Za-z]\w*)[^<>\n]*>", RegexOptions.CultureInvariant)]
    private static partial Regex WordTag();
}
