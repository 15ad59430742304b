using System.Diagnostics;
using Lantern.Build.Pipelines;
using Lantern.Cli;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Cli;

/// <summary>What the command says when it can't go on: plain words, the exit code, and never a stack trace.</summary>
public sealed class FailureTests
{
    private const string Unfinished = "This run did not finish; the next build puts the output folder in order.";

    [Fact]
    public void A_defect_names_the_file_and_what_to_report()
    {
        var text = Failure.Describe(new ModuleFailedException("input/articles/panic.md", Thrown(() => Workers.For(1, 1, _ => throw new InvalidOperationException("Two\nlines.")))));
        Assert.Equal(
            $"Lantern failed at the file input/articles/panic.md. This is a defect of Lantern, not of your site. {Unfinished}\n"
            + "Please report it with the command that you ran, that file and this line:\n"
            + "  InvalidOperationException in Lantern.Tests.Cli.FailureTests.: Two lines.",
            System.Text.RegularExpressions.Regex.Replace(text, @"FailureTests\.[^:]+:", "FailureTests.:"));
    }

    [Fact]
    public void Without_a_file_of_the_site_none_is_named() => Assert.Equal(
        $"Lantern failed. This is a defect of Lantern, not of your site. {Unfinished}\nPlease report it with the command that you ran and this line:\n  NotSupportedException: No.",
        Failure.Describe(new ModuleFailedException("<page>", new NotSupportedException("No."))));

    [Fact]
    public void Memory_that_runs_out_is_no_defect() => Assert.Equal(
        $"There was not enough memory at the file input/articles/a.md. {Unfinished}\nClose other programs, or try again with --threads 1.",
        Failure.Describe(new ModuleFailedException("input/articles/a.md", new TypeInitializationException("X", new InsufficientMemoryException()))));

    [Fact]
    public void A_report_that_can_not_be_written_ends_in_one_sentence_and_code_3()
    {
        if (!File.Exists("/dev/full")) return;
        using var site = new TemporarySite();
        var command = string.Join(' ', LanternProcess.Command.Select(part => $"'{part}'"));
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", $"{command} check --now {SiteTest.Today:yyyy-MM-dd} > /dev/full"]) { WorkingDirectory = site.Root, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(3, process.ExitCode);
        Assert.StartsWith("Something could not be read or written: ", error, StringComparison.Ordinal);
        Assert.EndsWith($"\n{Unfinished}\n", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_run_that_is_stopped_says_by_which_signal(string signal)
    {
        if (OperatingSystem.IsWindows()) return;
        using var site = new TemporarySite();
        for (var i = 0; i < 200; i++)
            site.Write($"input/articles/a{i}.md", $"---\ntitle: Article {i}\ntopic: anxiety\ndescription: Number {i}.\npublished: 2026-03-02\n---\n\n{string.Concat(Enumerable.Repeat("Some words. ", 2_000))}\n");
        var stop = TestContext.Current.CancellationToken;
        for (var tries = 5; tries > 0; tries--)
        {
            using var process = LanternProcess.Start(site.Root, null, "check", "--now", $"{SiteTest.Today:yyyy-MM-dd}");
            var (output, error) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
            while (!process.HasExited && !Directory.Exists(Path.Combine(site.Root, ".lantern", $"check-{process.Id}"))) await Task.Delay(1, stop);
            using (var kill = Process.Start("sh", ["-c", $"kill -{signal} {process.Id} 2>/dev/null || true"])) await kill.WaitForExitAsync(stop);
            await process.WaitForExitAsync(stop);
            if (process.ExitCode == 0) continue;
            Assert.Equal((1, $"Stopped by SIG{signal}. Nothing was published.\n", ""), (process.ExitCode, await error, await output));
            return;
        }
        Assert.Fail("Every run was done before the signal came.");
    }

    private static Exception Thrown(Action action) => Record.Exception(action)!;
}
