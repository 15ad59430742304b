using System.Text.RegularExpressions;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>Which articles lists show, in which order and with which date.</summary>
public sealed partial class ArticleListTests
{
    [Fact]
    public void Related_articles_are_those_with_the_same_main_topic_then_those_that_share_one()
    {
        var site = Site(("heavy", "low-mood", "2026-02-01"), ("new-heavy", "low-mood\nalso: [anxiety]", "2026-03-01"), ("old-heavy", "low-mood", "2020-01-01"), ("guest", "anxiety\nalso: [low-mood]", "2026-09-01"));
        Assert.Equal(["new-heavy", "old-heavy", "guest"], Related(site, "heavy"));
        Assert.Equal(["panic", "new-heavy", "heavy"], Related(site, "guest"));
        Assert.Equal(["guest", "new-heavy"], Related(site, "panic"));
    }

    [Fact]
    public void An_article_that_shares_no_topic_has_none_related() => Assert.Empty(Related(Site(("heavy", "low-mood", "2026-02-01")), "heavy"));

    [Fact]
    public void A_list_shows_the_dates_it_is_sorted_by()
    {
        var html = Site(("one", "anxiety", "2025-01-01\nupdated: 2026-09-01"), ("two", "anxiety", "2026-08-01")).Output("articles/index.html");
        Assert.Equal(["2026-08-01", "2026-03-02", "2025-01-01"], Day().Matches(html).Select(match => match.Groups[1].Value));
    }

    private static SiteTest Site(params (string Name, string Topic, string Published)[] articles)
    {
        var site = new SiteTest();
        foreach (var (name, topic, published) in articles)
            site.Write($"input/articles/{name}.md", $"---\ntitle: About {name}\ntopic: {topic}\ndescription: About it.\nauthor: ada-reed\npublished: {published}\n---\nWords.\n");
        site.Build();
        Assert.Equal("", site.Findings());
        return site;
    }

    private static IEnumerable<string> Related(SiteTest site, string slug)
    {
        var html = site.Output($"articles/{slug}/index.html");
        return Title().Matches(html[html.IndexOf("</h1>", StringComparison.Ordinal)..]).Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex("class=\"card-title\"><a href=\"/articles/([^/]+)/\"", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex("<time datetime=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
