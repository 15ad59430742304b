using System.Globalization;
using System.Text.Json;
using Lantern.TestKit;

namespace Lantern.BrowserTests;

/// <summary>Lighthouse in its usual settings for phones: a slow processor and a slow connection, simulated.</summary>
internal static class Lighthouse
{
    private const string Script = """
        import lighthouse from 'lighthouse';
        import { launch } from 'chrome-launcher';
        const [chromium, ...urls] = process.argv.slice(2);
        const browser = await launch({ chromePath: chromium, chromeFlags: [
          '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
        try {
          for (const url of urls) {
            const ask = async () => (await lighthouse(url, { port: browser.port, onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'] })).lhr;
            // On a busy machine its recording fails at times (NO_NAVSTART), and it says itself that it should be run again.
            let lhr = await ask();
            for (let again = 0; lhr.runtimeError && again < 2; again++) lhr = await ask();
            if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
            const score = (name) => Math.round(lhr.categories[name].score * 100);
            const rules = new Set(['accessibility', 'best-practices', 'seo'].flatMap((name) => lhr.categories[name].auditRefs.filter((one) => one.weight > 0).map((one) => one.id)));
            const faults = Object.values(lhr.audits).filter((audit) => rules.has(audit.id) && audit.score !== null && audit.score < 1)
              .map((audit) => `${audit.id}: ${audit.title} ${(audit.details?.items ?? []).map((item) => item.node?.snippet ?? item.source ?? '').join(' ')}`);
            console.log(JSON.stringify({
              Url: url, Performance: score('performance'), Accessibility: score('accessibility'), BestPractices: score('best-practices'), Seo: score('seo'), Faults: faults,
              Paint: Math.round(lhr.audits['first-contentful-paint'].numericValue), LargestPaint: Math.round(lhr.audits['largest-contentful-paint'].numericValue),
            }));
          }
        } finally {
          await browser.kill();
        }
        """;

    /// <summary>The scores of addresses, in their order.</summary>
    public static IReadOnlyList<LighthouseScores> Run(string chromium, params IEnumerable<string> urls)
    {
        var lines = NodeTools.RunModuleInFolder(Script, [chromium, .. urls]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Where(line => line.StartsWith('{')).Select(line => JsonSerializer.Deserialize<LighthouseScores>(line)!)];
    }
}

/// <summary>What Lighthouse says of a page: scores from 0 to 100, and what cost points in all but performance.</summary>
/// <param name="Paint">The first paint with content on its slow connection, in ms.</param>
/// <param name="LargestPaint">The paint of the largest thing on the first screen, in ms.</param>
internal sealed record LighthouseScores(string Url, int Performance, int Accessibility, int BestPractices, int Seo, string[] Faults, int Paint, int LargestPaint)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Performance} / {Accessibility} / {BestPractices} / {Seo}");
}
