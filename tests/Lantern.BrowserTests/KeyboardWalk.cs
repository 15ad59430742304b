using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>A walk over a page with the Tab key: everything is reached, in order, in sight, and with a frame around it.</summary>
internal static class KeyboardWalk
{
    private const int MostSteps = 200;

    /// <param name="page">The page, in a window of 1280 by 800 pixels, with nothing reached yet.</param>
    /// <param name="path">Its address.</param>
    public static async Task Take(IPage page, string path)
    {
        // The search form comes with its script.
        if (path == "/search/") await Assertions.Expect(page.Locator("[id='search:box']")).ToBeVisibleAsync();
        var reachable = await page.EvaluateAsync<int>("""
            () => { window.order = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((part) => part.checkVisibility({ visibilityProperty: true })); return window.order.length; }
            """);
        var last = -1;
        for (var step = 0; step < MostSteps; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            var place = await page.EvaluateAsync<JsonElement>("""
                () => {
                  const part = document.activeElement;
                  if (part === document.body) return { at: -1 };
                  const box = part.getBoundingClientRect();
                  const style = getComputedStyle(part);
                  const [x, y] = [Math.min(Math.max(box.x + Math.min(box.width / 2, 20), 0), innerWidth - 1), Math.min(Math.max(box.y + box.height / 2, 0), innerHeight - 1)];
                  const hit = document.elementFromPoint(x, y);
                  return {
                    at: window.order.indexOf(part), html: part.outerHTML.slice(0, 120),
                    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && (part.contains(hit) || hit.contains(part)),
                    framed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                  };
                }
                """);
            var at = place.GetProperty("at").GetInt32();
            if (at < 0) break;
            var html = place.GetProperty("html").GetString();
            Assert.True(at == last + 1, $"after {last} came {at}: {html}");
            Assert.True(place.GetProperty("seen").GetBoolean(), $"out of sight: {html}");
            Assert.True(place.GetProperty("framed").GetBoolean(), $"without a frame: {html}");
            last = at;
        }
        Assert.Equal(reachable - 1, last);
    }
}
