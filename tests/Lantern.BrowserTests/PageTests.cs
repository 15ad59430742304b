using Microsoft.Playwright;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>Every kind of page, on a phone and on a desk, by day and by night: axe, the security policy, the console and other hosts have nothing to say.</summary>
/// <remarks>A picture of each is kept in <see cref="Artefacts"/>.</remarks>
public sealed class PageTests(SampleSiteFixture site)
{
    [Theory]
    [MemberData(nameof(PageKinds.Data), MemberType = typeof(PageKinds))]
    public Task A_page_on_a_phone_is_without_fault(string kind, string path) => Look(kind, path, "phone", 390, 844);

    [Theory]
    [MemberData(nameof(PageKinds.Data), MemberType = typeof(PageKinds))]
    public Task A_page_on_a_desk_is_without_fault(string kind, string path) => Look(kind, path, "desk", 1280, 800);

    private async Task Look(string kind, string path, string screen, int width, int height)
    {
        await using var visit = await site.Open(path, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = ColorScheme.Light });
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            // Axe waits until the colours have changed.
            var faults = await Axe.Run(visit.Page);
            await visit.Page.ScreenshotAsync(new() { Path = Artefacts.Path("screenshots", $"{kind}-{screen}-{scheme.ToString().ToLowerInvariant()}.jpg"), Type = ScreenshotType.Jpeg, Quality = 70, FullPage = true });
            Assert.Empty(faults);
        }
        Assert.True(await visit.Page.EvaluateAsync<int>("document.styleSheets.length") > 0);
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Outside);
        await visit.AssertNothingStays();
    }
}
