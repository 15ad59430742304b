using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>Pictures in a browser: it takes the size and form that fit, and can show each of them.</summary>
public sealed partial class PictureTests(SampleSiteFixture site)
{
    private const string Page = "/articles/constant-worry/";

    [Theory]
    [InlineData(390, 1, "480.")]
    [InlineData(390, 2, "960.")]
    [InlineData(1280, 2, "1440.")]
    public async Task A_screen_gets_the_size_that_it_needs_in_the_smallest_form(int width, float density, string size)
    {
        await using var visit = await site.Open(Page, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 }, DeviceScaleFactor = density });
        var source = await visit.Page.Locator("figure img").EvaluateAsync<string>("async (image) => { await image.decode(); return image.currentSrc; }");
        Assert.Contains($"/assets/morning-hills-{size}", source, StringComparison.Ordinal);
        Assert.EndsWith(".avif", source, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.GetByText("Picture: Harbour Lane")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_browser_can_show_each_of_them()
    {
        await using var visit = await site.Open(Page);
        var html = await visit.Page.Locator("figure").First.InnerHTMLAsync();
        var addresses = Candidate().Matches(html).Select(match => (Url: match.Groups[1].Value, Width: int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture))).ToList();
        Assert.Equal(9, addresses.Count);
        foreach (var (url, width) in addresses)
        {
            await visit.Page.GotoAsync(site.Server.Url + url);
            Assert.Equal(width, await visit.Page.EvaluateAsync<int>("document.images[0].naturalWidth"));
        }
    }

    [GeneratedRegex(@"(/assets/[^ ""]+) (\d+)w")]
    private static partial Regex Candidate();
}
