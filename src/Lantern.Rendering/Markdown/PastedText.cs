using Lantern.Diagnostics;
using Markdig.Syntax;
using SourceSpan = Lantern.Diagnostics.SourceSpan;

namespace Lantern.Rendering.Markdown;

/// <summary>Notices paragraphs and lists that were lost when text was pasted from elsewhere.</summary>
internal static class PastedText
{
    /// <summary>A line longer than this was not wrapped by hand, so its end is the end of a paragraph.</summary>
    private const int LongLine = 160;

    private static readonly char[] Bullets = ['•', '◦', '▪', '‣', '·', '●', '○', '■', '–'];

    /// <summary>A dash also begins what somebody says, or a thought that goes on.</summary>
    private const char Dash = '–';

    public static void Check(ParagraphBlock paragraph, ContainerBlock parent, BodyState state)
    {
        var lines = LinesOf(paragraph, state);
        foreach (var (start, text) in lines) TypedSigns.Check(start, text, state);
        if (lines.Count == 0 || ReportBullet(lines, state)) return;
        if (LostHeadings.Check(lines, paragraph, parent, state)) return;
        if (lines.Count < 2) return;
        var before = lines[..^1];
        var areSentences = before.TrueForAll(line => EndsSentence(line.Text) && !LostLines.IsBroken(line, state)) && (lines.Count > 2 || before[0].Text.Length > LongLine);
        var run = areSentences && !LostLines.AreFull(lines) ? 0 : LostLines.Find(lines, state);
        if (run is { } first) state.Report(RenderingDiagnostics.LostParagraphs.At(state.Source.Locate(SourceSpan.At(lines[first].Start, lines[first].Text.Length))));
    }

    private static bool ReportBullet(List<(int Start, string Text)> lines, BodyState state)
    {
        var items = lines.FindAll(line => line.Text.Length > 2 && Bullets.Contains(line.Text[0]) && (char.IsWhiteSpace(line.Text[1]) || line.Text[0] == '•'));
        if (items.Count == 0) return false;
        var (start, text) = items[0];
        if (text[0] == Dash && (items.Count < 2 || items.Exists(item => EndsSentence(item.Text)))) return false;
        state.Report(RenderingDiagnostics.BulletCharacter.At(state.Source.Locate(SourceSpan.At(start, 1)), text[..1], text[1..].Trim()) with { Mend = MendBullets(items, state) });
        return true;
    }

    /// <summary>A hyphen for each bullet; a dash may also be meant as one.</summary>
    private static Mend? MendBullets(List<(int Start, string Text)> items, BodyState state)
    {
        if (items.Exists(item => item.Text[0] == Dash)) return null;
        return new Mend([.. items.Select(item =>
        {
            var (line, column) = state.Source.PositionOf(item.Start);
            return new Replacement(line, column, item.Text[..1], char.IsWhiteSpace(item.Text[1]) ? "-" : "- ");
        })]);
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
