using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>What a page costs on a bad connection.</summary>
public sealed class WeightTests(SampleSiteFixture site)
{
    /// <summary>What fits into the first answer of a server (ten packets of about 1,460 bytes: RFC 6928).</summary>
    private const int FirstAnswer = 14 * 1024;

    [Fact]
    public void An_article_of_1200_words_fits_into_the_first_answer_and_so_does_its_style()
    {
        SampleSiteFixture.Require();
        var article = Path.Combine(site.Sample.Folder, "articles", "psychodynamic-therapy-for-depression", "index.html");
        var info = JsonDocument.Parse(File.ReadAllText(Path.Combine(site.Sample.Folder, "api", "v1", "articles", "psychodynamic-therapy-for-depression.json"))).RootElement;
        Assert.InRange(info.GetProperty("wordCount").GetInt32(), 1200, 1600);
        var style = Directory.EnumerateFiles(Path.Combine(site.Sample.Folder, "assets"), "site.*.css").Single();
        Assert.InRange(PageWeight.Compressed(article), 1000, FirstAnswer);
        Assert.InRange(PageWeight.Compressed(style), 1000, FirstAnswer);
    }

    /// <summary>As raw text, so that it holds for a host that does not compress, too.</summary>
    [Theory]
    [InlineData("topics/thoughts-of-suicide/index.html", 2)]
    [InlineData("topics/unsafe-relationships/index.html", 2)]
    [InlineData("articles/supporting-someone-with-thoughts-of-suicide/index.html", 2)]
    [InlineData("articles/when-home-does-not-feel-safe/index.html", 2)]
    [InlineData("crisis/index.html", 1)]
    public void The_strip_and_the_full_block_lie_within_the_first_14_KB(string page, int blocks)
    {
        SampleSiteFixture.Require();
        var html = File.ReadAllText(Path.Combine(site.Sample.Folder, page));
        Assert.InRange(html.IndexOf("</aside>", StringComparison.Ordinal), 1, FirstAnswer);
        var at = 0;
        for (var i = 0; i < blocks; i++) at = html.IndexOf("class=\"crisis-line\"", at + 1, StringComparison.Ordinal);
        Assert.InRange(html.IndexOf("</section>", at, StringComparison.Ordinal), 1, FirstAnswer);
    }

    [Theory]
    [MemberData(nameof(PageKinds.Data), MemberType = typeof(PageKinds))]
    public async Task Before_the_first_paint_a_page_asks_for_itself_its_style_and_one_more_file_at_most(string kind, string path)
    {
        await using var visit = await site.Open("/robots.txt");
        var before = await FirstPaint.Requests(visit.Page, site.Server.Url + path);
        Assert.True(before.Length is 2 or 3, $"{kind} asks for {string.Join(' ', before)}");
        Assert.Empty(visit.Outside);
    }

    [Fact]
    public async Task A_page_to_leave_in_haste_asks_for_its_script_as_well_and_for_nothing_else()
    {
        await using var visit = await site.OpenAt(site.Changed.Server.Url, "/robots.txt");
        var before = await FirstPaint.Requests(visit.Page, site.Changed.Server.Url + "/articles/when-home-does-not-feel-safe/");
        Assert.Equal(4, before.Length);
        Assert.Contains(before, address => address.Contains("/assets/quick-exit.", StringComparison.Ordinal));
        Assert.Contains(before, address => address.Contains("/assets/morning-hills", StringComparison.Ordinal));
    }

    [Fact]
    public void No_script_holds_a_page_up()
    {
        SampleSiteFixture.Require();
        foreach (var file in Directory.EnumerateFiles(site.Sample.Folder, "*.html", SearchOption.AllDirectories))
        {
            foreach (Match script in Regex.Matches(File.ReadAllText(file), "<script\\b[^>]*>", RegexOptions.CultureInvariant))
                Assert.Matches("type=\"(?:module|application/(?:ld\\+)?json)\"", script.Value);
        }
    }
}
