using Lantern.Rendering.Html;
using Lantern.Site.Headers;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Visitors;

/// <summary>Pages that visitors may have to leave in haste: the way out is there, browsers don't keep them, and their tab tells nothing.</summary>
public sealed class QuickExitTests
{
    private const string Files = """
        -- input/settings.yml --
        title: Quiet Harbour
        url: https://quiet-harbour.example
        regions: [us]
        disclaimer: standard
        crisis-line: us-988
        quick-exit-url: https://weather.example/today
        -- input/topics/unsafe.md --
        ---
        title: Unsafe at home
        description: Where to find support.
        quick-exit: true
        ---

        You are not alone.
        -- input/articles/steps.md --
        ---
        title: Small steps
        topic: unsafe
        slug: small-steps
        description: What you can try.
        published: 2026-03-02
        ---

        You know best what is safe.
        -- input/articles/also.md --
        ---
        title: Fear and worry
        topic: anxiety
        also: [unsafe]
        slug: fear
        description: How they go together.
        published: 2026-03-02
        ---

        Fear has reasons.
        """;

    [Theory]
    [InlineData("topics/unsafe/index.html")]
    [InlineData("articles/small-steps/index.html")]
    [InlineData("articles/fear/index.html")]
    public void Each_page_of_the_topic_has_the_way_out_after_the_strip(string path)
    {
        var site = new SiteTest(Files).Build();
        Assert.Equal("", site.Findings());
        var html = site.Output(path);
        var link = html.IndexOf("<a class=\"quick-exit-link\" href=\"https://weather.example/today\" rel=\"nofollow noreferrer\" data-quick-exit", StringComparison.Ordinal);
        Assert.InRange(link, html.IndexOf("</aside>", StringComparison.Ordinal), html.IndexOf("<header", StringComparison.Ordinal));
        Assert.Contains("This hides this page now. Your browser history still shows that you were here.", html, StringComparison.Ordinal);
        Assert.Contains("<title>Information page</title>", html, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:title\" content=\"Quiet Harbour\">", html, StringComparison.Ordinal);
        // It runs as soon as it is there, below the link that it serves.
        var script = Assert.Single(System.Text.RegularExpressions.Regex.Matches(html,
            "<script type=\"module\" async src=\"/(assets/quick-exit\\.[0-9a-f]+\\.js)\"></script>\\s*</div>\\s*</body>"));
        Assert.Contains("location.replace(link.href)", site.Output(script.Groups[1].Value), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/topics/unsafe/", true)]
    [InlineData("/articles/small-steps/", true)]
    [InlineData("/articles/small-steps/index.html", true)]
    [InlineData("/articles/fear/", true)]
    [InlineData("/articles/panic/", false)]
    [InlineData("/topics/anxiety/", false)]
    [InlineData("/", false)]
    public void Browsers_are_told_not_to_keep_these_pages_and_no_others(string address, bool isLeft)
    {
        var site = new SiteTest(Files).Build();
        var rules = HeadersFile.Read(site.Output("_headers")).Where(rule => rule.Matches(address)).SelectMany(rule => rule.Headers);
        Assert.Equal(isLeft, rules.Contains(("Cache-Control", "no-store")));
        Assert.Equal("", site.Verify().Findings());
    }

    [Fact]
    public void Pages_of_other_topics_have_no_way_out_and_keep_their_titles()
    {
        var html = new SiteTest(Files).Build().Output("articles/panic/index.html");
        Assert.DoesNotContain("quick-exit", html, StringComparison.Ordinal);
        Assert.Contains("<title>Panic attacks | Quiet Harbour</title>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stays_of_a_withdrawn_article_has_it_too()
    {
        var site = new SiteTest(Files).Write("input/articles/steps.md", "---\ntitle: Small steps\ntopic: unsafe\nslug: small-steps\ndescription: What you can try.\npublished: 2026-03-02\nwithdrawn: true\n---\n\nYou know best.\n").Build();
        Assert.Empty(site.Errors);
        Assert.Contains("data-quick-exit", site.Output("articles/small-steps/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_that_leaves_the_way_out_away_is_refused()
    {
        var layout = File.ReadAllText(Path.Combine(Repository.Root, "theme", "layout.liquid"));
        var old = layout.Replace("{% render 'partials/quick-exit', quick_exit: page.quick_exit -%}", "", StringComparison.Ordinal);
        Assert.NotEqual(layout, old);
        var site = new SiteTest(Files).Write("theme/layout.liquid", old).Build();
        Assert.Contains("/articles/small-steps/: visitors may have to leave this page in haste, and it has no single link to https://weather.example/today for that", site.Findings("LN7046"), StringComparison.Ordinal);
        Assert.False(site.HasOutput("index.html"));
    }

    [Fact]
    public void A_page_to_leave_in_haste_that_browsers_may_keep_is_found()
    {
        (string, PageNeeds)[] pages = [("/articles/x/", new PageNeeds(true, [], [], []) { NoStore = true })];
        var rules = HeaderPlan.Of(pages, isPreview: false);
        Assert.Empty(HeaderGate.Check(rules, ["/articles/x/"], pages, "_headers"));
        var found = Assert.Single(HeaderGate.Check([.. rules.Where(rule => rule.Pattern != "/articles/x/")], ["/articles/x/"], pages, "_headers"));
        Assert.Equal(("LN7067", "/articles/x/: visitors may have to leave this page in haste, and no rule tells browsers not to keep it"), (found.Code, found.Message));
    }
}
