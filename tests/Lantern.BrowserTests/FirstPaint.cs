using System.Text.Json;
using Microsoft.Playwright;

namespace Lantern.BrowserTests;

/// <summary>What a browser asked for before it showed anything, on a slow connection.</summary>
/// <remarks>
/// The connection is the "slow 4G" of Chromium's tools (1.6 Mbit/s down, 150 ms to and fro), so that whatever a page wants early is wanted before the first paint.
/// The picture in the browser's tab is not part of it: the browser fetches it when the page is complete, which on a busy machine may be a moment before it is painted.
/// </remarks>
internal static class FirstPaint
{
    /// <summary>Opens an address and gives the paths that were asked for before the first paint, the page's own first.</summary>
    public static async Task<string[]> Requests(IPage page, string url)
    {
        var network = await page.Context.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 204_800, ["uploadThroughput"] = 96_000 });
        await page.GotoAsync(url);
        const string script = """
            () => new Promise((done) => new PerformanceObserver((list) => {
              const painted = list.getEntriesByName('first-contentful-paint')[0];
              if (!painted) return;
              const complete = performance.getEntriesByType('navigation')[0].loadEventStart || Infinity;
              const asked = performance.getEntriesByType('resource').filter((entry) => entry.startTime < Math.min(painted.startTime, complete));
              done(JSON.stringify([location.pathname, ...asked.map((entry) => new URL(entry.name).pathname)]));
            }).observe({ type: 'paint', buffered: true }))
            """;
        return JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(script))!;
    }
}
