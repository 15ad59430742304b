using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Holding;

/// <summary><c>build --hold</c>: a correction goes out although another article has errors.</summary>
public sealed class HoldTests
{
    private const string Sleep = """
        -- input/articles/sleep.md --
        ---
        title: Sleep
        topic: anxiety
        description: What helps at night.
        author: ada-reed
        published: 2026-05-02
        redirect-from: [/insomnia/]
        ---

        Rest comes back. See [panic](panic.md).
        """;

    [Fact]
    public void An_article_with_errors_is_held_back_and_the_rest_goes_out()
    {
        var site = new SiteTest(Sleep).Build();
        Assert.Empty(site.Errors);
        site.Add(Sleep.Replace("[panic](panic.md)", "[panic](panik.md)", StringComparison.Ordinal)).Write("input/pages/about.md", "---\ntitle: About us\n---\n\nA new number.\n");
        Assert.Equal(["LN8001"], site.Build().Errors);
        Hold(site);
        Assert.Empty(site.Errors);
        Assert.Equal(
            """
            input/articles/sleep.md: warning LN8070: this article has an error, so visitors see at its address that it was taken down for now (--hold)
              help: put the errors right and build again without --hold
            """, site.Findings("LN8070"));
        Assert.Contains("input/articles/sleep.md:10:30: warning LN8001: ", site.Findings("LN8001"), StringComparison.Ordinal);
        Assert.Contains("A new number.", site.Output("about/index.html"), StringComparison.Ordinal);
        var stub = site.Output("articles/sleep/index.html");
        Assert.Contains("data-crisis-line=\"us-988\"", stub, StringComparison.Ordinal);
        Assert.Contains("We have taken this page down", stub, StringComparison.Ordinal);
        Assert.DoesNotContain("Rest comes back", stub, StringComparison.Ordinal);
        Assert.DoesNotContain(">Sleep<", stub, StringComparison.Ordinal);
        Assert.Equal("/articles/sleep/ /articles/sleep/index.html 410!\n", site.Output("_redirects"));
        foreach (var file in new[] { "sitemap.xml", "feed.atom", "feed.json", "articles/index.html", "topics/anxiety/index.html" }) Assert.DoesNotContain("/articles/sleep/", site.Output(file), StringComparison.Ordinal);
        Assert.DoesNotContain("Rest comes back", string.Concat(site.Published.Values.Select(System.Text.Encoding.UTF8.GetString)), StringComparison.Ordinal);
        Assert.Empty(site.Verify().Errors);

        site.Add(Sleep).Build();
        Assert.Empty(site.Errors);
        Assert.Contains("Rest comes back", site.Output("articles/sleep/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_whose_top_can_not_be_read_keeps_the_address_that_it_was_known_by()
    {
        var site = new SiteTest(Sleep.Replace("redirect-from", "slug: rest-at-night\nredirect-from", StringComparison.Ordinal)).Build();
        Assert.True(site.HasOutput("articles/rest-at-night/index.html"));
        site.Write("input/articles/sleep.md", "---\ntitle: [Sleep\ntopic: {\n---\n\nRest.\n");
        Hold(site);
        Assert.Empty(site.Errors);
        Assert.Contains("We have taken this page down", site.Output("articles/rest-at-night/index.html"), StringComparison.Ordinal);
        Assert.False(site.HasOutput("articles/sleep/index.html"));
    }

    [Theory]
    [InlineData("published: 2026-12-24")]
    [InlineData("draft: true")]
    public void What_was_not_live_does_not_become_so(string line)
    {
        var site = new SiteTest(Sleep.Replace("published: 2026-05-02", line, StringComparison.Ordinal).Replace("topic: anxiety", "topic: [", StringComparison.Ordinal));
        Hold(site);
        Assert.Empty(site.Errors);
        Assert.False(site.HasOutput("articles/sleep/index.html"));
        Assert.Contains("so nothing of it is published (--hold)", site.Findings("LN8070"), StringComparison.Ordinal);
    }

    /// <summary>Something was live before, so it is known that this article was not: also where it says that it is to be.</summary>
    [Theory]
    [InlineData("published: 2026-05-02")]
    [InlineData("published: 2026-12-24")]
    [InlineData("published: 2026-05-02\ndraft: ture")]
    [InlineData("published: 2026-05-02\nDraft: true")]
    public void Of_an_article_that_nobody_ever_saw_nothing_says_that_it_was_taken_down(string lines)
    {
        var site = new SiteTest().Build();
        var before = site.Published;
        var wrong = Sleep.Replace("(panic.md)", "(panik.md)", StringComparison.Ordinal);
        wrong = wrong.Replace("title: Sleep", "title: \"Sle\\0ep\"", StringComparison.Ordinal);
        site.Add(wrong.Replace("published: 2026-05-02", lines, StringComparison.Ordinal))
            .Write("input/pages/about.md", "---\ntitle: About us\n---\n\nA new number.\n");
        Hold(site);
        Assert.Empty(site.Errors);
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), site.Published.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("sleep", All(site), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("input/articles/sleep.md: warning LN8070: ", site.Findings("LN8070"), StringComparison.Ordinal);
        Assert.Contains("so nothing of it is published (--hold)", site.Findings("LN8070"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft: ture\npublished: 2026-05-02")]
    [InlineData("Draft: true\npublished: 2026-05-02")]
    public void A_draft_is_one_also_where_nobody_knows_what_was_live(string lines)
    {
        var site = new SiteTest(Sleep.Replace("published: 2026-05-02", lines, StringComparison.Ordinal));
        Hold(site);
        Assert.Empty(site.Errors);
        Assert.False(site.HasOutput("articles/sleep/index.html"));
    }

    [Fact]
    public void A_preview_in_the_same_folder_makes_no_draft_known()
    {
        var site = new SiteTest(Sleep.Replace("published: 2026-05-02", "draft: true", StringComparison.Ordinal));
        site.Request = site.Request with { ShowDrafts = true };
        site.Build();
        Assert.True(site.HasOutput("articles/sleep/index.html"));
        site.Request = site.Request with { ShowDrafts = false };
        site.Write("input/articles/sleep.md", "---\ntitle: [Sleep\ndraft: true\n---\n\nRest.\n");
        Hold(site);
        Assert.Empty(site.Errors);
        Assert.False(site.HasOutput("articles/sleep/index.html"));
        Assert.False(site.HasOutput("_redirects"));
    }

    [Fact]
    public void An_article_that_was_moved_and_has_errors_is_known_by_its_address()
    {
        var site = new SiteTest(Sleep).Build();
        site.Remove("input/articles/sleep.md").Add(Sleep.Replace("articles/sleep.md", "articles/night/sleep.md", StringComparison.Ordinal));
        Hold(site);
        Assert.Empty(site.Errors);
        Assert.Contains("We have taken this page down", site.Output("articles/sleep/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_pictures_of_a_held_article_go_with_it_also_where_one_of_them_is_what_is_wrong()
    {
        const string Moon = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>";
        var site = new SiteTest(Sleep + "\n\n![A moon](/assets/moon.svg)\n").Write("input/assets/moon.svg", Moon).Build();
        Assert.Empty(site.Errors);
        Assert.Contains(site.Published.Keys, path => path.StartsWith("assets/moon.", StringComparison.Ordinal));
        site.Write("input/assets/moon.svg", "<svg><script/></svg>");
        Assert.Equal(["LN8071", "LN8018"], site.Build().Errors);
        Hold(site);
        Assert.Empty(site.Errors);
        Assert.Contains("We have taken this page down", site.Output("articles/sleep/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("moon", All(site), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_articles_at_one_address_the_first_stays()
    {
        var site = new SiteTest(Sleep + "\n" + Sleep.Replace("articles/sleep.md", "articles/z/sleep.md", StringComparison.Ordinal).Replace("redirect-from: [/insomnia/]\n", "", StringComparison.Ordinal).Replace("(panic.md)", "(../panic.md)", StringComparison.Ordinal));
        Hold(site);
        Assert.Empty(site.Errors);
        Assert.Contains("Rest comes back", site.Output("articles/sleep/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_anywhere_else_still_publishes_nothing()
    {
        var site = new SiteTest(Sleep).Build();
        var before = site.Published;
        site.Add(Sleep.Replace("panic.md", "panik.md", StringComparison.Ordinal)).Write("input/pages/about.md", "---\ntitle: About us\n---\n\nSee [nothing](nothing.md).\n");
        Hold(site);
        Assert.Equal(["LN8001", "LN8001"], site.Errors);
        Assert.Equal(before.Keys, site.Published.Keys);
        Assert.Contains("Rest comes back", site.Output("articles/sleep/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_that_link_to_a_held_article_say_so()
    {
        var site = new SiteTest(Sleep);
        site.Write("input/articles/panic.md", "---\ntitle: Panic attacks\ntopic: nonsense\ndescription: What they are and what helps.\nauthor: ada-reed\npublished: 2026-03-02\n---\n\nA panic attack passes.\n");
        Hold(site);
        Assert.Empty(site.Errors);
        Assert.Contains("input/articles/sleep.md:10:30: warning LN8004: ", site.Findings("LN8004"), StringComparison.Ordinal);
        Assert.Contains("We have taken this page down", site.Output("articles/panic/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_errors_it_is_a_build_like_any_other()
    {
        var (plain, held) = (new SiteTest(Sleep).Build(), new SiteTest(Sleep));
        Hold(held);
        Assert.Empty(held.Outcome!.Diagnostics);
        Assert.Equal(plain.Published, held.Published);
    }

    private static string All(SiteTest site) =>
        string.Concat(site.Published.Select(file => file.Key + System.Text.Encoding.UTF8.GetString(file.Value)));

    private static void Hold(SiteTest site)
    {
        site.Request = site.Request with { Hold = true };
        site.Build();
        site.Request = site.Request with { Hold = false };
    }
}
