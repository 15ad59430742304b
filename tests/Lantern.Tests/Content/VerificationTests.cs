using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Content;

/// <summary>Who checked a crisis line and when: a person that there is, on a day that has been; long ago warns and no more.</summary>
public sealed class VerificationTests
{
    private static SiteTest Line(string checkedBy) => new SiteTest($"""
        -- input/crisis-lines/us-988.yml --
        name: 988 Lifeline
        region: us
        hours: 24/7
        channels:
          - {"{ kind: call, value: \"988\" }"}
        authority-url: https://988lifeline.org/
        {checkedBy}
        """).Check();

    private static SiteTest Inline(string checkedBy) => new SiteTest($"""
        -- input/articles/own.md --
        ---
        title: Own
        topic: anxiety
        description: About it.
        author: ada-reed
        published: 2026-03-02
        crisis-line:
          name: Night line
          region: us
          channels: [{"{ kind: call, value: \"988\" }"}]
          hours: 24/7
          authority-url: https://988lifeline.org/
          {checkedBy.Replace("\n", "\n  ", StringComparison.Ordinal)}
        ---

        Text.
        """).Check();

    [Theory]
    [InlineData("verified-on: 2026-11-01\nverified-by: nobody", "LN4004", 8)]
    [InlineData("verified-on: 2026-11-01\nverified-by: organisation", "LN4004", 8)]
    [InlineData("verified-on: 2026-11-25\nverified-by: sam-cole", "LN3024", 7)]
    [InlineData("verified-on: 2026-11-01", "LN2011", 7)]
    [InlineData("verified-by: sam-cole", "LN2011", 7)]
    [InlineData("verified-on: soon\nverified-by: sam-cole", "LN3003", 7)]
    public void A_check_that_can_not_have_been_is_an_error_in_the_registry_and_in_an_article(string checkedBy, string code, int line)
    {
        var registry = Line(checkedBy);
        Assert.Equal([code], registry.Codes);
        Assert.Equal(("input/crisis-lines/us-988.yml", line), (registry.Outcome!.Diagnostics[0].Location.Path, registry.Outcome.Diagnostics[0].Location.Line));
        var article = Inline(checkedBy);
        Assert.Equal([code], article.Codes);
        Assert.Equal(("input/articles/own.md", line + 6), (article.Outcome!.Diagnostics[0].Location.Path, article.Outcome.Diagnostics[0].Location.Line));
    }

    [Fact]
    public void A_person_that_is_mistyped_is_answered_with_the_one_that_was_meant() => Assert.Equal("""
        input/crisis-lines/us-988.yml:8:14: error LN4004: unknown person 'sam-cold'
          8 | verified-by: sam-cold
            |              ^^^^^^^^
          help: did you mean 'sam-cole'? Name the person who looked; people are the files in input/people/
        """, Line("verified-on: 2026-11-01\nverified-by: sam-cold").Findings(), ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData("2026-11-24", false)]
    [InlineData("2026-08-26", false)]
    [InlineData("2026-08-25", true)]
    [InlineData("1990-01-01", true)]
    public void An_old_check_warns_and_never_fails(string day, bool warns)
    {
        foreach (var site in new[] { Line($"verified-on: {day}\nverified-by: sam-cole"), Inline($"verified-on: {day}\nverified-by: sam-cole") })
        {
            Assert.Equal(warns ? ["LN4019"] : [], site.Codes);
            Assert.Empty(site.Errors);
        }
    }

    [Fact]
    public void How_long_a_check_holds_is_the_policy_of_the_practice()
    {
        var settings = SiteTest.Split(BaseSite.Files).First(file => file.Path == "input/settings.yml").Text;
        Assert.Equal([], new SiteTest($"-- input/settings.yml --\n{settings}\npolicy: {{ verify-after-days: 23 }}\n").Check().Codes);
        var site = new SiteTest($"-- input/settings.yml --\n{settings}\npolicy: {{ verify-after-days: 22 }}\n").Check();
        Assert.Contains("'us-988' was last checked on 2026-11-01, 23 days ago; the practice checks every 22 days", site.Findings("LN4019"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hours", "hours: 24/7\n")]
    [InlineData("authority-url", "authority-url: https://warmline.example/\n")]
    public void A_line_without_hours_or_a_page_to_compare_it_with_is_an_error_in_the_registry_and_in_an_article(string key, string line)
    {
        var text = "name: Warmline\nregion: us\nhours: 24/7\nchannels: [{ kind: call, value: \"555-0100\" }]\nauthority-url: https://warmline.example/\nverified-on: 2026-11-01\nverified-by: sam-cole\n";
        var without = text.Replace(line, "", StringComparison.Ordinal);
        Assert.Equal("", new SiteTest($"-- input/crisis-lines/us-warm.yml --\n{text}").Check().Findings());
        var registry = new SiteTest($"-- input/crisis-lines/us-warm.yml --\n{without}").Check();
        Assert.Equal(["LN2011"], registry.Codes);
        Assert.StartsWith($"input/crisis-lines/us-warm.yml:1:1: error LN2011: '{key}' is missing in a crisis line", registry.Findings(), StringComparison.Ordinal);
        var article = new SiteTest($"-- input/articles/own.md --\n---\ntitle: Own\ntopic: anxiety\ndescription: About it.\npublished: 2026-03-02\ncrisis-line:\n  {without.TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal)}\n---\n\nText.\n").Check();
        Assert.Equal(["LN2011"], article.Codes);
    }

    [Fact]
    public void Every_region_has_a_line_that_can_be_called_at_any_hour()
    {
        var site = new SiteTest("""
            -- input/regions/ca.yml --
            name: Canada
            emergency: { value: "911", wording: "In immediate danger, call 911." }
            lines: [ca-text]
            -- input/crisis-lines/ca-text.yml --
            name: Text line
            region: ca
            hours: 24/7
            channels: [{ kind: text, value: "555-0100" }]
            authority-url: https://text.example/
            verified-on: 2026-11-01
            verified-by: sam-cole
            """).Check();
        Assert.StartsWith("input/regions/ca.yml:3:9: error LN4016: the region 'ca' has no line that can be called day and night\n  3 | lines: [ca-text]\n", site.Findings(), StringComparison.Ordinal);
        Assert.Equal(["LN4016"], site.Codes);
    }

    [Fact]
    public void A_line_in_an_article_that_nobody_has_checked_warns_where_it_stands()
    {
        var site = Inline("languages: [en]");
        Assert.Equal(["LN4017"], site.Codes);
        Assert.StartsWith("input/articles/own.md:8:3: warning LN4017: nobody has checked 'inline:own'", site.Findings(), StringComparison.Ordinal);
    }
}
