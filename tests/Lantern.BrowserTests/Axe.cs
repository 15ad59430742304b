using System.Text.Json;
using Lantern.TestKit;
using Microsoft.Playwright;

namespace Lantern.BrowserTests;

/// <summary>Axe in the page itself: WCAG 2.2 at the levels A and AA, and what axe holds to be good practice.</summary>
/// <remarks>It is put in by the browser's own tools, which the security policy does not bind, so that the page stays as visitors get it.</remarks>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Path.Combine(NodeTools.Folder, "node_modules", "axe-core", "axe.min.js")));

    /// <summary>What is wrong, with the elements; empty where nothing is.</summary>
    public static async Task<IReadOnlyList<string>> Run(IPage page)
    {
        NodeTools.Require();
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'")) await page.EvaluateAsync(Source.Value + "; undefined");
        // Colours that are still on their way from day to night are none that anybody reads.
        await page.EvaluateAsync("() => Promise.allSettled(document.getAnimations().map((change) => change.finished)).then(() => undefined)");
        const string script = """
            async () => JSON.stringify((await axe.run({
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'],
            })).violations.map((violation) => `${violation.id}: ${violation.help} ${violation.nodes.map((node) => node.html).join(' ')}`))
            """;
        return JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(script))!;
    }
}
