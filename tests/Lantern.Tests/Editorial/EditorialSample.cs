using System.Text.RegularExpressions;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Editorial.Language;
using Lantern.Rendering.Markdown;
using Lantern.TestKit;

namespace Lantern.Tests.Editorial;

/// <summary>Reads small texts as the build reads articles, and the files of example sentences.</summary>
internal static partial class EditorialSample
{
    private static readonly MarkdownRenderer Renderer = new(
        new MarkdownWords { CareNonUrgent = "", CareUrgent = "", CareEmergency = "", Table = "", Footnote = "", BackToText = "" }, new OwnAddress());

    /// <summary>The rules that come with Lantern.</summary>
    public static RuleSet Shipped { get; } = RuleSetReader.Read([], new DiagnosticBag());

    /// <summary>A text from the source of its file.</summary>
    public static EditorialText TextOf(string file)
    {
        var source = new SourceText("input/articles/sample.md", file);
        var top = FrontMatterReader.Read(source, new DiagnosticBag()) ?? new FrontMatterFile(source, new YamlMap(new SourceSpan(0, 0), []), 0);
        var sources = (top.Map.Entries.FirstOrDefault(entry => entry.Key.Value == "sources")?.Value as YamlList)?.Items.OfType<YamlMap>()
            .Select(item => (((YamlScalar)item.Entries.First(entry => entry.Key.Value == "key").Value).Value, SourceLocation.WholeFile(source.Path))).ToList() ?? [];
        return EditorialText.Of(top, Renderer.Render(new MarkdownRequest(source, top.BodyStart, "", sources), new DiagnosticBag()).Prose);
    }

    /// <summary>What the rules find in a text that is filed under a topic, by the names of the rules.</summary>
    public static IReadOnlyList<string> Rules(RuleSet rules, EditorialText text, string? topic = null) =>
        [.. rules.Read(text, []).Where(found => found.Topics.IsEmpty || (topic is not null && found.Topics.Contains(topic))).Select(found => found.Finding.Code).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A sentence in a place of a text.</summary>
    public static EditorialText Place(string sentence, string part) => part switch
    {
        "title" => TextOf($"---\ntitle: {sentence}\n---\n\nA quiet text with help in it.\n"),
        "alt text" => TextOf($"---\ntitle: A title\n---\n\n![{sentence}](/assets/two.jpg)\n"),
        "file name" => TextOf($"---\ntitle: A title\n---\n\n![A cup of tea](/assets/{sentence}.jpg)\n"),
        _ => TextOf($"---\ntitle: A title\n---\n\n{sentence}\n\nA sentence between.\n\nHelp works, and many people recover.\n"),
    };

    /// <summary>The sets of one file: a rule, where its sentences stand, and the sentences that it must find and must not.</summary>
    public static IEnumerable<(string Rule, string? Topic, string Part, IReadOnlyList<string> Must, IReadOnlyList<string> MustNot)> Sets() =>
        Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).Where(file => !file.EndsWith("clinical.txt", StringComparison.Ordinal))
            .SelectMany(file => Heading().Split(File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal)).Skip(1)).Select(set =>
            {
                var lines = set.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                string? Value(string key) => lines.FirstOrDefault(line => line.StartsWith(key + ": ", StringComparison.Ordinal))?[(key.Length + 2)..];
                IReadOnlyList<string> Marked(char mark) => [.. lines.Where(line => line[0] == mark && line[1] == ' ').Select(line => line[2..])];
                return (lines[0].Trim(), Value("topic"), Value("part") ?? "body", Marked('+'), Marked('-'));
            });

    /// <summary>Sentences of clinical prose of which no rule may find anything.</summary>
    public static IReadOnlyList<string> Clinical() => [.. File.ReadLines(Path.Combine(Folder, "clinical.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    private static string Folder => Path.Combine(Repository.Root, "tests", "Lantern.Tests", "Editorial", "Sentences");

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
