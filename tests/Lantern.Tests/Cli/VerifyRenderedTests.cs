using System.Diagnostics;
using System.Globalization;
using Lantern.Browser.DevTools;
using Lantern.Build.FileSystem;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Cli;

/// <summary><c>lantern verify --rendered</c> where there is no browser that works: said in one line, and no reason to hold anything back.</summary>
public sealed class VerifyRenderedTests : IDisposable
{
    private readonly TemporarySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_browser_that_is_not_there_is_a_warning_and_holds_nothing_back()
    {
        Build();
        var result = LanternProcess.Run(_site.Root, "verify", "--rendered", "--browser", "/nowhere/chromium");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("""
            output: warning LN1301: the pages were not looked at: --browser names /nowhere/chromium, and there is no such program
              help: install Chromium or Chrome (on Debian and Ubuntu: apt-get install chromium), or name one with --browser or in the variable LANTERN_BROWSER
            """, string.Join('\n', result.Output.Split('\n')[..2]));
        Assert.Matches(@"^Looked at 0 of \d+ pages in 0 states in [\d.]+ s: 0 faults; 1 warning$", result.LastLine);
        Assert.Equal(1, LanternProcess.Run(_site.Root, "verify", "--rendered", "--browser", "/nowhere/chromium", "--strict").ExitCode);
        var named = LanternProcess.Run(
            _site.Root, new Dictionary<string, string> { ["LANTERN_BROWSER"] = "/nowhere/too" }, "verify", "--rendered", "--format", "github");
        Assert.Contains("::warning file=output", named.Output, StringComparison.Ordinal);
        Assert.Contains("LANTERN_BROWSER names /nowhere/too", named.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_that_ends_at_once_is_a_warning_and_holds_nothing_back()
    {
        Build();
        var result = LanternProcess.Run(_site.Root, "verify", "--rendered", "--browser", Program("echo 'no room left' >&2; exit 3"));
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("warning LN1302: not all was looked at: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("browser: it ended at once and said: no room left", result.Output, StringComparison.Ordinal);
        Assert.Equal("", result.Error);
    }

    [Fact]
    public async Task A_browser_that_says_nothing_is_given_up_and_ended_with_all_that_it_started()
    {
        var started = Path.Combine(_site.Root, "started");
        var path = Program($"sleep 1000 & echo $! > '{started}'; wait");
        var problem = await Assert.ThrowsAsync<BrowserException>(
            () => LiveBrowser.Start(new PhysicalFileSystem(), path, TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken));
        Assert.Equal("it was started and could be asked nothing for 2 seconds", problem.Message);
        if (!File.Exists(started)) return;
        var number = int.Parse(await File.ReadAllTextAsync(started, TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
        // The system may take a moment to forget a process that was ended.
        using var process = Array.Find(Process.GetProcesses(), process => process.Id == number);
        Assert.True(process is null || process.WaitForExit(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task A_browser_that_can_not_be_asked_says_so()
    {
        var path = Program("echo 'DevTools listening on ws://127.0.0.1:1/devtools/browser/x' >&2; exec sleep 1000");
        var problem = await Assert.ThrowsAsync<BrowserException>(
            () => LiveBrowser.Start(new PhysicalFileSystem(), path, TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.Equal("the browser was started, but it could not be asked anything", problem.Message);
    }

    [Fact]
    public void Without_a_finished_site_there_is_nothing_to_look_at()
    {
        var result = LanternProcess.Run(_site.Root, "verify", "--rendered");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("Looked at nothing, since there is no finished site", result.LastLine, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--all goes with --rendered.", "--all")]
    [InlineData("--pictures goes with --rendered.", "--pictures", "x")]
    [InlineData("--rendered looks at a folder that was built, not at a live site.", "https://www.example.org", "--rendered")]
    public void Options_that_mean_nothing_together_are_said(string words, params string[] arguments)
    {
        var result = LanternProcess.Run(_site.Root, ["verify", .. arguments]);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(words, result.Error, StringComparison.Ordinal);
    }

    private void Build() => Assert.Equal(0, LanternProcess.Run(_site.Root, "build", "--now", "2026-11-24").ExitCode);

    private string Program(string script)
    {
        var path = Path.Combine(_site.Root, "browser");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
