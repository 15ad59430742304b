using System.Text;
using Lantern.Browser;
using Lantern.Browser.DevTools;
using Lantern.Browser.Looking;
using Lantern.Build.FileSystem;
using Lantern.Build.Output;
using Lantern.TestKit;
using Xunit;

namespace Lantern.BrowserTests.Sabotage;

/// <summary>More than 150 small changes that could hide help, misdirect it or add to it: each ends refused, or built and proven harmless by looking.</summary>
public sealed class SabotageTests
{
    private static readonly LookState[] Few =
    [
        new(LookSize.SmallPhone, LookScheme.Light, false), new(LookSize.Desk, LookScheme.Dark, false), new(LookSize.Sheet, LookScheme.Paper, false),
    ];

    [Fact]
    public async Task Each_is_refused_or_harmless()
    {
        SampleSiteFixture.Require();
        SabotageCase[] cases = [.. StyleSabotage.All, .. FileSabotage.All];
        Assert.True(cases.Length >= 150);
        var path = BrowserPlaces.Find(new PhysicalFileSystem(), SampleSiteFixture.Chromium, Environment.GetEnvironmentVariable, out var problem);
        Assert.True(path is not null, problem);
        await using var browser = await LiveBrowser.Start(new PhysicalFileSystem(), path, cancellation: TestContext.Current.CancellationToken);
        var table = new StringBuilder();
        foreach (var kind in cases.GroupBy(static one => one.Kind))
        {
            table.Append("\n== ").Append(kind.Key).Append('\n');
            foreach (var one in kind) table.Append((await End(one, browser)).PadRight(28)).Append(one.What.ReplaceLineEndings(" ")).Append('\n');
        }
        // A change that the gate lets through and a look finds is stopped before it is published, and the table says so.
        Snapshot.Match(table.ToString());
    }

    private static async Task<string> End(SabotageCase one, LiveBrowser browser)
    {
        var site = new SiteTest(one.Files).Build();
        if (site.Errors.Count > 0) return "refused " + string.Join(' ', site.Errors.Distinct().Order(StringComparer.Ordinal).Take(2));
        var manifest = OutputState.Read(site.Files, new OutputPaths("/site", "/site/output")).Manifest!;
        var states = Environment.GetEnvironmentVariable("LANTERN_LONG") == "1" ? LookState.All : Few;
        var options = new RenderedOptions { Pages = [RenderedSite.Article], States = states, WithCauses = false };
        var outcome = await new RenderedCheck(browser, site.Files).Run("/site/output", "output", manifest, options, TestContext.Current.CancellationToken);
        Assert.True(outcome.Looked == 1, $"{one.What} was not looked at");
        var faults = outcome.Findings.Where(static finding => finding.IsError).Select(static finding => finding.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        return faults.Count == 0 ? "harmless" : "seen";
    }
}
