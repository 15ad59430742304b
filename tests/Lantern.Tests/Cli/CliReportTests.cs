using System.Text.RegularExpressions;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Cli;

/// <summary>What a build says about itself to those who look after it.</summary>
public sealed partial class CliReportTests
{
    private static readonly string Today = Lantern.Content.FrontMatter.DateText.Format(SiteTest.Today);

    [Fact]
    public void Timings_have_each_pipeline_with_its_phases_and_leave_the_output_to_programs()
    {
        using var site = new TemporarySite();
        var result = LanternProcess.Run(site.Root, "check", "--now", Today, "--timings", "--format", "json");
        Assert.StartsWith("{", result.Output, StringComparison.Ordinal);
        var lines = result.Error.TrimEnd('\n').Split('\n');
        Assert.Matches(@"^pipeline +phase +documents +ms of work$", lines[0]);
        var rows = lines.Skip(1).Select(line => Row().Match(line)).ToList();
        Assert.All(rows, row => Assert.True(row.Success));
        var printed = LanternProcess.Run(site.Root, "pipelines").Output;
        Assert.All(rows, row => Assert.Contains(row.Groups["name"].Value, printed, StringComparison.Ordinal));
        var articles = Directory.EnumerateFiles(Path.Combine(site.Root, "input", "articles"), "*.md", SearchOption.AllDirectories).Count();
        Assert.Contains(rows, row => row.Groups["name"].Value == "articles" && row.Groups["phase"].Value == "Process" && row.Groups["documents"].Value == articles.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains(rows, row => row.Groups["name"].Value == "article-pages" && row.Groups["phase"].Value == "Output");
    }

    [Fact]
    public void Pipelines_as_a_flowchart_have_every_pipeline_once_and_only_arrows_between_them()
    {
        using var site = new TemporarySite();
        var lines = LanternProcess.Run(site.Root, "pipelines", "--mermaid").Output.TrimEnd('\n').Split('\n');
        Assert.Equal("flowchart LR", lines[0]);
        var boxes = lines.Select(line => Box().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToList();
        var arrows = lines.Select(line => Arrow().Match(line)).Where(match => match.Success).Select(match => (From: match.Groups[1].Value, To: match.Groups[2].Value)).ToList();
        Assert.Equal(lines.Length - 1, boxes.Count + arrows.Count);
        Assert.Equal(boxes.Count, boxes.Distinct().Count());
        Assert.Contains(("articles", "library"), arrows);
        Assert.Contains(("library", "presentation"), arrows);
        // What the library waits for is not said again.
        Assert.DoesNotContain(("articles", "presentation"), arrows);
        Assert.All(arrows, arrow => Assert.True(boxes.IndexOf(arrow.From) >= 0 && boxes.IndexOf(arrow.From) < boxes.IndexOf(arrow.To)));
    }

    [Fact]
    public void What_check_mends_is_shown_and_the_report_for_programs_stays_clean()
    {
        const string Path = "input/articles/a-new-one.md";
        const string Text = "---\ntitle: A new one\ntopic: anxiety\nDescription: On what is new.\npublished: 2026-03-02\n---\n\n## One\n\n#### Two\n\nText.\n";
        using var site = new TemporarySite();
        var file = System.IO.Path.Combine(site.Root, Path);
        File.WriteAllText(file, Text);
        Assert.Matches(@"'lantern check --fix' mends 2 of them\n$", LanternProcess.Run(site.Root, "check", "--now", Today).Output);
        var fixing = LanternProcess.Run(site.Root, "check", "--fix", "--now", Today);
        Assert.StartsWith($"{Path}:\n  - Description: On what is new.\n  + description: On what is new.\n  - #### Two\n  + ### Two\n", fixing.Output, StringComparison.Ordinal);
        Assert.Matches(@"\nChecked \d+ pages and mended 1 file in ", fixing.Output);
        Assert.Equal(0, fixing.ExitCode);
        Assert.Equal(Text.Replace("Desc", "desc", StringComparison.Ordinal).Replace("####", "###", StringComparison.Ordinal), File.ReadAllText(file));
        File.WriteAllText(file, Text);
        var json = LanternProcess.Run(site.Root, "check", "--fix", "--now", Today, "--format", "json");
        Assert.StartsWith("{", json.Output, StringComparison.Ordinal);
        Assert.StartsWith($"{Path}:\n  - Description", json.Error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(?<name>[a-z-]+) +(?<phase>Input|Process|PostProcess|Output) +(?<documents>\d+) +\d+\.\d$")]
    private static partial Regex Row();

    [GeneratedRegex("""^  ([a-z_]+)\["<b>.*"\]$""")]
    private static partial Regex Box();

    [GeneratedRegex("^  ([a-z_]+) --> ([a-z_]+)$")]
    private static partial Regex Arrow();
}
