using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Content;

/// <summary>Regions, blocks, texts and colours that can't be meant as they stand.</summary>
public sealed class ValueTests
{
    private static string Settings(string more) => $"-- input/settings.yml --\n{SiteTest.Split(BaseSite.Files).First(file => file.Path == "input/settings.yml").Text}\n{more}\n";

    private static SiteTest Article(string keys, string text) => new(
        $"-- input/articles/own.md --\n---\ntitle: Own\ntopic: anxiety\ndescription: About it.\nauthor: ada-reed\n{keys}\n---\n{text}");

    [Theory]
    [InlineData("{ value: \"911\", wording: \"In immediate danger, call us.\" }", "LN3030", 37)]
    [InlineData("{ value: \"911\", wording: \"In immediate danger, call 9110.\" }", "LN3030", 37)]
    [InlineData("{ value: \"911 or 112\" }", "LN3025", 21)]
    [InlineData("{ value: call us }", "LN3010", 21)]
    public void An_emergency_number_that_does_not_reach_the_visitor_is_an_error(string emergency, string code, int column)
    {
        var site = new SiteTest($"-- input/regions/us.yml --\nname: the US\nemergency: {emergency}\nlines: [us-988]\n").Check();
        Assert.Equal([code], site.Codes);
        Assert.StartsWith($"input/regions/us.yml:2:{column}: error ", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_lists_its_own_lines_once()
    {
        var site = new SiteTest("""
            -- input/regions/us.yml --
            name: the US
            emergency: { value: "911", also: ["112"], wording: "Call 911 or 112." }
            lines: [us-988, gb-night, us-988]
            -- input/regions/gb.yml --
            name: the UK
            emergency: { value: "999" }
            lines: [gb-night]
            -- input/crisis-lines/gb-night.yml --
            name: Night line
            region: gb
            hours: 24/7
            channels: [{ kind: call, value: "116 123" }]
            authority-url: https://night.example/
            verified-on: 2026-11-01
            verified-by: sam-cole
            """).Check();
        Assert.Equal(["LN4021", "LN4020"], site.Codes);
        Assert.Equal([(3, 17), (3, 27)], site.Outcome!.Diagnostics.Select(finding => (finding.Location.Line, finding.Location.Column)));
    }

    [Theory]
    [InlineData("disclaimer")]
    [InlineData("crisis-line")]
    public void An_empty_list_of_blocks_is_an_error_where_it_is_written(string key)
    {
        var article = Article($"published: 2026-03-02\n{key}: []", "\nText.\n").Check();
        Assert.StartsWith($"input/articles/own.md:7:{key.Length + 3}: error LN3031: ", article.Findings(), StringComparison.Ordinal);
        Assert.Equal(["LN3031"], article.Codes);
        Assert.Equal(["LN3031"], new SiteTest($"-- input/topics/sleep.md --\n---\ntitle: Sleep\ndescription: Nights.\n{key}: []\n---\n\nText.\n").Check().Codes);
        Assert.Equal(["LN3031"], new SiteTest($"-- input/articles/_directory.yml --\n{key}: []\n").Check().Codes);
    }

    [Theory]
    [InlineData("published: 2026-03-02", "", "error")]
    [InlineData("published: 2026-03-02", "\n<!-- later -->\n", "error")]
    [InlineData("published: 2026-03-02", "\n# Own\n", "error")]
    [InlineData("published: 2027-03-02", "", "error")]
    [InlineData("published: 2026-03-02\ndraft: true", "", "warning")]
    [InlineData("published: 2026-03-02\nexpires: 2026-06-01", "", "warning")]
    [InlineData("published: 2026-03-02", "\nText.\n", null)]
    public void An_article_without_text_is_an_error_unless_nobody_sees_its_text(string keys, string text, string? severity)
    {
        var site = Article(keys, text).Check();
        Assert.Equal(severity is null ? "" : $"input/articles/own.md:2:8: {severity} LN3032: this article has no text", site.Findings("LN3032").Split('\n')[0]);
        Assert.Equal(severity == "error" ? ["LN3032"] : [], site.Errors);
        var shown = Article(keys, text);
        shown.Request = shown.Request with { ShowDrafts = true };
        Assert.Equal(severity == "error", shown.Check().Errors.Contains("LN3032"));
    }

    [Theory]
    [InlineData("\"red; }\"", false)]
    [InlineData("red", false)]
    [InlineData("\"#12345\"", false)]
    [InlineData("#123456", false)]
    [InlineData("\"#123456\"", true)]
    [InlineData("'#06a'", true)]
    [InlineData("'#06A'", true)]
    public void A_colour_is_a_colour(string colour, bool isRight) =>
        Assert.Equal(isRight ? [] : ["LN3033"], new SiteTest(Settings($"palette:\n  accent: {colour}")).Check().Codes);

    [Theory]
    [InlineData("https://quiet-harbour.example/site")]
    [InlineData("https://quiet-harbour.example/?a")]
    [InlineData("https://quiet-harbour.example#top")]
    [InlineData("https://me:secret@quiet-harbour.example")]
    public void The_address_of_the_site_is_its_name_only(string url) => Assert.Equal(
        ["LN3013"], new SiteTest(Settings("").Replace("https://quiet-harbour.example", url, StringComparison.Ordinal)).Check().Codes);
}
