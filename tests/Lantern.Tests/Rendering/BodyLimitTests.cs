using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Rendering;

/// <summary>Text that would take a reader of Markdown minutes is refused at once, where it stands; long ordinary text is not.</summary>
public sealed class BodyLimitTests
{
    [Theory]
    [InlineData("[a](", "LN5018")]
    [InlineData("![](", "LN5018")]
    [InlineData("a_*[", "LN5018")]
    [InlineData("*_*_", "LN5018")]
    [InlineData("~~a ", "LN5018")]
    [InlineData("- ", "LN5016")]
    [InlineData("> ", "LN5016")]
    [InlineData("1. ", "LN5016")]
    [InlineData(">", "LN5016")]
    public void Thousands_of_signs_in_a_paragraph_and_of_levels_in_a_line_are_refused(string sign, string code)
    {
        var site = Site($"One.\n\n{string.Concat(Enumerable.Repeat(sign, 30_000))}x\n");
        Assert.Equal([code], site.Codes);
        Assert.StartsWith($"input/articles/a.md:10:1: error {code}", site.Findings(), StringComparison.Ordinal);
    }

    /// <summary>Lines that look as if they ended the paragraph, and don't.</summary>
    [Theory]
    [InlineData("> *a *a *a *a *a *a *a *a\n")]
    [InlineData("2. *a *a *a *a *a *a *a *a\n")]
    [InlineData("*a *a *a *a *a *a *a *a\n\u00A0\n")]
    [InlineData("```x``` *a *a *a *a *a *a *a *a\n")]
    public void Thousands_of_signs_on_many_lines_of_one_paragraph_are_refused(string line) =>
        Assert.Contains("LN5018", Site($"Two\n{string.Concat(Enumerable.Repeat(line, 500))}").Codes);

    [Fact]
    public void Code_ends_where_its_own_marks_end_it() =>
        Assert.Contains("LN5018", Site($"```\n~~~\n```\n\n{string.Concat(Enumerable.Repeat("*a ", 500))}\n").Codes);

    [Fact]
    public void A_table_of_two_hundred_rows_is_read() =>
        Assert.Empty(Site("| Name | Page |\n|---|---|\n" + string.Concat(Enumerable.Repeat("| **A name** | [page](https://www.example.org/a_page) |\n", 200))).Codes);

    [Fact]
    public void A_long_rule_of_dashes_is_a_rule() => Assert.Empty(Site($"Words.\n\n{string.Concat(Enumerable.Repeat("- ", 100))}\n\nWords.\n").Codes);

    [Fact]
    public void A_list_of_a_thousand_links_is_read() =>
        Assert.Empty(Site(string.Concat(Enumerable.Repeat("- [About us](/about/)\n", 1_000))).Codes);

    [Fact]
    public void Code_may_hold_any_number_of_signs() =>
        Assert.Empty(Site($"```\n{string.Concat(Enumerable.Repeat("[*_~\n", 1_000))}```\n").Codes);

    [Fact]
    public void A_paragraph_of_a_hundred_thousand_letters_is_read() =>
        Assert.Empty(Site(string.Concat(Enumerable.Repeat("some words to read ", 5_000)) + ".\n").Codes);

    private static SiteTest Site(string body) =>
        new SiteTest($"-- input/articles/a.md --\n---\ntitle: A\ntopic: anxiety\ndescription: About it.\nauthor: ada-reed\npublished: 2026-03-02\n---\n{body}").Check();
}
