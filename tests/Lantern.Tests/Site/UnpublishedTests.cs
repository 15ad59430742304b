using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>What no page shows today is looked at all the same, and one build tells all that it can find.</summary>
public sealed class UnpublishedTests
{
    private static string Article(string keys, string body) => $"""
        -- input/articles/one.md --
        ---
        title: One
        topic: anxiety
        description: It has faults.
        {keys}
        ---

        {body}
        """;

    [Fact]
    public void The_links_of_a_draft_are_warnings()
    {
        var site = new SiteTest(Article("draft: true", "[x](panic.md#none) [y](nope.md) [t](crisis:zz)")).Build();
        Assert.Empty(site.Errors);
        Assert.Contains("input/articles/one.md:8:5: warning LN8002", site.Findings("LN8002"), StringComparison.Ordinal);
        Assert.Contains("input/articles/one.md:8:24: warning LN8001", site.Findings("LN8001"), StringComparison.Ordinal);
        Assert.Contains("LN4006", site.Codes);
    }

    [Fact]
    public void An_article_with_an_unknown_topic_hears_of_its_links_too()
    {
        var site = new SiteTest(Article("published: 2026-03-02", "[y](nope.md)").Replace("topic: anxiety", "topic: nope", StringComparison.Ordinal)).Build();
        Assert.Contains("LN4003", site.Errors);
        Assert.Contains("LN8001", site.Errors);
    }

    [Theory]
    [InlineData("url: t.example", "LN3013")]
    [InlineData("title: ", "LN2011")]
    public void Wrong_settings_do_not_hide_the_faults_of_articles(string line, string code)
    {
        var settings = $"""
            -- input/settings.yml --
            title: Quiet Harbour
            url: https://quiet-harbour.example
            regions: [us]
            disclaimer: standard
            crisis-line: us-988
            """;
        var key = line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)];
        settings = string.Join('\n', settings.Split('\n').Select(each => each.StartsWith(key, StringComparison.Ordinal) ? line : each));
        var site = new SiteTest(settings).Add(Article("published: 2026-03-02", "[y](nope.md)")).Build();
        Assert.Equal([code, "LN8001"], site.Errors.Order(StringComparer.Ordinal));
        Assert.Empty(site.Published);
    }

    [Fact]
    public void A_call_to_action_that_nothing_uses_is_checked()
    {
        var site = new SiteTest("""
            -- input/calls-to-action/unused.md --
            ---
            title: Come
            link: "javascript:alert(1)"
            ---

            See [this](/nowhere/).
            """).Build();
        Assert.Equal(["LN8001", "LN8011"], site.Errors.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("<!-- This text has letters, but nobody can read them here. -->")]
    [InlineData("[a]: /crisis/ \"words\"")]
    public void A_wording_that_nobody_can_see_is_no_disclaimer(string body)
    {
        var own = new SiteTest($"""
            -- input/disclaimers/standard.md --
            ---
            version: 2026-03-02
            ---

            {body}
            """).Build();
        Assert.Contains("LN3018", own.Errors);
        Assert.Empty(own.Published);
        var inline = new SiteTest(Article($"published: 2026-03-02\ndisclaimer:\n  text: '<!-- More than forty letters of what nobody can read here. -->'", "Words.")).Build();
        Assert.Contains("input/articles/one.md:7:9: error LN3008: this disclaimer has 0 letters", inline.Findings("LN3008"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_in_a_disclaimer_is_shown_at_its_line()
    {
        var site = new SiteTest("""
            -- input/disclaimers/standard.md --
            ---
            version: 2026-03-02
            ---

            This page gives general information.

            See [the other page](/nowhere/).
            """).Build();
        Assert.Contains("input/disclaimers/standard.md:7:22: error LN8001", site.Findings("LN8001"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_may_not_bring_pages_of_its_own()
    {
        var site = new SiteTest().Write("theme/assets/x.html", "<h1>Panic</h1>").Write("theme/assets/y.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>").Build();
        Assert.Equal(["LN8008", "LN8018"], site.Errors.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[Sam](crisis:gb-samaritans)", "<a href=\"https://www.samaritans.org/\">Sam (samaritans.org)</a>")]
    [InlineData("[](crisis:gb-samaritans)", "<a href=\"https://www.samaritans.org/\">Samaritans (samaritans.org)</a>")]
    [InlineData("[116 123](crisis:gb-samaritans)", "<a href=\"https://www.samaritans.org/\">Samaritans (samaritans.org)</a>")]
    public void The_number_of_a_line_of_another_region_is_not_shown_before_somebody_verified_it(string link, string html)
    {
        var site = new SiteTest("""
            -- input/regions/gb.yml --
            name: the UK
            emergency: { value: "999", wording: "In immediate danger, call 999." }
            lines: [gb-samaritans]
            -- input/crisis-lines/gb-samaritans.yml --
            name: Samaritans
            region: gb
            languages: [en]
            hours: 24/7
            channels:
              - { kind: call, value: "116 123" }
            authority-url: https://www.samaritans.org/
            """).Add(Article("published: 2026-03-02", $"In the UK: {link}.")).Build();
        Assert.Empty(site.Errors);
        Assert.Contains(html, site.Output("articles/one/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("116", site.Output("articles/one/index.html"), StringComparison.Ordinal);
    }
}
