using Microsoft.Playwright;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>Every page of the sample site, also those of a kind that is looked at already: axe by day and by night, the keyboard, the smallest screen.</summary>
/// <remarks>Every tenth page; all of them with <c>LANTERN_LONG=1</c>.</remarks>
public sealed class EveryPageTests(SampleSiteFixture site)
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("LANTERN_LONG") == "1";

    [Fact]
    public async Task No_page_has_a_fault()
    {
        SampleSiteFixture.Require();
        var all = Directory.EnumerateFiles(site.Sample.Folder, "index.html", SearchOption.AllDirectories).Select(file => "/" + Path.GetRelativePath(site.Sample.Folder, file)[..^"index.html".Length].Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count > 35);
        foreach (var path in all.Where((_, i) => IsLong || i % 10 == 5))
        {
            await using var visit = await site.Open(path, new() { ViewportSize = new() { Width = 320, Height = 568 } });
            var page = visit.Page;
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320, $"{path} is wider than the smallest screen");
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                Assert.Empty((await Axe.Run(page)).Select(fault => $"{path}: {fault}"));
            }
            Assert.Empty(visit.Complaints);
            Assert.Empty(visit.Outside);
            await visit.AssertNothingStays();
            await page.SetViewportSizeAsync(1280, 800);
            await KeyboardWalk.Take(page, path);
        }
    }
}
