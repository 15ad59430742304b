using System.Text.RegularExpressions;
using Markdig.Syntax;
using SourceSpan = Lantern.Diagnostics.SourceSpan;

namespace Lantern.Rendering.Markdown;

/// <summary>Notices paragraphs, headings and lists that were lost when text was pasted from elsewhere.</summary>
internal static partial class PastedText
{
    /// <summary>A line longer than this was not wrapped by hand, so its end is the end of a paragraph.</summary>
    private const int LongLine = 160;

    /// <summary>A heading is shorter than this.</summary>
    private const int ShortLine = 80;

    private static readonly char[] Bullets = ['•', '◦', '▪', '‣', '·', '●', '○', '■', '–'];

    public static void Check(ParagraphBlock paragraph, ContainerBlock parent, BodyState state)
    {
        var lines = LinesOf(paragraph, state);
        foreach (var (start, text) in lines) ReportSpace(start, text, state);
        if (lines.Count == 0 || ReportBullet(lines, state)) return;
        if (parent is MarkdownDocument && ReportQuestion(lines, paragraph, parent, state)) return;
        if (lines.Count < 2) return;
        var before = lines[..^1];
        if (before.TrueForAll(line => EndsSentence(line.Text)) && (lines.Count > 2 || before[0].Text.Length > LongLine))
            state.Report(RenderingDiagnostics.LostParagraphs.At(state.Source.Locate(SourceSpan.At(lines[0].Start, lines[0].Text.Length))));
    }

    private static bool ReportBullet(List<(int Start, string Text)> lines, BodyState state)
    {
        foreach (var (start, text) in lines)
        {
            if (text.Length < 3 || !Bullets.Contains(text[0]) || !(char.IsWhiteSpace(text[1]) || text[0] == '•')) continue;
            state.Report(RenderingDiagnostics.BulletCharacter.At(state.Source.Locate(SourceSpan.At(start, 1)), text[..1], text[1..].Trim()));
            return true;
        }
        return false;
    }

    /// <summary>A heading without the space after its signs, and a link with one between its brackets: both are shown as typed.</summary>
    private static void ReportSpace(int start, string line, BodyState state)
    {
        if (line.StartsWith("##", StringComparison.Ordinal) && line.TrimStart('#') is [not ' ', ..] words && char.IsLetter(words[0]))
            Report(0, line.Length, line, $"{line[..^words.Length]} {words}");
        foreach (var match in SpacedLink().EnumerateMatches(line))
        {
            // After an odd number of backticks it stands in code.
            if (line.AsSpan(0, match.Index).Count('`') % 2 == 1) continue;
            var link = line.Substring(match.Index, match.Length);
            Report(match.Index, match.Length, link, link.Replace("] (", "](", StringComparison.Ordinal));
        }

        void Report(int at, int length, string typed, string meant) =>
            state.Report(RenderingDiagnostics.MisplacedSpace.At(state.Source.Locate(SourceSpan.At(start + at, length)), typed, meant));
    }

    [GeneratedRegex(@"\[(?!\^)[^\[\]]+\] \((?:https?://|mailto:|tel:|crisis:|/|\.\.?/|#|[\w-]+\.md)[^()\s]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedLink();

    private static bool ReportQuestion(List<(int Start, string Text)> lines, ParagraphBlock paragraph, ContainerBlock parent, BodyState state)
    {
        var isLast = ReferenceEquals(parent.LastChild, paragraph);
        for (var i = 0; i < lines.Count; i++)
        {
            var (start, text) = lines[i];
            var standsAlone = lines.Count == 1 ? !isLast : i < lines.Count - 1 && (i == 0 || EndsSentence(lines[i - 1].Text));
            if (!standsAlone || !text.EndsWith('?') || text.Length > ShortLine || !char.IsUpper(text[0]) || text.AsSpan(0, text.Length - 1).ContainsAny('.', '?', '!')) continue;
            state.Report(RenderingDiagnostics.LostHeading.At(state.Source.Locate(SourceSpan.At(start, text.Length)), text));
            return true;
        }
        return false;
    }

    private static bool EndsSentence(string line) => line.Length > 0 && (line[^1] is '.' or '!' or '?' or ':' || (line.Length > 1 && line[^1] is '”' or '"' or ')' or '’' && line[^2] is '.' or '!' or '?'));

    private static List<(int Start, string Text)> LinesOf(ParagraphBlock paragraph, BodyState state)
    {
        var lines = new List<(int, string)>();
        var span = state.Span(paragraph.Span);
        var text = state.Source.Text;
        for (var start = span.Start; start < span.End && start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0 || end > span.End) end = Math.Min(span.End, text.Length);
            var line = text[start..end];
            var trimmed = line.TrimStart(' ', '>');
            if (trimmed.Trim().Length > 0) lines.Add((start + line.Length - trimmed.Length, trimmed.TrimEnd()));
            start = end + 1;
        }
        return lines;
    }
}
