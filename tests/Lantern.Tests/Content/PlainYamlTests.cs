using System.Text;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Content;

/// <summary>Front matter is read fast where it is plain; what comes out must be what the general reader gives, places included.</summary>
public sealed class PlainYamlTests
{
    private const string Seed = """
        title: What helps: a "first" look # 3
        topic: low-mood
        also: [daily-rhythm, young-people]
        description: How it differs from others - and why
        author: cora-east
        published: 2023-05-31
        image:
          src: /assets/hands.jpg
          alt: Two hands: one old, one young
        sources:
          - key: task25b
            title: The full pause: a review
            url: https://library.example/003333/task25b#part
            year: 2025
          - key: forest23c
            title: 'The calm plan'
        redirect-from:
          - /old/path/
          - /older/
        draft: true
        """;

    private static readonly string[] Pieces =
    [
        " ", "  ", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", ":", ": ", "#", " #", "- ", "-", "[", "]", "[a, b]", "{", "}", "|", " |", ">", "\"", "'", "“", "”",
        "&a", "*a", "!", "%", "@", "`", "?", ",", "\t", "\u00A0", "\u2028", "\u0085", "é", "title: x", "alt: y |", "\ntitle: z", "key", "---", "...", "~", "\\", "\uFEFF", "\ud83d\ude42", "=", "<<: *a",
    ];

    [Fact]
    public void Plain_front_matter_is_read_without_the_general_reader()
    {
        var text = Seed.Replace("'The calm plan'", "The calm plan", StringComparison.Ordinal);
        Assert.True(PlainYaml.TryRead(new SourceText("a.md", text), new SourceSpan(0, text.Length), out var map));
        Assert.Equal(10, map.Entries.Length);
        AssertSame(text);
    }

    [Fact]
    public void Whatever_is_read_fast_is_what_the_general_reader_reads()
    {
        var (from, count) = Trials.Range(20_000, 2_000_000);
        var accepted = 0;
        for (var trial = from; trial < from + count; trial++)
        {
            var dice = Trials.Dice(Trials.Seed, trial);
            var text = new StringBuilder(Seed);
            for (var changes = dice.Next(1, 4); changes > 0; changes--)
            {
                var at = dice.Next(text.Length + 1);
                if (dice.Next(3) > 0) text.Insert(at, Pieces[dice.Next(Pieces.Length)]);
                if (dice.Next(3) == 0) text.Remove(at, Math.Min(dice.Next(30), text.Length - at));
            }
            // The quoted title would send nearly all of them to the general reader.
            if (dice.Next(8) > 0) text.Replace("'", "");
            if (AssertSame(text.ToString(), $"seed {Trials.Seed}, trial {trial}")) accepted++;
        }
        Assert.True(accepted > count / 10, $"only {accepted} of {count} were read fast: the test shows little");
    }

    [Fact]
    public void The_sample_sites_front_matter_is_read_the_same()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "input"), "*.md", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var parts = File.ReadAllText(file).ReplaceLineEndings("\n").Split("---\n", 3);
            if (parts.Length == 3) AssertSame(parts[1], file);
        }
    }

    /// <summary>True when it was read fast.</summary>
    private static bool AssertSame(string text, string? what = null)
    {
        var source = new SourceText("a.md", "---\n" + text + "\n---\n");
        var span = new SourceSpan(4, 4 + text.Length + 1);
        if (!PlainYaml.TryRead(source, span, out var fast)) return false;
        var findings = new DiagnosticBag();
        var general = YamlReader.ReadAnyMap(source, span, findings);
        Assert.True(findings.ToSortedList().Count == 0, $"{what}: read fast, but the general reader refuses it:\n{text}");
        Assert.True(Dump(general!) == Dump(fast), $"{what}:\n{text}\n--- general\n{Dump(general!)}\n--- fast\n{Dump(fast)}");
        return true;
    }

    private static string Dump(YamlNode node) => node switch
    {
        YamlScalar scalar => $"{scalar.Span.Start}-{scalar.Span.End} {(scalar.IsPlain ? "plain" : "typed")} <{scalar.Value}>",
        YamlList list => $"{list.Span.Start}-{list.Span.End} [\n{string.Join("\n", list.Items.Select(Dump))}\n]",
        YamlMap map => $"{map.Span.Start}-{map.Span.End} {{\n{string.Join("\n", map.Entries.Select(entry => $"{Dump(entry.Key)} = {Dump(entry.Value)}"))}\n}}",
        _ => throw new InvalidOperationException(),
    };
}
