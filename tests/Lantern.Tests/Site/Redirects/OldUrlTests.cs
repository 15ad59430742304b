using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Redirects;

/// <summary>Moving a site: which addresses of the old one, and which pages of the last build, lead nowhere now.</summary>
public sealed class OldUrlTests
{
    private const string Rules = "- { from: /category/*, to: \"/topics/:splat\" }\n- { from: \"/?p=12\", to: /articles/panic/ }\n- { from: /portal, to: \"https://portal.example.org/\" }\n";

    [Fact]
    public void Addresses_that_would_lead_nowhere_are_warnings_with_what_to_write()
    {
        var site = Check("""
            # from the old site
            /articles/panic/
            /category/anxiety
            /portal
            https://old.example.org/?p=12
            https://old.example.org/?p=13
            https://old.example.org/2019/05/panic-attacks.html,2026-01-01
            "/category/sleep"
            /about/#team

            """);
        Assert.Equal(
            """
            old.txt:6:1: warning LN8032: visitors of /?p=13 would find / in its place
              6 | https://old.example.org/?p=13
                | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              help: if its words are on a page of the site, add to input/redirects.yml: - { from: "/?p=13", to: … }

            old.txt:7:1: warning LN8032: visitors of /2019/05/panic-attacks.html would find nothing
              7 | https://old.example.org/2019/05/panic-attacks.html,2026-01-01
                | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              help: if its words are at /articles/panic/ now, add to input/articles/panic.md: redirect-from: ["/2019/05/panic-attacks.html"]

            old.txt:8:2: warning LN8032: visitors of /category/sleep would find nothing
              8 | "/category/sleep"
                |  ^^^^^^^^^^^^^^^
              help: if its words are on a page of the site, add to input/redirects.yml: - { from: "/category/sleep", to: … }
            """, site.Findings());
        Assert.Equal(8, site.Outcome!.OldUrls);
    }

    [Fact]
    public void What_it_says_to_write_mends_it()
    {
        var site = Check("/2019/05/panic-attacks.html\n/?p=13\n", "-- input/articles/panic.md --\n---\ntitle: Panic attacks\ntopic: anxiety\ndescription: What they are.\nauthor: ada-reed\npublished: 2026-03-02\nredirect-from: [\"/2019/05/panic-attacks.html\", \"/?p=13\"]\n---\n\nText.\n");
        Assert.Equal("", site.Findings());
    }

    [Fact]
    public void A_sitemap_is_read_as_one()
    {
        var site = Check("""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <url><loc>https://old.example.org/articles/panic/</loc></url>
              <url>
                <loc> https://old.example.org/a&amp;b/ </loc>
              </url>
            </urlset>
            """);
        Assert.StartsWith("old.txt:5:6: warning LN8032: visitors of /a&b/ would find nothing", site.Findings(), StringComparison.Ordinal);
        Assert.Equal(2, site.Outcome!.OldUrls);
    }

    [Theory]
    [InlineData("<sitemapindex><sitemap><loc>https://old.example.org/post-sitemap.xml</loc></sitemap></sitemapindex>", "old.txt: error LN8034: no addresses could be read from this file: it is a list of sitemaps", "--old-urls: https://old.example.org/post-sitemap.xml")]
    [InlineData("<urlset>\n<url><loc>https://old.example.org/</loc></urlset>", "old.txt:2:43: error LN8034: no addresses could be read from this file: its XML is broken here", "one on a line")]
    [InlineData("<html></html>", "old.txt: error LN8034: no addresses could be read from this file: there is no address in it", "a text file")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "error LN8034", "one on a line")]
    [InlineData("URL;Clicks\n/about/\nabout\n", "old.txt:1:1: warning LN8033: this line and 1 further is no address", "such as /blog/panic/")]
    public void What_can_not_be_read_is_said(string text, string finding, string help)
    {
        var site = Check(text);
        Assert.Contains(finding, site.Findings(), StringComparison.Ordinal);
        Assert.Contains(help, site.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_sitemap_is_said_to_be_one() => Assert.Contains("it is packed", Check([0x1F, 0x8B, 8, 0]).Findings(), StringComparison.Ordinal);

    [Fact]
    public void An_article_that_got_another_address_is_a_warning_with_the_line_to_add()
    {
        var site = new SiteTest().Build();
        var text = File("panic").Replace("topic: anxiety", "topic: anxiety\nslug: waves-of-fear", StringComparison.Ordinal);
        site.Write("input/articles/panic.md", text).Check();
        Assert.Equal(
            """
            input/articles/panic.md: warning LN8035: /articles/panic/ was published and is not there any more, so its visitors would find nothing
              help: if its words are at /articles/waves-of-fear/ now, add to input/articles/panic.md: redirect-from: ["/articles/panic/"]
            """, site.Findings());
        Assert.Equal(["LN8035"], site.Build().Codes);
        Assert.Equal("", site.Build().Findings());
        site.Write("input/articles/panic.md", File("panic")).Write("input/articles/panic.md", File("panic").Replace("topic: anxiety", "topic: anxiety\nslug: panic-waves\nredirect-from: [/articles/waves-of-fear/]", StringComparison.Ordinal)).Check();
        Assert.Equal("", site.Findings());
    }

    [Fact]
    public void An_article_that_was_renamed_is_found_by_its_name_and_one_that_was_deleted_is_told_of_the_better_way()
    {
        var site = new SiteTest().Write("input/articles/sleep.md", File("sleep")).Build();
        site.Remove("input/articles/panic.md").Write("input/articles/panic-attacks.md", File("panic")).Remove("input/articles/sleep.md").Check();
        Assert.Equal(
            """
            input/articles/panic-attacks.md: warning LN8035: /articles/panic/ was published and is not there any more, so its visitors would find nothing
              help: if its words are at /articles/panic-attacks/ now, add to input/articles/panic-attacks.md: redirect-from: ["/articles/panic/"]

            input/articles/sleep.md: warning LN8035: /articles/sleep/ was published and is not there any more, so its visitors would find nothing
              help: an article that is taken down with 'withdrawn: true' leaves a page that says so, with the crisis lines; if its words are on a page of the site, add to input/redirects.yml: - { from: "/articles/sleep/", to: … }
            """, site.Findings());
    }

    [Fact]
    public void A_preview_is_not_held_against_the_site()
    {
        var site = new SiteTest().Write("input/articles/sleep.md", File("sleep")).Build();
        site.Remove("input/articles/sleep.md").Request = site.Request with { Environment = Lantern.Site.SiteEnvironment.Preview };
        Assert.Empty(site.Check().Codes);
    }

    private static SiteTest Check(string list, string files = "") => Check(System.Text.Encoding.UTF8.GetBytes(list), files);

    private static SiteTest Check(byte[] list, string files = "")
    {
        var site = new SiteTest(files).Write("input/redirects.yml", Rules).Write("old.txt", list);
        site.Request = site.Request with { OldUrls = [$"{site.Request.Root}/old.txt"] };
        return site.Check();
    }

    private static string File(string name) => $"---\ntitle: Text about {name}\ntopic: anxiety\ndescription: What helps.\npublished: 2026-03-02\n---\n\nText.\n";
}
