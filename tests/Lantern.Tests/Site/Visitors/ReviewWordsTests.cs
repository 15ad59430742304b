using Lantern.TestKit;
using Lantern.Tests.Site.Reviewing;
using Xunit;

namespace Lantern.Tests.Site.Visitors;

/// <summary>What a page says when time or a change has come between it and its last clinical review.</summary>
public sealed class ReviewWordsTests
{
    private const string Body = "Breathe out slowly.\n\n## Why\n\nIt calms the body.";

    private static SiteTest Site(string keys, string body = Body) =>
        new($"-- input/articles/breath.md --\n---\ntitle: A slow breath\ntopic: anxiety\nslug: breath\ndescription: A small thing.\nauthor: ada-reed\nreviewer: sam-cole\npublished: 2025-03-02\n{keys}\n---\n\n{body}\n");

    private static string Page(SiteTest site)
    {
        site.Build();
        Assert.Empty(site.Errors);
        return site.Output("articles/breath/index.html");
    }

    [Fact]
    public void A_review_that_counts_is_named_with_its_day_the_next_one_and_the_reviewers_credentials()
    {
        var html = Page(Site("reviewed: 2026-06-01"));
        Assert.Contains("Reviewed by <a href=\"/people/sam-cole/\">Sam Cole</a>, PsyD", html, StringComparison.Ordinal);
        Assert.Contains("<dt>Last reviewed</dt> <dd><time datetime=\"2026-06-01\">1 June 2026</time>", html, StringComparison.Ordinal);
        Assert.Contains("<dt>Next review due</dt> <dd><time datetime=\"2027-06-01\">1 June 2027</time>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("review-note", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_was_changed_later_says_since_when()
    {
        var html = Page(Site("reviewed: 2026-06-01\nupdated: 2026-07-01"));
        Assert.Contains("<p class=\"review-note\">Changed since our last clinical review on 1 June 2026.</p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Last reviewed", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Reviewed by", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_overdue_review_says_so_kindly_close_to_the_text_and_not_above_the_strip()
    {
        var html = Page(Site("reviewed: 2025-06-10"));
        const string words = "We last checked this page in June 2025. Some details may be out of date. Please don&#x27;t change your treatment because of it; ask your clinician.";
        var at = html.IndexOf(words, StringComparison.Ordinal);
        Assert.InRange(at, html.IndexOf("It calms the body", StringComparison.Ordinal), html.IndexOf("class=\"disclaimer\"", StringComparison.Ordinal));
        Assert.DoesNotContain("Reviewed by", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A slow breath", Body, false)]
    [InlineData("A slow breath", Body + "\n\nOne sentence more.", true)]
    [InlineData("A slow breath!", Body, false)]
    [InlineData("A slow walk", Body, true)]
    public void The_words_that_were_signed_are_compared_with_those_that_are_there(string signedTitle, string signedBody, bool isChanged)
    {
        var html = Page(Site($"reviewed: 2026-06-01\nreviewed-hash: {SignedText.HashOf(signedTitle, "A small thing.", signedBody)}"));
        Assert.Equal(isChanged, html.Contains("Changed since our last clinical review on 1 June 2026.", StringComparison.Ordinal));
        Assert.Equal(!isChanged, html.Contains("Reviewed by", StringComparison.Ordinal));
        var json = Site($"reviewed: 2026-06-01\nreviewed-hash: {SignedText.HashOf(signedTitle, "A small thing.", signedBody)}").Build().Output("api/v1/articles/breath.json");
        Assert.Equal(!isChanged, json.Contains("\"review\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Readers_can_say_that_something_is_wrong()
    {
        var html = Page(Site("").Write("input/settings.yml", "title: Quiet Harbour\nurl: https://quiet-harbour.example\norganisation: { name: Quiet Harbour, email: hello@quiet-harbour.example }\nregions: [us]\ndisclaimer: standard\ncrisis-line: us-988\n"));
        Assert.Contains("<a href=\"mailto:hello@quiet-harbour.example?subject=Something%20wrong%20on%20this%20page%3A%20https%3A%2F%2Fquiet-harbour.example%2Farticles%2Fbreath%2F\">Something wrong on this page?</a>", html, StringComparison.Ordinal);
    }
}
