using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Lantern.Site.Crawlers;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Crawlers;

/// <summary>What crawlers get: every page that they may keep, with the day it last changed, in files of the size that they read.</summary>
public sealed class SitemapTests
{
    private static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void The_sitemap_of_the_sample_site_is_valid_and_names_every_page_that_may_be_kept()
    {
        var site = SampleSite.Load().Build();
        var urls = Valid(site.Published["sitemap.xml"]).Descendants(Names + "loc").Select(loc => new Uri(loc.Value).AbsolutePath).ToList();
        var pages = site.Published.Keys.Where(path => path.EndsWith("index.html", StringComparison.Ordinal) && !site.Output(path).Contains("content=\"noindex\"", StringComparison.Ordinal))
            .Select(path => "/" + path[..^"index.html".Length]);
        Assert.Equal(pages.Order(StringComparer.Ordinal), urls.Order(StringComparer.Ordinal));
        Assert.Equal(urls.Count, urls.Distinct().Count());
        Assert.DoesNotContain("/404.html", urls);
    }

    [Fact]
    public void Lastmod_is_the_day_of_the_content()
    {
        var site = new SiteTest("""

            -- input/articles/worry.md --
            ---
            title: When worry stays
            topic: anxiety
            description: What helps.
            published: 2026-03-02
            updated: 2026-10-05
            ---

            Text.
            -- input/articles/gone.md --
            ---
            title: Gone
            topic: anxiety
            description: Gone.
            published: 2026-03-02
            updated: 2026-11-01
            withdrawn: true
            ---

            Text.
            """).Build();
        var days = Valid(site.Published["sitemap.xml"]).Descendants(Names + "url").ToDictionary(url => new Uri(url.Element(Names + "loc")!.Value).AbsolutePath, url => url.Element(Names + "lastmod")?.Value);
        Assert.Equal("2026-10-05", days["/articles/worry/"]);
        Assert.Equal("2026-10-05", days["/topics/anxiety/"]);
        Assert.Equal("2026-10-05", days["/"]);
        Assert.Null(days["/crisis/"]);
        Assert.DoesNotContain("/articles/gone/", days.Keys);
    }

    [Fact]
    public void Robots_txt_names_the_sitemap_and_a_preview_has_none()
    {
        var site = new SiteTest().Build();
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://quiet-harbour.example/sitemap.xml\n", site.Output("robots.txt"));
        site.Request = site.Request with { Environment = Lantern.Site.SiteEnvironment.Preview };
        Assert.False(site.Build().HasOutput("sitemap.xml"));
        Assert.Equal("User-agent: *\nDisallow: /\n", site.Output("robots.txt"));
    }

    [Fact]
    public void Beyond_fifty_thousand_addresses_there_are_several_files_and_an_index()
    {
        var pages = Enumerable.Range(0, 100_001).Select(i => new SitemapEntry($"https://a.example/articles/{i:000000}/", new DateOnly(2026, 1, 1 + (i / 50_000))));
        var files = Sitemap.Write(pages, "https://a.example");
        Assert.Equal(["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"], files.Select(file => file.Name));
        Assert.Equal([50_000, 50_000, 1], files.Take(3).Select(file => Valid(file.Bytes).Descendants(Names + "url").Count()));
        var index = XDocument.Parse(Encoding.UTF8.GetString(files[3].Bytes));
        Assert.Equal(
            ["https://a.example/sitemap-1.xml 2026-01-01", "https://a.example/sitemap-2.xml 2026-01-02", "https://a.example/sitemap-3.xml 2026-01-03"],
            index.Root!.Elements(Names + "sitemap").Select(item => $"{item.Element(Names + "loc")!.Value} {item.Element(Names + "lastmod")!.Value}"));
        Assert.Equal(["sitemap.xml"], Sitemap.Write(pages.Take(50_000), "https://a.example").Select(file => file.Name));
    }

    [Fact]
    public void A_file_is_never_larger_than_crawlers_read()
    {
        var address = new string('a', 1500);
        var files = Sitemap.Write(Enumerable.Range(0, 40_000).Select(i => new SitemapEntry($"https://a.example/{address}/{i}/", null)), "https://a.example");
        Assert.Equal(3, files.Count);
        Assert.All(files, file => Assert.InRange(file.Bytes.Length, 1, 50 * 1024 * 1024));
        Assert.Equal(40_000, files.Take(2).Sum(file => Valid(file.Bytes).Descendants(Names + "url").Count()));
        // Just at the edge: both fit, or one byte less splits them.
        SitemapEntry[] two = [new("https://a.example/a/", null), new("https://a.example/b/", null)];
        var whole = Sitemap.Write(two, "https://a.example")[0].Bytes.Length;
        Assert.Single(Sitemap.Write(two, "https://a.example", maxBytes: whole));
        Assert.Equal(3, Sitemap.Write(two, "https://a.example", maxBytes: whole - 1).Count);
    }

    [Fact]
    public void Addresses_are_written_so_that_every_reader_understands_them()
    {
        var file = Assert.Single(Sitemap.Write([new("https://a.example/articles/über&unter/", null)], "https://a.example"));
        Assert.Contains("<loc>https://a.example/articles/%C3%BCber&amp;unter/</loc>", Encoding.UTF8.GetString(file.Bytes), StringComparison.Ordinal);
        Assert.Empty(Sitemap.Write([], "https://a.example"));
    }

    /// <summary>By the schema of sitemaps.org, as the package <c>sitemap</c> carries it.</summary>
    private static XDocument Valid(byte[] bytes)
    {
        NodeTools.Require();
        var schemas = new XmlSchemaSet { XmlResolver = null };
        schemas.Add(null, XmlReader.Create(Path.Combine(NodeTools.Folder, "node_modules", "sitemap", "schema", "sitemap.xsd")));
        var document = XDocument.Load(new MemoryStream(bytes));
        document.Validate(schemas, (_, problem) => Assert.Fail(problem.Message));
        return document;
    }
}
