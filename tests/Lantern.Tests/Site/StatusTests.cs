using System.Text;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>Drafts, scheduled and withdrawn articles: what visitors see of them, and what not.</summary>
public sealed class StatusTests
{
    private const string Marker = "Zanzibar";

    private static SiteTest With(string keys) => new($"""
        -- input/articles/secret.md --
        ---
        title: {Marker} and calm
        topic: anxiety
        description: About {Marker}.
        {keys}
        ---

        {Marker} is far away.

        ## {Marker}

        More.
        """);

    [Theory]
    [InlineData("draft: true\npublished: 2026-03-02")]
    [InlineData("author: ada-reed")]
    [InlineData("published: 2026-11-25")]
    [InlineData("published: 2027-01-01")]
    public void Drafts_and_scheduled_articles_leave_no_trace_in_production(string keys)
    {
        var site = With(keys).Build();
        Assert.Empty(site.Errors);
        Assert.DoesNotContain(site.Published, file => Encoding.UTF8.GetString(file.Value).Contains(Marker, StringComparison.OrdinalIgnoreCase) || file.Key.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("draft: true", "Draft")]
    [InlineData("published: 2027-01-01", "Scheduled for 1 January 2027")]
    public void A_preview_with_drafts_shows_them_with_a_badge_and_keeps_search_engines_out(string keys, string badge)
    {
        var site = With(keys);
        site.Request = site.Request with { ShowDrafts = true };
        site.Build();
        Assert.Empty(site.Errors);
        Assert.Contains(badge, site.Output("articles/secret/index.html"), StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex", site.Output("articles/secret/index.html"), StringComparison.Ordinal);
        Assert.Equal("User-agent: *\nDisallow: /\n", site.Output("robots.txt"));
        Assert.Contains("X-Robots-Tag: noindex", site.Output("_headers"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("published: 2026-03-02\nwithdrawn: true")]
    [InlineData("published: 2026-03-02\nexpires: 2026-11-24")]
    [InlineData("published: 2026-03-02\nexpires: 2026-10-01")]
    public void A_withdrawn_article_leaves_a_stub_with_crisis_help_and_without_its_title_or_text(string keys)
    {
        var site = With(keys).Build();
        Assert.Empty(site.Errors);
        Assert.Equal(["api/v1/articles/secret.json", "articles/secret/index.html"], site.Published.Where(file => file.Key.Contains("secret", StringComparison.Ordinal)).Select(file => file.Key).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(site.Published, file => Encoding.UTF8.GetString(file.Value).Contains(Marker, StringComparison.OrdinalIgnoreCase));
        var stub = site.Output("articles/secret/index.html");
        Assert.Contains("We have taken this page down while we check it. It may have been out of date.", stub, StringComparison.Ordinal);
        Assert.Contains("<section class=\"crisis-line\" data-crisis-line=\"us-988\">", stub, StringComparison.Ordinal);
        Assert.Contains("href=\"/topics/anxiety/\"", stub, StringComparison.Ordinal);
        Assert.Contains("noindex", stub, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_expires_tomorrow_is_still_there() => Assert.Contains(Marker, With("published: 2026-03-02\nexpires: 2026-11-25").Build().Output("articles/secret/index.html"), StringComparison.Ordinal);

    [Theory]
    [InlineData("publishd: 2026-03-02")]
    [InlineData("Published: 2026-03-02")]
    [InlineData("pubilshed: 2026-03-02")]
    public void A_slip_in_the_word_published_is_an_error_and_makes_no_draft(string keys) =>
        Assert.Contains("LN2005", With(keys).Build().Errors);

    [Fact]
    public void What_is_wrong_with_a_draft_is_a_warning_in_production_and_an_error_where_drafts_are_shown()
    {
        var site = With("draft: true\ncolour: blue\nauthor: nobody").Build();
        Assert.Empty(site.Errors);
        Assert.Contains("LN2005", site.Codes);
        Assert.Contains("LN4004", site.Codes);
        site.Request = site.Request with { ShowDrafts = true };
        Assert.Equal(["LN2005", "LN4004"], site.Build().Errors);
    }

    [Fact]
    public void The_smallest_article_that_a_clinician_pastes_builds_as_a_draft_with_no_error()
    {
        var site = new SiteTest("""
            -- input/articles/Psychodynamic therapy.md --
            ---
            title: Psychodynamic therapy: "how" it's different # really
            topic: low-mood
            ---

            # Psychodynamic therapy: “how” it’s different # really

            Psychodynamic therapy is a talking therapy.

            What is it like?
            You talk about what matters to you.

            • Weekly
            • An hour
            """);
        site.Request = site.Request with { ShowDrafts = true };
        site.Build();
        Assert.Empty(site.Errors);
        Assert.Equal(["LN3015", "LN3016", "LN3017", "LN5008", "LN5009", "LN8075"], site.Codes.Order(StringComparer.Ordinal));
        var page = site.Output("articles/psychodynamic-therapy/index.html");
        Assert.Contains("<h1>Psychodynamic therapy: &quot;how&quot; it&#x27;s different # really</h1>", page, StringComparison.Ordinal);
        Assert.Equal(1, page.Split("<h1").Length - 1);
    }
}
