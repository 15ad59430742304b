using System.Text;
using Lantern.Site;
using Lantern.Site.Headers;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>Nobody takes a preview for the live site, and no search engine keeps it: all files of it say so.</summary>
public sealed class PreviewMarkTests
{
    private const string Banner = "<div class=\"announcement preview-banner\"><p>Preview: this is not the live site. Please don&#x27;t share " +
        "its address.</p></div>";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_page_of_a_preview_has_the_banner_below_the_strip_and_every_file_keeps_search_engines_out(bool showsDrafts)
    {
        var site = SampleSite.Load();
        site.Request = site.Request with { Environment = SiteEnvironment.Preview, ShowDrafts = showsDrafts };
        site.Build();
        Assert.Empty(site.Errors);
        var rules = HeadersFile.Read(site.Output("_headers"));
        var pages = 0;
        foreach (var (path, bytes) in site.Published)
        {
            // What hosts read themselves is given to nobody.
            if (path is "_headers" or "_redirects") continue;
            var address = Lantern.Site.Links.SitePaths.AddressOf(path);
            Assert.Equal(["noindex"], rules.Where(rule => rule.Matches(address)).SelectMany(rule => rule.Headers)
                .Where(header => header.Name == "X-Robots-Tag").Select(header => header.Value));
            if (!path.EndsWith(".html", StringComparison.Ordinal)) continue;
            var page = Encoding.UTF8.GetString(bytes);
            Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
            Assert.Equal(2, page.Split(Banner).Length);
            Assert.InRange(page.IndexOf("preview-banner", StringComparison.Ordinal), page.IndexOf("</aside>", StringComparison.Ordinal),
                page.IndexOf("<header", StringComparison.Ordinal));
            pages++;
        }
        Assert.True(pages > 20);
        Assert.Contains("\"preview\":true", site.Output("api/v1/index.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_live_site_has_nothing_of_it()
    {
        var site = SampleSite.Load().Build();
        // The schema says what a preview says.
        Assert.DoesNotContain(site.Published, file =>
            file.Key.EndsWith(".html", StringComparison.Ordinal) && Encoding.UTF8.GetString(file.Value)
                .Contains("preview", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("preview", site.Output("api/v1/index.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("X-Robots-Tag", site.Output("_headers"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_of_a_sites_own_that_leaves_the_banner_away_is_told_what_to_write()
    {
        var layout = File.ReadAllText(Path.Combine(Repository.Root, "theme", "layout.liquid"));
        var site = new SiteTest().Write("theme/layout.liquid",
            layout.Replace("{% render 'partials/preview-banner' -%}\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain("LN1113", site.Build().Codes);
        site.Request = site.Request with { Environment = SiteEnvironment.Preview };
        Assert.Contains("LN1113", site.Build().Codes);
        Assert.Empty(site.Errors);
    }
}
