using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>Nothing becomes an error by the passing of time, and a takedown never keeps a build from going out.</summary>
public sealed class PassingOfTimeTests
{
    private const string LinkToHead = """
        -- input/articles/linking.md --
        ---
        title: A linking article
        topic: anxiety
        description: It leads to another one.
        published: 2026-03-02
        ---

        Read [about panic](panic.md#what-helps).
        """;

    private static SiteTest On(SiteTest site, DateOnly day)
    {
        site.Request = site.Request with { Now = day };
        return site.Build();
    }

    [Theory]
    [InlineData("withdrawn: true")]
    [InlineData("expires: 2026-03-20")]
    public void A_link_to_a_heading_of_an_article_that_is_taken_down_leads_to_its_stub(string key)
    {
        var site = new SiteTest(LinkToHead);
        var text = BaseSite.Files[BaseSite.Files.IndexOf("---\ntitle: Panic attacks", StringComparison.Ordinal)..];
        site.Write("input/articles/panic.md", text.Replace("published: 2026-03-02", $"published: 2026-03-02\n{key}", StringComparison.Ordinal));
        site.Build();
        Assert.Empty(site.Errors);
        Assert.Contains("LN8004", site.Codes);
        Assert.Contains("<a href=\"/articles/panic/\">about panic</a>", site.Output("articles/linking/index.html"), StringComparison.Ordinal);
    }

    private static SiteTest Scheduled(string body, string more = "") => new($"""
        -- input/articles/later.md --
        ---
        title: A later article
        topic: anxiety
        description: It waits for its day.
        published: 2027-02-01
        ---

        {body}
        {more}
        """);

    [Fact]
    public void A_broken_link_of_a_scheduled_article_is_an_error_today_and_not_on_its_day()
    {
        var today = On(Scheduled("See [that](nowhere.md)."), SiteTest.Today);
        var itsDay = On(Scheduled("See [that](nowhere.md)."), new DateOnly(2027, 2, 1));
        Assert.Contains("input/articles/later.md:8:12: error LN8001", today.Findings("LN8001"), StringComparison.Ordinal);
        Assert.Equal(today.Errors, itsDay.Errors);
    }

    [Theory]
    [InlineData("2027-02-01", true)]
    [InlineData("2027-01-15", true)]
    [InlineData("2027-02-02", false)]
    public void A_scheduled_article_may_lead_to_what_is_there_on_its_own_day(string published, bool works)
    {
        var other = $"""
            -- input/articles/other.md --
            ---
            title: Another article
            topic: anxiety
            description: It waits too.
            published: {published}
            ---

            Words.
            """;
        var site = On(Scheduled("See [that](other.md).", other), SiteTest.Today);
        Assert.Equal(works ? [] : ["LN8003"], site.Errors);
    }

    [Theory]
    [InlineData("expires: 2027-02-01", "theme/withdrawn.liquid", "<p>Gone.</p>")]
    [InlineData("published: 2027-02-01", "theme/article.liquid", "<h1>{{ article.title }}</h1>")]
    public void A_theme_that_would_drop_the_crisis_block_on_a_later_day_is_refused_today(string key, string template, string content)
    {
        var text = BaseSite.Files[BaseSite.Files.IndexOf("---\ntitle: Panic attacks", StringComparison.Ordinal)..];
        text = key.StartsWith("published", StringComparison.Ordinal) ? text.Replace("published: 2026-03-02", key, StringComparison.Ordinal) : text.Replace("published: 2026-03-02", $"published: 2026-03-02\n{key}", StringComparison.Ordinal);
        var site = On(new SiteTest().Write("input/articles/panic.md", text).Write(template, content), SiteTest.Today);
        Assert.Contains(site.Outcome!.Diagnostics, finding => finding.IsError && finding.Location.Path == template && finding.Message.Contains("/articles/panic/", StringComparison.Ordinal));
        Assert.Empty(site.Published);
    }

    [Fact]
    public void A_redirect_from_the_address_of_a_scheduled_article_is_an_error_today()
    {
        var site = On(Scheduled("Words.").Write("input/redirects.yml", "- { from: /articles/later/, to: /articles/panic/ }\n"), SiteTest.Today);
        Assert.Equal(["LN4014"], site.Errors);
    }
}
