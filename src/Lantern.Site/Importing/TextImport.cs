using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Lantern.Content.Library;
using Lantern.Content.Safety;
using Lantern.Content.Topics;

namespace Lantern.Site.Importing;

/// <summary>An article in plain text → a draft, with everything that had to be guessed listed. Pure; no word is lost.</summary>
/// <param name="library">The site.</param>
public sealed partial class TextImport(Library library)
{
    /// <summary>Longest description (DESIGN, content contract).</summary>
    private const int LongestDescription = 160;

    /// <summary>Fewest letters of a disclaimer of an article's own (DESIGN, content contract).</summary>
    private const int ShortestDisclaimer = 40;

    private readonly CrisisNumbers _numbers = new(library);

    /// <param name="text">The text.</param>
    /// <param name="topic">The topic, where somebody named it.</param>
    /// <returns>The article, or null when there is no word in the text.</returns>
    public ImportedArticle? Run(string text, string? topic)
    {
        var blocks = PlainTextReader.Read(text);
        if (blocks.Count == 0) return null;
        var notes = new List<string>();
        void Note(int line, string what) => notes.Add(string.Create(CultureInfo.InvariantCulture, $"line {line}: {what}"));

        var title = blocks[0].Text;
        Note(blocks[0].Line, $"the title: {title}");
        var lines = new List<CrisisLine>();
        var body = Body(blocks, Note, lines);
        var proposed = topic ?? Propose(blocks);
        if (topic is null) notes.Add(proposed is null ? "no topic fits: write it where it says 'topic:'" : $"the topic '{proposed}', because its words occur in the text");
        var description = Description(blocks);
        if (description is not null) notes.Add($"the description, from the first paragraph: {description}");
        var top = new StringBuilder("---\n");
        top.Append("title: ").Append(title).Append('\n');
        top.Append("topic: ").Append(proposed ?? "").Append('\n');
        if (description is not null) top.Append("description: ").Append(description).Append('\n');
        top.Append(Disclaimer(blocks, Note, lines));
        var keys = lines.Select(line => line.Key).Distinct().ToList();
        if (keys.Count > 0 && !keys.All(key => DefaultLines(proposed).Contains(key)))
        {
            // What the topic shows anyway stays: an import takes no help away.
            var all = DefaultLines(proposed).Union(keys).ToList();
            top.Append("crisis-line: ").Append(all.Count == 1 ? all[0] : $"[{string.Join(", ", all)}]").Append('\n');
            notes.Add($"the crisis lines {string.Join(", ", all)}, because their numbers stand in the text");
        }
        return new ImportedArticle(title, proposed, $"{top}---\n\n{body}", notes);
    }

    private string Body(IReadOnlyList<PlainBlock> blocks, Action<int, string> note, List<CrisisLine> lines)
    {
        var body = new StringBuilder();
        var mark = ')';
        foreach (var block in blocks.Skip(1))
        {
            switch (block.Kind)
            {
                case PlainBlockKind.Question or PlainBlockKind.Heading:
                    if (block.Kind == PlainBlockKind.Heading) note(block.Line, $"taken for a heading: {block.Text}");
                    body.Append("## ").Append(MarkdownEscape.Inline(block.Text)).Append("\n\n");
                    break;
                case PlainBlockKind.List:
                    foreach (var item in block.Lines) body.Append("- ").Append(Line(item)).Append('\n');
                    body.Append('\n');
                    break;
                case PlainBlockKind.NumberedList:
                    // Two lists that follow each other are one, unless their marks differ.
                    mark = mark == '.' ? ')' : '.';
                    for (var i = 0; i < block.Lines.Count; i++) body.Append(CultureInfo.InvariantCulture, $"{block.First + i}{mark} ").Append(Line(block.Lines[i])).Append('\n');
                    body.Append('\n');
                    break;
                case PlainBlockKind.Paragraph:
                case PlainBlockKind.Disclaimer when !IsLast(block, blocks) || IsTooShort(block):
                    body.AppendJoin('\n', block.Lines.Select(Line)).Append("\n\n");
                    break;
            }
            foreach (var (line, number) in _numbers.RetiredIn(block.Text)) note(block.Line, $"{number} was a number of '{line.Key}' and is no longer: write the one of today");

            string Line(string text) => MarkdownEscape.LineStart(_numbers.Link(text, MarkdownEscape.Inline, (line, number) =>
            {
                lines.Add(line);
                note(block.Line, $"{number} is a number of the crisis line '{line.Key}', so it comes from the registry from now on");
            }));
        }
        return body.ToString().TrimEnd('\n') + "\n";
    }

    private string Disclaimer(IReadOnlyList<PlainBlock> blocks, Action<int, string> note, List<CrisisLine> lines)
    {
        if (blocks.FirstOrDefault(block => block.Kind == PlainBlockKind.Disclaimer && IsLast(block, blocks) && !IsTooShort(block)) is not { } block) return "";
        var known = library.Catalogs.Disclaimers.All.OrderBy(disclaimer => disclaimer.Key, StringComparer.Ordinal).FirstOrDefault(disclaimer => Words(disclaimer.Text.Text[disclaimer.Start..]).SequenceEqual(Words(block.Text)));
        if (known is not null)
        {
            note(block.Line, $"the wording of the disclaimer '{known.Key}', which the page shows by itself");
            return $"disclaimer: {known.Key}\n";
        }
        note(block.Line, "a disclaimer of its own: none of input/disclaimers/ has these words");
        var text = _numbers.Link(block.Text, MarkdownEscape.Inline, (line, number) =>
        {
            lines.Add(line);
            note(block.Line, $"{number} is a number of the crisis line '{line.Key}', so it comes from the registry from now on");
        });
        return $"disclaimer:\n  text: |\n    {text}\n";
    }

    private static bool IsLast(PlainBlock block, IReadOnlyList<PlainBlock> blocks) => blocks.Last(one => one.Kind == PlainBlockKind.Disclaimer) == block;

    private static bool IsTooShort(PlainBlock block) => block.Text.Count(char.IsLetter) < ShortestDisclaimer;

    private IReadOnlyList<string> DefaultLines(string? topic) => topic is not null && library.Catalogs.Topics.TryGet(topic, out var found)
        ? [.. library.SafetyOf(found).CrisisLines.Select(line => line.Key)]
        : [.. library.DefaultSafety.CrisisLines.Select(line => line.Key)];

    /// <summary>The topic whose title, synonyms and names occur most, those in the title three times.</summary>
    private string? Propose(IReadOnlyList<PlainBlock> blocks)
    {
        var title = $" {string.Join(' ', Words(blocks[0].Text))} ";
        var all = $" {string.Join(' ', blocks.Skip(1).SelectMany(block => Words(block.Text)))} ";
        return library.Catalogs.Topics.All.Select(topic => (topic.Key, Score: NamesOf(topic).Sum(name => (3 * Count(title, name)) + Count(all, name))))
            .Where(topic => topic.Score > 0).OrderByDescending(topic => topic.Score).ThenBy(topic => topic.Key, StringComparer.Ordinal).Select(topic => topic.Key).FirstOrDefault();
    }

    private static IEnumerable<string> NamesOf(Topic topic) => new[] { topic.Title, topic.Key.Replace('-', ' '), topic.About?.Name ?? "" }.Concat(topic.Synonyms)
        .Select(name => string.Join(' ', Words(name))).Where(name => name.Length > 2).Distinct();

    private static int Count(string text, string name)
    {
        var count = 0;
        for (var at = text.IndexOf($" {name} ", StringComparison.Ordinal); at >= 0; at = text.IndexOf($" {name} ", at + 1, StringComparison.Ordinal)) count++;
        return count;
    }

    private static string? Description(IReadOnlyList<PlainBlock> blocks)
    {
        if (blocks.FirstOrDefault(block => block.Kind == PlainBlockKind.Paragraph) is not { } first) return null;
        var text = first.Text;
        var end = 0;
        foreach (var sentence in SentenceEnd().Matches(text).Cast<Match>().Where(sentence => sentence.Index + 1 <= LongestDescription)) end = sentence.Index + 1;
        return end > 0 ? text[..end] : text.Length <= LongestDescription ? text : null;
    }

    internal static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant().Replace('’', '\'')).Select(word => word.Value);

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:'[\p{L}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[.!?](?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
