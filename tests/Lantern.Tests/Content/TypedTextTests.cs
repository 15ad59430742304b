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

    [Theory]
    [InlineData("title: 'Two words' # note", "Two words")]
    [InlineData("title: \"Two words\" # note", "Two words")]
    [InlineData("title: 'Two words'\t# note", "Two words")]
    [InlineData("title: 'It''s: #1' # note", "It's: #1")]
    [InlineData("title: \"The \\\"one\\\" # 1\"   # note", "The \"one\" # 1")]
    [InlineData("name: 'Two words' # note", "Two words")]
    [InlineData("credit: \"Two words\" # note", "Two words")]
    [InlineData("title: | # note\n  Two words", "Two words\n")]
    public void A_remark_behind_a_closing_quotation_mark_is_no_text(string line, string expected) =>
        Assert.Equal(expected, Title($"---\n{line}\ntopic: x\n---\n"));

    [Theory]
    [InlineData("image:\n  src: /x.svg\n  alt: 'Two words' # note\ntopic: x")]
    [InlineData("image: { src: /x.svg, alt: 'Two words' } # note")]
    [InlineData("image: {\n  src: /x.svg,\n  alt: 'Two words' # note\n}")]
    [InlineData("image: {\n  alt: \"Two words\", # note\n  src: /x.svg }")]
    [InlineData("image: {\n  alt: \"Two words\"\t, # note: what, credit: that\n  src: /x.svg }")]
    public void Nor_is_it_below_a_name_or_in_braces(string yaml)
    {
        var image = (YamlMap)Read($"---\n{yaml}\n---\n").Map.Entries[0].Value;
        Assert.Equal("Two words", ((YamlScalar)image.Entries.Single(entry => entry.Key.Value == "alt").Value).Value);
        Assert.Equal(2, image.Entries.Length);
    }

    [Theory]
    [InlineData("- title: 'Two words' # note", "Two words")]
    [InlineData("- { title: 'Two words' } # note", "Two words")]
    public void Nor_in_a_list(string item, string expected) => Assert.Equal(
        expected, ((YamlScalar)((YamlMap)((YamlList)Read($"---\nsources:\n  {item}\n---\n").Map.Entries[0].Value).Items[0]).Entries[0].Value).Value);

    /// <summary>What begins with a quotation mark and has a remark is never shown with its signs: it is read, or a finding.</summary>
    [Theory]
    [InlineData("'It's fine' # note")]
    [InlineData("\"One\" and \"two\" # note")]
    [InlineData("'Two words'# note")]
    [InlineData("\"Two words\"#note")]
    public void A_remark_behind_quotation_marks_that_can_not_be_read_is_a_finding(string typed)
    {
        var diagnostics = new DiagnosticBag();
        var read = FrontMatterReader.Read(new SourceText("x.md", $"---\ntitle: {typed}\ntopic: x\n---\n"), diagnostics);
        if (read is null) Assert.Equal("LN2003", Assert.Single(diagnostics.ToSortedList(), finding => finding.Location.Line == 2).Code);
        else Assert.Equal("Two words", ((YamlScalar)read.Map.Entries[0].Value).Value);
    }

    [Theory]
    [InlineData("title: Two words # note", "x.md:2:18 # note")]
    [InlineData("title: A C# primer", "")]
    [InlineData("title: Our #1 tip", "")]
    [InlineData("title: 'Two # words'", "")]
    [InlineData("topic: x # note", "")]
    [InlineData("image: { src: /x.svg, alt: Two words # note }", "x.md:2:38 # note")]
    public void A_remark_that_is_shown_is_a_warning_at_its_place(string line, string expected)
    {
        var diagnostics = new DiagnosticBag();
        Assert.NotNull(FrontMatterReader.Read(new SourceText("x.md", $"---\n{line}\n---\n"), diagnostics));
        var found = diagnostics.ToSortedList().Select(finding => $"x.md:{PlaceOf(finding)} {finding.Message.Split('\'')[1]}");
        Assert.Equal(expected, string.Concat(found));
    }

    [Theory]
    [InlineData("title: \"a\\0b\"", "2:10 LN8073 '\\0' stands for an invisible control character (U+0000)")]
    [InlineData("title: \"a\\x07b\"", "2:10 LN8073 '\\x07' stands for an invisible control character (U+0007)")]
    [InlineData("name: \"a \\\\ \\u202Eb\"", "2:13 LN8073 '\\u202E' stands for an invisible control character (U+202E)")]
    [InlineData("name: \"a\\uFEFFb\"", "2:9 LN8073 '\\uFEFF' stands for an invisible control character (U+FEFF)")]
    [InlineData("name: \"a\\U0000001Fb\"", "2:9 LN8073 '\\U0000001F' stands for an invisible control character (U+001F)")]
    [InlineData("name: \"a\\Nb\"", "2:9 LN8073 '\\N' stands for an invisible control character (U+0085)")]
    [InlineData("also: [x, \"a\\eb\"]", "2:13 LN8073 '\\e' stands for an invisible control character (U+001B)")]
    [InlineData("image: { alt: \"a\\vb\" }", "2:17 LN8073 '\\v' stands for an invisible control character (U+000B)")]
    [InlineData("name: \"one\n  two\\ab\"", "3:6 LN8073 '\\a' stands for an invisible control character (U+0007)")]
    [InlineData("name: \"a\\u00e9\\tb\\\\0\"", "")]
    [InlineData("name: 'a\\0b'", "")]
    [InlineData("title: a\\0b", "")]
    public void A_control_sign_by_escape_is_refused_at_its_place(string line, string expected)
    {
        var diagnostics = new DiagnosticBag();
        Assert.NotNull(FrontMatterReader.Read(new SourceText("x.md", $"---\n{line}\n---\n"), diagnostics));
        Assert.Equal(expected, string.Concat(diagnostics.ToSortedList().Select(finding => $"{PlaceOf(finding)} {finding.Code} {finding.Message}")));
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

    private static string PlaceOf(Diagnostic finding) => $"{finding.Location.Line}:{finding.Location.Column}";

    private static string Title(string file) => ((YamlScalar)Read(file).Map.Entries[0].Value).Value;

    private static FrontMatterFile Read(string file)
    {
        var diagnostics = new DiagnosticBag();
        var read = FrontMatterReader.Read(new SourceText("x.md", file), diagnostics);
        Assert.True(read is not null, string.Join("\n", diagnostics.ToSortedList().Select(finding => finding.Message)));
        return read;
    }
}
