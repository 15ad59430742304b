using System.Text;
using Lantern.Site.Redirects;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Redirects;

/// <summary>Old addresses: each leads to a page in one step, and none stands in front of one.</summary>
public sealed class RedirectRuleTests
{
    private const string Moved = """
        -- input/articles/worry.md --
        ---
        title: When worry stays
        topic: anxiety
        description: What helps.
        published: 2026-03-02
        redirect-from: [/blog/worry/, "/?p=12"]
        ---

        Text.
        -- input/pages/about.md --
        ---
        title: About us
        redirect-from: [/our-story/]
        ---

        We are a small practice.
        """;

    [Fact]
    public void Old_addresses_of_articles_and_pages_lead_to_them()
    {
        Assert.Equal(
            """
            / p=12 /articles/worry/ 301!
            /blog/worry/ /articles/worry/ 301
            /our-story/ /about/ 301

            """,
            Rules("", Moved));
    }

    [Fact]
    public void A_rule_for_many_leads_to_pages_with_their_closing_slash()
    {
        Assert.Equal(
            """
            /category/ /topics/ 301
            /category/:parta/ /topics/:parta/ 301
            /category/* /topics/:splat 301
            /2019/:month/:title /articles/:title/ 301
            """ + "\n",
            Rules("""
                - { from: /category/*, to: "/topics/:splat" }
                - { from: "/2019/:month/:title", to: "/articles/:title" }
                """));
    }

    [Fact]
    public void What_follows_the_question_mark_can_be_a_place()
    {
        Assert.Equal("/ p=12 /about/ 301!\n/ p=:id /articles/:id/ 301!\n", Rules("- { from: \"/?p=:id\", to: \"/articles/:id/\" }\n- { from: \"/?p=12\", to: /about/ }\n"));
        Assert.Equal("/index.php cat=3 page=2 /topics/anxiety/ 301\n", Rules("- { from: \"/index.php?page=2&cat=3\", to: /topics/anxiety }\n"));
    }

    [Fact]
    public void Uploads_lead_to_the_files_under_their_present_names()
    {
        var rules = Rules("- { from: /wp-content/uploads/*, to: \"/assets/:splat\" }\n- { from: /leaflet.pdf, to: /assets/2019/leaflet.pdf }\n", "-- input/assets/2019/leaflet.pdf --\n%PDF-1.4\n");
        Assert.Matches(@"\A/leaflet\.pdf /assets/2019/leaflet\.[0-9a-f]{10}\.pdf 301\n/wp-content/uploads/2019/leaflet\.pdf /assets/2019/leaflet\.[0-9a-f]{10}\.pdf 301\n\z", rules);
    }

    [Fact]
    public void Feeds_other_sites_and_places_on_a_page_can_be_led_to()
    {
        Assert.Equal(
            "/app /about/#we-are-here 301\n/feed/ /feed.rss 301\n/portal https://portal.example.org/login?a=1&b=2 301\n/shop/* https://shop.example.org/:splat 301\n",
            Rules(
                "- { from: /feed/, to: /feed.rss }\n- { from: /portal, to: \"https://portal.example.org/login?a=1&b=2\" }\n- { from: /shop/*, to: \"https://shop.example.org/:splat\" }\n- { from: /app, to: \"https://quiet-harbour.example/about#we-are-here\" }\n",
                "-- input/pages/about.md --\n---\ntitle: About us\n---\n\n## We are here\n\nText.\n"));
    }

    [Fact]
    public void A_redirect_to_a_redirect_leads_to_the_end_at_once()
    {
        Assert.Equal(
            """
            /a /articles/panic/ 301
            /b /articles/panic/ 301
            /c /articles/panic/ 301
            /one/fear /articles/panic/ 301
            /two/fear /articles/panic/ 301
            /two/ /articles/ 301
            /two/:parta/ /articles/:parta/ 301
            /two/* /articles/:splat 301
            /one/ /articles/ 301
            /one/:parta/ /articles/:parta/ 301
            /one/* /articles/:splat 301
            """ + "\n",
            Rules("""
                - { from: /a, to: /b }
                - { from: /b, to: /c }
                - { from: /c, to: /articles/panic/ }
                - { from: /two/*, to: "/articles/:splat" }
                - { from: /two/fear, to: /c }
                - { from: /one/*, to: "/two/:splat" }
                """));
    }

    [Fact]
    public void A_rule_for_many_that_leads_to_a_narrower_one_is_split()
    {
        Assert.Equal(
            """
            /blog/topics/:namenext /topics/:namenext/ 301
            /blog/* https://old.example.org/:splat 301
            /news/topics/:name /topics/:name/ 301
            /news/* https://old.example.org/:splat 301
            """ + "\n",
            Rules("""
                - { from: /blog/*, to: "/news/:splat" }
                - { from: "/news/topics/:name", to: "/topics/:name/" }
                - { from: /news/*, to: "https://old.example.org/:splat" }
                """));
    }

    [Theory]
    [InlineData("- { from: /a, to: /b }\n- { from: /b, to: /a }\n", "1:11 2:11")]
    [InlineData("- { from: /a, to: /a/ }\n", "1:11")]
    [InlineData("- { from: /blog/*, to: \"/blog/old/:splat\" }\n", "1:11")]
    [InlineData("- { from: /blog/*, to: \"/news/:splat\" }\n- { from: /news/*, to: \"/blog/:splat\" }\n", "1:11 2:11")]
    [InlineData("- { from: \"/?p=1\", to: \"/?p=2\" }\n- { from: \"/?p=2\", to: \"/?p=1\" }\n", "1:11 2:11")]
    [InlineData("- { from: /a, to: /blog/a }\n- { from: /blog/*, to: \"/blog/old/:splat\" }\n", "1:11 2:11")]
    public void A_circle_is_an_error_at_each_of_its_redirects(string rules, string places)
    {
        var site = Site(rules).Check();
        Assert.All(site.Codes, code => Assert.Equal("LN8030", code));
        Assert.Equal(places, string.Join(' ', site.Outcome!.Diagnostics.Select(finding => $"{finding.Location.Line}:{finding.Location.Column}")));
    }

    [Theory]
    [InlineData("/about/*", "/about")]
    [InlineData("/*", "/")]
    [InlineData("/:page", "/about")]
    [InlineData("/articles/*", "/articles")]
    [InlineData("/:year/:month/:title", "/articles/page/:number")]
    [InlineData("/assets/*", "/assets/*")]
    [InlineData("/topics/:topic/page/:number", "/topics/:topic/page/:number")]
    public void A_rule_that_fits_an_address_of_the_site_is_an_error(string from, string page)
    {
        var site = Site($"- {{ from: \"{from}\", to: /crisis/ }}\n").Check();
        Assert.Equal(["LN4024"], site.Codes);
        Assert.Contains($"{from} is also the form of {page}, which is the site's own", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_another_one_leaves_nothing_for_is_a_warning()
    {
        var site = Site("- { from: /blog/*, to: /about/ }\n- { from: \"/blog/:year/:title\", to: /about/ }\n").Check();
        Assert.Equal("""
            input/redirects.yml:2:11: warning LN4025: every address of the form /blog/:year/:title goes by the rule for /blog/*, which stands above
              2 | - { from: "/blog/:year/:title", to: /about/ }
                |           ^^^^^^^^^^^^^^^^^^^^
              help: move the narrower rule up, above the wider one
            """, site.Findings());
    }

    [Theory]
    [InlineData("/blog/*", "/topics/:name", ":name has to stand in the old address, too")]
    [InlineData("/blog/:name", "/topics/:splat", ":splat has to stand in the old address, too, as a * at its end")]
    [InlineData("/blog/*", "/about/?q=:name", "no page of the site has a ?, so that a name after it would change nothing")]
    [InlineData("/blog/*", "https://x.example/?q=:name", ":name has to stand in the old address, too")]
    [InlineData("/blog/*", "/topics/*", "write :splat in place of the *")]
    [InlineData("/blog/*", "/topics/:splat/more", ":splat may stand only at the end")]
    public void A_place_that_nothing_fills_is_an_error(string from, string to, string advice)
    {
        var site = Site($"- {{ from: \"{from}\", to: \"{to}\" }}\n").Check();
        Assert.Equal(["LN3040"], site.Codes);
        Assert.EndsWith($"help: {advice}", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_address_with_nothing_behind_it_is_an_error()
    {
        var site = Site("- { from: /a, to: /articles/pnic/ }\n- { from: /b/*, to: \"/nothing/:splat\" }\n").Check();
        Assert.Equal(["LN8001", "LN8031"], site.Codes);
        Assert.Contains("did you mean '/articles/panic/'?", site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_address_of_a_file_is_an_error()
    {
        Assert.Equal("""
            input/redirects.yml:1:11: error LN4014: /feed.rss is a page of the site, so nobody would see it any more
              1 | - { from: /feed.rss, to: /about/ }
                |           ^^^^^^^^^
              help: remove this redirect, or move the page
            """, Site("- { from: /feed.rss, to: /about/ }\n").Check().Findings());
    }

    [Fact]
    public void What_is_not_on_the_site_leaves_no_old_address()
    {
        static string Article(string slug, string line) => $"-- input/articles/{slug}.md --\n---\ntitle: Text\ntopic: anxiety\ndescription: About it.\nredirect-from: [/old-{slug}/]\n{line}\n---\n\nText.\n";
        var site = new SiteTest(Article("draft", "draft: true") + Article("later", "published: 2027-03-02") + Article("gone", "published: 2026-03-02\nwithdrawn: true") + Article("live", "published: 2026-03-02")).Build();
        Assert.Empty(site.Errors);
        Assert.Equal("/old-live/ /articles/live/ 301\n/articles/gone/ /articles/gone/index.html 410!\n", site.Output("_redirects"));
    }

    [Fact]
    public void A_site_without_old_addresses_has_no_file_of_them() => Assert.False(new SiteTest().Build().HasOutput("_redirects"));

    [Fact]
    public void Letters_outside_ASCII_are_written_as_browsers_ask_for_them() =>
        Assert.Equal("/%C3%BCber-uns/ /about/ 301\n", Rules("- { from: /über-uns/, to: /about/ }\n"));

    [Theory]
    [InlineData("/old /nowhere/ 301", "LN7064")]
    [InlineData("/old/* /nowhere/:splat 301", "LN7064")]
    [InlineData("/about/ /crisis/ 301", "LN7065")]
    [InlineData("/:any/ /crisis/ 301", "LN7065")]
    [InlineData("/about/ /crisis/index.html 410!", "LN7065")]
    [InlineData("/old / 301\n/ p=1 /about/ 301!", "")]
    [InlineData("/old /?p=1 301\n/ p=1 /about/ 301!", "LN7066")]
    [InlineData("/articles/panic/ /articles/panic/index.html 410!", "")]
    public void The_gate_finds_rules_that_lead_nowhere_hide_pages_or_lead_on(string rules, string code)
    {
        var addresses = new SiteAddresses(["index.html", "about/index.html", "crisis/index.html", "articles/panic/index.html"]);
        Assert.Equal(code, string.Join(' ', RedirectGate.Check(RedirectsFile.Read(rules), addresses, "_redirects").Select(finding => finding.Code)));
    }

    [Fact]
    public void A_changed_file_of_redirects_is_found_in_the_finished_folder()
    {
        var site = new SiteTest(Moved).Build();
        site.Write("output/_redirects", site.Output("_redirects").Replace("/articles/worry/ 301\n", "/articles/worri/ 301\n", StringComparison.Ordinal)).Verify();
        Assert.Contains("output/_redirects: error LN7064: the redirect from /blog/worry/ leads to /articles/worri/, which is not in the finished site", site.Findings("LN7064"), StringComparison.Ordinal);
    }

    /// <summary>Whatever somebody writes, there are findings or a file in which everything leads to a page in one step.</summary>
    [Fact]
    public void Any_rules_are_findings_or_lead_to_pages()
    {
        string[] from = ["/a", "/b/", "/a/*", "/b/*", "/a/:x", "/:x/b", "/a/b/*", "/:x/:y/c", "/?p=1", "/?p=:x", "/a?q=2", "/c/:x/*", "/about"];
        string[] to = ["/a", "/b", "/about/", "/articles/panic/", "/topics/:splat", "/a/:splat", "/b/:splat", "/a/b/:splat", "/:x/b", "/b/:x", "/c/:x/:splat", "/articles/:x/", "https://x.example/:splat", "/?p=1", "/?p=2", "/?p=:x", "/a?q=2", "/about?q", "/crisis/#c"];
        var (start, count) = Trials.Range(60, 3000);
        for (var trial = start; trial < start + count; trial++)
        {
            var dice = Trials.Dice(Trials.Seed, trial);
            var rules = string.Concat(Enumerable.Range(0, dice.Next(1, 7)).Select(_ => $"- {{ from: \"{from[dice.Next(from.Length)]}\", to: \"{to[dice.Next(to.Length)]}\" }}\n"));
            var site = Site(rules).Build();
            var codes = site.Errors.Distinct().ToList();
            Assert.True(!codes.Exists(code => code.StartsWith("LN7", StringComparison.Ordinal)), $"trial {trial}:\n{rules}\n{site.Findings()}");
        }
    }

    private static SiteTest Site(string rules, string files = "") => new SiteTest(files).Write("input/redirects.yml", rules);

    private static string Rules(string rules, string files = "")
    {
        var site = rules.Length == 0 ? new SiteTest(files).Build() : Site(rules, files).Build();
        Assert.Equal("", site.Findings());
        Assert.Equal(site.Output("_redirects"), Encoding.UTF8.GetString(RedirectsFile.Write(RedirectsFile.Read(site.Output("_redirects")))));
        return site.Output("_redirects");
    }
}
