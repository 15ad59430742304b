using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Cli;

/// <summary>The command on a real disk touches nothing that is not its own.</summary>
public sealed class CliDiskTests
{
    [Fact]
    public void A_folder_of_a_person_is_refused_and_left_as_it_was()
    {
        using var site = new TemporarySite();
        site.Write("photos/letter.txt", "Dear Ada");
        var result = Run(site, "build", "--output", "photos");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains("error LN1102: ", result.Output, StringComparison.Ordinal);
        var left = TemporarySite.Read(Path.Combine(site.Root, "photos"));
        Assert.Equal(["letter.txt"], left.Keys);
        Assert.Equal("Dear Ada"u8.ToArray(), left["letter.txt"]);
    }

    [Fact]
    public void Links_to_files_and_folders_are_refused_in_the_output_and_what_they_lead_to_is_left_as_it_was()
    {
        using var site = new TemporarySite();
        Assert.Equal(0, Run(site, "build").ExitCode);
        site.Write("own/index.html", "mine");
        Directory.Delete(Path.Combine(site.Output, "articles"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(site.Output, "articles"), Path.Combine(site.Root, "own"));
        File.Delete(Path.Combine(site.Output, "robots.txt"));
        File.CreateSymbolicLink(Path.Combine(site.Output, "robots.txt"), Path.Combine(site.Root, "own", "index.html"));
        var result = Run(site, "build");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Equal(2, result.Output.Split("error LN1104: ").Length - 1);
        var left = TemporarySite.Read(Path.Combine(site.Root, "own"));
        Assert.Equal(["index.html"], left.Keys);
        Assert.Equal("mine"u8.ToArray(), left["index.html"]);
    }

    [Fact]
    public void Links_to_folders_that_leave_the_input_or_go_round_are_refused()
    {
        using var site = new TemporarySite();
        site.Write("private/notes.md", "---\ntitle: Zanzibar\ntopic: anxiety\ndescription: Zanzibar.\npublished: 2026-03-02\n---\n\nZanzibar.\n");
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "input", "articles", "folder"), Path.Combine(site.Root, "private"));
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "input", "articles", "round"), Path.Combine(site.Root, "input", "articles"));
        var result = Run(site, "build");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains("input/articles/folder: error LN1005", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Zanzibar", result.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    private static LanternProcess.Result Run(TemporarySite site, params string[] arguments) => LanternProcess.Run(site.Root, [.. arguments, "--now", $"{SiteTest.Today:yyyy-MM-dd}"]);
}
