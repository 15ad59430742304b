using System.Text.RegularExpressions;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Sharing;

/// <summary>What a chat or a phone shows when somebody sends the address of a page to somebody else.</summary>
public sealed partial class ShareTests
{
    private const string Site = """

        -- input/topics/trauma.md --
        ---
        title: Zebracondition
        description: About zebracondition.
        tier: high
        {TOPIC}
        ---

        Text.
        -- input/articles/after.md --
        ---
        title: Living after zebracondition
        topic: {FIRST}
        also: [{SECOND}]
        description: What zebracondition does.
        published: 2026-03-02
        image: { src: /assets/hands.svg, alt: Two hands }
        {ARTICLE}
        ---

        Text.
        -- input/assets/hands.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"></svg>
        """;

    [Theory]
    [InlineData("trauma", "anxiety", "", "", false)]
    [InlineData("anxiety", "trauma", "", "", false)]
    [InlineData("trauma", "anxiety", "share: open", "", true)]
    [InlineData("trauma", "anxiety", "", "share: open", true)]
    [InlineData("trauma", "anxiety", "share: open", "share: closed", false)]
    public void A_card_of_a_topic_of_the_high_tier_names_no_condition_unless_it_may(string first, string second, string topic, string article, bool isOpen)
    {
        var site = new SiteTest(Site.Replace("{FIRST}", first, StringComparison.Ordinal).Replace("{SECOND}", second, StringComparison.Ordinal)
            .Replace("{TOPIC}\n", topic.Length > 0 ? topic + "\n" : "", StringComparison.Ordinal).Replace("{ARTICLE}\n", article.Length > 0 ? article + "\n" : "", StringComparison.Ordinal)).Build();
        Assert.Empty(site.Errors);
        var card = Card(site.Output("articles/after/index.html"));
        Assert.Equal("article", card["og:type"]);
        Assert.Equal("https://quiet-harbour.example/articles/after/", card["og:url"]);
        Assert.Equal(isOpen ? "Living after zebracondition" : "Quiet Harbour", card["og:title"]);
        Assert.Equal(isOpen ? "What zebracondition does." : "A page of ours that somebody thought you might find helpful.", card["og:description"]);
        Assert.Equal(isOpen, card.ContainsKey("og:image"));
        if (isOpen) Assert.Matches("^https://quiet-harbour.example/assets/hands\\.[0-9a-f]+\\.svg$", card["og:image"]);
    }

    [Theory]
    [InlineData("", "Quiet Harbour")]
    [InlineData("share: open", "Zebracondition")]
    public void So_does_the_page_of_the_topic(string topic, string title)
    {
        var site = new SiteTest(Site.Replace("{FIRST}", "trauma", StringComparison.Ordinal).Replace("{SECOND}", "anxiety", StringComparison.Ordinal)
            .Replace("{TOPIC}\n", topic.Length > 0 ? topic + "\n" : "", StringComparison.Ordinal).Replace("{ARTICLE}\n", "", StringComparison.Ordinal)).Build();
        Assert.Equal(title, Card(site.Output("topics/trauma/index.html"))["og:title"]);
        Assert.Equal("Anxiety", Card(site.Output("topics/anxiety/index.html"))["og:title"]);
    }

    [Fact]
    public void Every_page_that_may_be_kept_has_a_card_an_address_and_no_other_does()
    {
        var site = SampleSite.Load().Build();
        foreach (var path in site.Published.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var html = site.Output(path);
            var isKept = !html.Contains("content=\"noindex\"", StringComparison.Ordinal);
            Assert.Equal(isKept, Card(html).ContainsKey("og:title"));
            Assert.Contains("<link rel=\"canonical\" href=\"https://harbour-lane.example/", html, StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, string> Card(string html) => Meta().Matches(html).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);

    [GeneratedRegex("<meta property=\"(og:[a-z:_]+)\" content=\"([^\"]*)\">")]
    private static partial Regex Meta();
}
