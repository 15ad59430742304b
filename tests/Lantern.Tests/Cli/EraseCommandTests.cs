using Lantern.TestKit;
using Lantern.TestKit.Erasing;
using Lantern.Tests.Deploy.Erasing;
using Xunit;

namespace Lantern.Tests.Cli;

/// <summary><c>lantern erase</c> as a person and a script meet it.</summary>
public sealed class EraseCommandTests : IDisposable
{
    private readonly EraseTest _test = new(ErasePictures.Portrait);

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Where_nobody_can_answer_it_only_tells_and_with_yes_it_does_it()
    {
        await _test.Publish(_test.Folder);
        var before = _test.Everything(Path.Combine(".lantern", "cache"));
        string[] command = ["erase", EraseTest.Url, "--target", $"folder:{_test.Www}", "--now", "2026-11-24"];
        var told = LanternProcess.Answer(_test.Root, "yes\nyes\nyes\nyes\n", command);
        Assert.Equal(0, told.ExitCode);
        var end = "Nothing was changed: this only tells what would be done.\nRun it in a terminal, where it asks before each step, or with --yes.\n";
        Assert.EndsWith(end, told.Output, StringComparison.Ordinal);
        Assert.True(TemporarySite.AreEqual(before, _test.Everything(Path.Combine(".lantern", "cache"))));

        var done = LanternProcess.Run(_test.Root, [.. command, "--yes"]);
        Assert.Equal(0, done.ExitCode);
        Assert.Contains("\nDone: the page is deleted in this folder, and no deploy has it.\n", done.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("(yes or no)", done.Output, StringComparison.Ordinal);
        Assert.Empty(_test.Traces());
    }

    [Theory]
    [InlineData("erase", "Required argument")]
    [InlineData("erase --yse", "Did you mean '--yes'?")]
    [InlineData("erase /a/ --target ftp", "'ftp' is no place to publish to")]
    [InlineData("erase /a/ --dry-run --yes", "--dry-run and --yes don't go together.")]
    public void Wrong_use_is_answered(string arguments, string answer)
    {
        var result = LanternProcess.Run(_test.Root, arguments.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(answer, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_is_unknown_exits_with_1()
    {
        var result = LanternProcess.Run(_test.Root, "erase", "/articles/panik/", "--yes", "--target", $"folder:{_test.Www}");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("did you mean '/articles/panic/'?", result.Output, StringComparison.Ordinal);
        Assert.Equal("Nothing was deleted.", result.LastLine);
    }
}
