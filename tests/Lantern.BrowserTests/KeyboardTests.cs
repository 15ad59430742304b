using Microsoft.Playwright;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>A walk over each kind of page with the Tab key: everything is reached, in order, in sight, and with a frame around it.</summary>
public sealed class KeyboardTests(SampleSiteFixture site)
{
    [Theory]
    [MemberData(nameof(PageKinds.Data), MemberType = typeof(PageKinds))]
    public async Task Everything_is_reached_in_order_and_seen(string kind, string path)
    {
        Assert.NotEmpty(kind);
        await using var visit = await site.Open(path, new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        await KeyboardWalk.Take(visit.Page, path);
    }

    [Theory]
    [InlineData("/articles/constant-worry/")]
    [InlineData("/articles/when-home-does-not-feel-safe/")]
    public async Task The_skip_link_is_seen_when_it_is_reached_and_leads_to_the_text(string path)
    {
        await using var visit = await site.Open(path);
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator(".skip-link")).ToBeInViewportAsync(new() { Ratio = 1 });
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"));
    }

    /// <summary>WCAG 2.2, 3.2.6: help that several pages offer stands in the same order on each of them.</summary>
    [Fact]
    public void Help_stands_in_the_same_order_on_every_page()
    {
        SampleSiteFixture.Require();
        string[] marks = ["class=\"skip-link\"", "class=\"crisis-strip\"", "href=\"tel:988\"", "href=\"tel:911\"", "href=\"/crisis/\"", "class=\"site-header\"", "href=\"/search/\"", "<main", "class=\"site-footer\"", "class=\"footer-contact\""];
        foreach (var file in Directory.EnumerateFiles(site.Sample.Folder, "*.html", SearchOption.AllDirectories).Where(file => !file.Contains("pagefind", StringComparison.Ordinal)))
        {
            var html = File.ReadAllText(file);
            var places = marks.Select(mark => html.IndexOf(mark, StringComparison.Ordinal)).ToList();
            Assert.True(places.TrueForAll(place => place > 0) && places.SequenceEqual(places.Order()), $"{file}: {string.Join(' ', places)}");
        }
    }
}
