using CsCheck;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Xunit;

namespace Lantern.Tests.Content;

/// <summary>A title, a description and an alternative text on one line mean what was typed.</summary>
public sealed class TypedTextTests
{
    [Theory]
    [InlineData("Psychodynamic therapy: how it works", "Psychodynamic therapy: how it works")]
    [InlineData("No", "No")]
    [InlineData("Anxiety #1 and # more", "Anxiety #1 and # more")]
    [InlineData("\"Why me?\": a question", "\"Why me?\": a question")]
    [InlineData("'Fine' is not fine", "'Fine' is not fine")]
    [InlineData("It's “fine”", "It's “fine”")]
    [InlineData("\"quoted as YAML: yes\"", "quoted as YAML: yes")]
    [InlineData("'quoted as YAML: it''s'", "quoted as YAML: it's")]
    [InlineData("[not a list]", "[not a list]")]
    [InlineData("{ not a mapping", "{ not a mapping")]
    [InlineData("*not an alias*", "*not an alias*")]
    [InlineData("& more", "& more")]
    [InlineData("@home: 100 % better!", "@home: 100 % better!")]
    [InlineData("2026-03-02", "2026-03-02")]
    [InlineData("- a dash", "- a dash")]
    public void A_title_is_what_was_typed(string typed, string expected) => Assert.Equal(expected, Title($"---\ntitle: {typed}\ntopic: x\n---\n"));

    [Theory]
    [InlineData("{ src: /x.svg, alt: A #hash, credit: Me }", "A #hash")]
    [InlineData("{ src: /x.svg, alt: A: b }", "A: b")]
    [InlineData("{src: /x.svg, alt: A: b}", "A: b")]
    [InlineData("{ alt: Two chairs, empty, src: /x.svg }", "Two chairs, empty")]
    [InlineData("{ alt: It's [1] @home, src: /x.svg }", "It's [1] @home")]
    [InlineData("{ alt: 'Fine' is not fine, src: /x.svg }", "'Fine' is not fine")]
    [InlineData("{ alt: \"A, credit: b }\", src: /x.svg }", "A, credit: b }")]
    [InlineData("{ alt: 'It''s: so', src: /x.svg }", "It's: so")]
    [InlineData("{ src: /x.svg,\n  alt: A: b #c,\n  credit: Me }", "A: b #c")]
    [InlineData("{ src: /x.svg,\n  alt: A: b\n}", "A: b")]
    [InlineData("{ src: \"/alt: x, alt: y\", alt: No }", "No")]
    public void In_braces_it_ends_before_the_next_name(string typed, string expected)
    {
        var image = (YamlMap)Read($"---\nimage: {typed}\ntopic: x\n---\n").Map.Entries[0].Value;
        Assert.Equal(expected, ((YamlScalar)image.Entries.Single(entry => entry.Key.Value == "alt").Value).Value);
        Assert.True(image.Entries.Length is 2 or 3);
        Assert.Contains(image.Entries, entry => entry.Key.Value == "src");
    }

    [Fact]
    public void In_a_list_of_braces_each_has_its_own() =>
        Assert.Equal(["A: b", "C #1"], ((YamlList)Read("---\nsources: [ { key: a, title: A: b }, { title: C #1, key: b } ]\n---\n").Map.Entries[0].Value).Items
            .Select(item => ((YamlScalar)((YamlMap)item).Entries.Single(entry => entry.Key.Value == "title").Value).Value));

    [Fact]
    public void A_title_may_go_on_in_the_next_line_or_be_a_block()
    {
        Assert.Equal("One two", Title("---\ntitle: One\n  two\ntopic: x\n---\n"));
        Assert.Equal("One\ntwo\n", Title("---\ntitle: |\n  One\n  two\ntopic: x\n---\n"));
    }

    [Fact]
    public void A_line_in_a_block_is_left_alone()
    {
        var file = Read("---\ndisclaimer:\n  text: |\n    title: not a title: at all # really\ntopic: x\n---\n");
        var disclaimer = (YamlMap)file.Map.Entries[0].Value;
        Assert.Equal("title: not a title: at all # really\n", ((YamlScalar)disclaimer.Entries[0].Value).Value);
    }

    [Fact]
    public void Any_one_line_of_text_survives() =>
        Gen.Char[' ', '~'].Array[1, 40].Select(letters => new string(letters).Trim()).Where(IsPlainlyTyped).Sample(typed => Title($"---\ntitle: {typed}\ntopic: x\n---\n") == typed);

    [Fact]
    public void Every_value_is_found_where_it_is_written() =>
        Gen.Char['a', 'z'].Array[1, 12].Select(letters => new string(letters)).Array[1, 8].Sample(words =>
        {
            var yaml = string.Concat(words.Select((word, index) => $"key{index}: {word}\n"));
            var source = new SourceText("x.yml", yaml);
            var map = YamlReader.ReadMap(source, new DiagnosticBag())!;
            return map.Entries.Select((entry, index) => source.Locate(entry.Value.Span) is var place && place.Line == index + 1 && yaml[entry.Value.Span.Start..entry.Value.Span.End] == words[index]).All(found => found);
        });

    /// <summary>A pattern that went back and forth over the space here took minutes.</summary>
    [Fact]
    public void A_very_long_text_in_braces_is_read_at_once()
    {
        var words = $"a{new string(' ', 60_000)}b, c";
        var map = Read($"---\nimage: {{ src: /x.svg, alt: {words} , credit: Me }}\n---\n").Map;
        Assert.Equal(words, ((YamlScalar)((YamlMap)map.Entries[0].Value).Entries[1].Value).Value);
    }

    /// <summary>What begins like a block, or stands in complete quotes, is YAML and not typed text.</summary>
    private static bool IsPlainlyTyped(string text) => text.Length > 0 && text[0] is not ('|' or '>' or '"' or '\'');

    private static string Title(string file) => ((YamlScalar)Read(file).Map.Entries[0].Value).Value;

    private static FrontMatterFile Read(string file)
    {
        var diagnostics = new DiagnosticBag();
        var read = FrontMatterReader.Read(new SourceText("x.md", file), diagnostics);
        Assert.True(read is not null, string.Join("\n", diagnostics.ToSortedList().Select(finding => finding.Message)));
        return read;
    }
}
