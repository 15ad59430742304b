using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Content;

/// <summary>Old addresses: each is one that somebody could be sent on from.</summary>
public sealed class RedirectTests
{
    private static SiteTest Article(string from) => new SiteTest(
        $"-- input/articles/moved.md --\n---\ntitle: Moved\ntopic: anxiety\ndescription: About it.\nauthor: ada-reed\npublished: 2026-03-02\nredirect-from: [/old/, \"{from}\"]\n---\n\nText.\n").Check();

    private static SiteTest Rule(string from) => new SiteTest($"-- input/redirects.yml --\n- from: \"{from}\"\n  to: /about/\n").Check();

    [Theory]
    [InlineData("/404.html", "LN4014")]
    [InlineData("/404/", "LN4014")]
    [InlineData("/robots.txt", "LN4014")]
    [InlineData("/Robots.TXT", "LN4014")]
    [InlineData("/index.html", "LN4014")]
    [InlineData("/about/index.html", "LN4014")]
    [InlineData("/a?x", "LN3013")]
    [InlineData("/a?x=", "LN3013")]
    [InlineData("/a?x=1&", "LN3013")]
    [InlineData("/a?x=1=2", "LN3013")]
    [InlineData("/p#frag", "LN3013")]
    [InlineData("/a*b", "LN3013")]
    [InlineData("/*/b", "LN3013")]
    [InlineData("/a/*?x", "LN3013")]
    public void An_address_from_which_nobody_can_be_sent_on_is_an_error_where_it_is_written(string from, string code)
    {
        var article = Article(from);
        Assert.Equal([code], article.Codes);
        Assert.StartsWith($"input/articles/moved.md:7:24: error {code}: ", article.Findings(), StringComparison.Ordinal);
        var rule = Rule(from);
        Assert.Equal([code], rule.Codes);
        Assert.StartsWith($"input/redirects.yml:1:9: error {code}: ", rule.Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/blog/:title")]
    [InlineData("/?p=:id")]
    [InlineData("/blog/*")]
    public void A_rule_for_many_addresses_belongs_in_the_file_of_rules(string from)
    {
        Assert.Empty(Rule(from).Codes);
        Assert.Equal(["LN3013"], Article(from).Codes);
        Assert.Contains("belongs in input/redirects.yml", Article(from).Findings(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/blog/2019/panic.html")]
    [InlineData("/blog/über-uns/")]
    [InlineData("/?p=12")]
    [InlineData("/about/?p=12&b=2")]
    public void An_old_address_may_be_anything_else(string from) => Assert.Empty(Article(from).Codes);
}
