using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Visitors;

/// <summary>Notices for the whole site: on every page, after the crisis strip, on their days only, and in the API.</summary>
public sealed class AnnouncementTests
{
    private static SiteTest Site(string from, string until, string level = "info", string text = "Our office is closed. See [who is there](/crisis/).") =>
        new($"-- input/announcements/closed.md --\n---\nfrom: {from}\nuntil: {until}\nlevel: {level}\n---\n\n{text}");

    [Theory]
    [InlineData("index.html")]
    [InlineData("articles/panic/index.html")]
    [InlineData("crisis/index.html")]
    [InlineData("404.html")]
    [InlineData("search/index.html")]
    public void It_stands_on_every_page_between_strip_and_header_as_plain_HTML(string path)
    {
        var site = Site("2026-11-01", "2026-12-31").Build();
        Assert.Equal("", site.Findings());
        var html = site.Output(path);
        var notice = html.IndexOf("<div class=\"announcement\" role=\"region\" aria-label=\"Notice\">\n<p>Our office is closed. See <a href=\"/crisis/\">who is there</a>.</p>", StringComparison.Ordinal);
        Assert.InRange(notice, html.IndexOf("</aside>", StringComparison.Ordinal), html.IndexOf("<header", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-1, 0, true)]
    [InlineData(0, 0, true)]
    [InlineData(0, 5, true)]
    [InlineData(1, 5, false)]
    [InlineData(-5, -1, false)]
    public void It_comes_on_its_first_day_and_is_gone_after_its_last_in_pages_and_API(int from, int until, bool isShown)
    {
        var site = Site($"{SiteTest.Today.AddDays(from):yyyy-MM-dd}", $"{SiteTest.Today.AddDays(until):yyyy-MM-dd}").Build();
        Assert.Equal("", site.Findings());
        Assert.Equal(isShown, site.Output("index.html").Contains("Our office is closed", StringComparison.Ordinal));
        Assert.Equal(isShown, site.Output("api/v1/announcements.json").Contains("Our office is closed", StringComparison.Ordinal));
    }

    [Fact]
    public void An_urgent_one_says_so_in_words()
    {
        var site = Site("2026-11-01", "2026-12-31", "urgent").Build();
        Assert.Contains("announcement-urgent\" role=\"region\" aria-label=\"Notice\">\n<p class=\"announcement-label\">Important</p>", site.Output("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_it_that_borrows_the_words_of_a_crisis_line_is_refused_weeks_before_it_is_shown()
    {
        var site = Site("2027-03-01", "2027-03-31", text: "[Call 988](/about/) for appointments.").Build();
        Assert.Contains("LN4036", site.Errors);
        Assert.False(site.HasOutput("index.html"));
    }

    [Fact]
    public void The_next_build_shows_it_on_its_day_without_any_other_change()
    {
        var site = Site("2027-03-01", "2027-03-31");
        site.Engine = "one";
        site.Build();
        site.Request = site.Request with { Now = new DateOnly(2027, 3, 1) };
        Assert.Contains("Our office is closed", site.Build().Output("articles/panic/index.html"), StringComparison.Ordinal);
        site.Request = site.Request with { Now = new DateOnly(2027, 4, 1) };
        Assert.DoesNotContain("Our office is closed", site.Build().Output("articles/panic/index.html"), StringComparison.Ordinal);
    }
}
