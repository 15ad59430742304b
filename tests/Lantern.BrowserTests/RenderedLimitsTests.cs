using System.Diagnostics;
using System.Globalization;
using Lantern.Browser.DevTools;
using Lantern.Browser.Looking;
using Lantern.Build.FileSystem;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>How far looking goes: limits, many faults at once, pages and browsers that hang, one browser for many sites.</summary>
public sealed class RenderedLimitsTests
{
    [Fact]
    public async Task Words_that_are_pale_are_seen_with_their_contrast()
    {
        static async Task<IReadOnlyList<string>> Faults(string colour) =>
            RenderedSite.Faults(await new RenderedSite().Style($".crisis-line{{background:#fff}}.crisis-hours{{color:{colour}}}")
            .Look(state => state == LookState.All[0]));
        Assert.Equal([], await Faults("#6e6e6e"));
        const string Pale = @"^LN1305 in the crisis block 'us-988', 'Open day and night, every day' has a contrast of [34]\.\d to 1 as drawn";
        Assert.Matches($@"{Pale}; at least 4\.5 is needed \(390 × 844 light with script\)$", Assert.Single(await Faults("#858585")));
    }

    [Fact]
    public async Task Many_faults_of_one_kind_are_told_in_few()
    {
        var lines = string.Concat(Enumerable.Range(0, 24).Select(at => $"<p>Words number {at}</p>"));
        var outcome = await new RenderedSite().Edit("</section>\n</div>", $"{lines}</section>\n</div>")
            .Style(".crisis-line{background:#fff}.crisis-line p{color:#aaa}")
            .Look(state => state == LookState.All[0]);
        Assert.Equal(20, outcome.Findings.Count(finding => finding.Code == "LN1305"));
        Assert.Contains(RenderedSite.Faults(outcome), fault => fault.StartsWith("LN1318 ", StringComparison.Ordinal)
            && fault.EndsWith("more faults of LN1305 were seen and are not listed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_browser_looks_at_one_site_after_the_other()
    {
        SampleSiteFixture.Require();
        await using var browser = await LiveBrowser.Start(
            new PhysicalFileSystem(), SampleSiteFixture.Chromium!, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal([], RenderedSite.Faults(await new RenderedSite().Look(browser, state => state == LookState.All[0])));
        Assert.NotEqual([], RenderedSite.Faults(
            await new RenderedSite().Style(".disclaimer{opacity:.1}").Look(browser, state => state == LookState.All[0])));
        Assert.Equal([], RenderedSite.Faults(await new RenderedSite().Look(browser, state => state == LookState.All[0])));
    }

    [Fact]
    public async Task A_page_that_never_ends_is_a_warning()
    {
        var site = new RenderedSite().WithoutPolicy().Edit("</body>", "<script>for (;;);</script></body>");
        var outcome = await site.Look(state => state == LookState.All[0], limit: TimeSpan.FromSeconds(4));
        var finding = Assert.Single(outcome.Findings);
        Assert.Equal(("LN1302", Lantern.Diagnostics.Severity.Warning,
            "not all was looked at: at /articles/panic/, the browser took more than 4 seconds"), (finding.Code, finding.Severity, finding.Message));
        Assert.Equal((0, 0), (outcome.Looked, outcome.Faults));
    }

    [Fact]
    public async Task A_browser_that_ends_in_the_middle_is_a_warning_and_what_was_seen_before_is_told()
    {
        SampleSiteFixture.Require();
        var folder = Directory.CreateTempSubdirectory("lantern-browser-test-").FullName;
        var (path, noted) = (Path.Combine(folder, "browser"), Path.Combine(folder, "pid"));
        await File.WriteAllTextAsync(path, $"#!/bin/sh\necho $$ > '{noted}'\nexec '{SampleSiteFixture.Chromium}' \"$@\"\n",
            TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await using var browser = await LiveBrowser.Start(new PhysicalFileSystem(), path, cancellation: TestContext.Current.CancellationToken);
        var site = new RenderedSite().Style(".disclaimer{display:none}");
        var ended = false;
        // The first fault gets its picture; then the browser is gone.
        site.OnPicture = () =>
        {
            if (ended) return;
            ended = true;
            using var process = Process.GetProcessById(int.Parse(File.ReadAllText(noted), CultureInfo.InvariantCulture));
            process.Kill(entireProcessTree: true);
        };
        var outcome = await site.Look(browser, state => state.HasScript);
        Assert.True(ended);
        Assert.Contains(outcome.Findings, finding => finding.Code == "LN1302" && finding.Severity == Lantern.Diagnostics.Severity.Warning
            && finding.Message.EndsWith("the browser has ended in the middle of its work", StringComparison.Ordinal));
        Assert.Equal(0, outcome.Looked);
        Directory.Delete(folder, recursive: true);
    }
}
