using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Cli;

/// <summary>The three formats of the report: the same findings in the same order, each in the form its reader needs.</summary>
public sealed partial class CliFormatTests
{
    private const string Findings = """
        -- input/crisis-lines/us-night.yml --
        name: Night line
        region: us
        channels: [{ kind: call, value: "988" }]
        -- input/articles/50%, or less.md --
        ---
        title: Less: 50%, or so
        topic: anxiety
        colour: blue
        published: 2026-03-02
        ---

        Text.
        -- input/articles/other.md --
        ---
        title: Other
        topic: anxeity
        description: Other.
        author: nobody
        published: 2026-03-02
        ---

        Text.

        ## A

        #### B

        Text.
        """;

    [Fact]
    public void Every_format_tells_the_same_findings_in_the_same_order()
    {
        using var site = new TemporarySite(Findings);
        var text = Run(site, "check");
        var json = Run(site, "check", "--format", "json");
        var github = Run(site, "check", "--format", "github");
        Assert.All([text, json, github], result => Assert.Equal((1, ""), (result.ExitCode, result.Error)));

        using var document = JsonDocument.Parse(json.Output);
        var found = document.RootElement.GetProperty("diagnostics").EnumerateArray().Select(Read).ToList();
        Assert.True(found.Count >= 5, json.Output);
        Assert.Contains(("warning", "input/crisis-lines/us-night.yml", 1, 1, "LN4017"), found.Select(finding => (finding.Severity, finding.File, finding.Line, finding.Column, finding.Code)));
        Assert.Contains(("error", "input/articles/other.md", 3, 8, "LN4003"), found.Select(finding => (finding.Severity, finding.File, finding.Line, finding.Column, finding.Code)));
        Assert.Equal(found.OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column).Select(finding => finding.Code), found.Select(finding => finding.Code));
        Assert.Equal(found, Lines(text).Select(line => TextLine().Match(line)).Where(match => match.Success).Select(Read));
        // The host shows a few of them only, so the worst come first there.
        Assert.Equal(found.OrderBy(finding => finding.Severity switch { "error" => 0, "warning" => 1, _ => 2 }), Lines(github).Select(line => GitHubLine().Match(line)).Select(ReadGitHub));

        var summary = document.RootElement.GetProperty("summary");
        Assert.Equal(found.Count(finding => finding.Severity == "error"), summary.GetProperty("errors").GetInt32());
        Assert.Equal(found.Count(finding => finding.Severity == "warning"), summary.GetProperty("warnings").GetInt32());
        Assert.Equal(found.Count(finding => finding.Severity == "suggestion"), summary.GetProperty("suggestions").GetInt32());
    }

    [Fact]
    public void Json_has_the_documented_fields_and_github_escapes_what_its_commands_read()
    {
        using var site = new TemporarySite(Findings);
        var json = Run(site, "build", "--format", "json");
        using var document = JsonDocument.Parse(json.Output);
        Assert.Equal(["diagnostics", "summary"], document.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.All(document.RootElement.GetProperty("diagnostics").EnumerateArray(), finding => Assert.Equal(
            ["code", "severity", "file", "line", "column", "endLine", "endColumn", "message", "help"], finding.EnumerateObject().Select(property => property.Name)));
        Assert.Equal(0, document.RootElement.GetProperty("summary").GetProperty("written").GetInt32());
        var github = Run(site, "build", "--format", "github");
        Assert.Contains("::error file=input/articles/50%25%2C or less.md,line=4,col=1,", github.Output, StringComparison.Ordinal);
        Assert.All(Lines(github), line => Assert.Matches("^::(error|warning|notice) file=", line));
        Assert.Contains("%0A", github.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void At_most_ten_findings_stand_on_the_lines_the_worst_first_and_the_others_follow_in_words()
    {
        using var site = new TemporarySite(string.Concat(Enumerable.Range(0, 9).Select(i => $"-- input/articles/a{i}.md --\n---\ntitle: A {i}\ntopic: anxiety\nauthor: ada-reed\npublished: 2026-03-02\n---\n\nText.\n")) + Findings);
        var lines = Lines(Run(site, "check", "--format", "github"));
        var onLines = lines.TakeWhile(line => !line.StartsWith("::group::", StringComparison.Ordinal)).ToList();
        Assert.Equal(10, onLines.Count);
        Assert.StartsWith("::error ", onLines[0], StringComparison.Ordinal);
        Assert.Equal(onLines.OrderBy(line => line.Split(' ')[0] switch { "::error" => 0, "::warning" => 1, _ => 2 }), onLines);
        var rest = lines.Skip(11).Where(line => TextLine().IsMatch(line)).ToList();
        Assert.Equal($"::group::{rest.Count} more", lines[10]);
        Assert.Equal("::endgroup::", lines[^1]);
        using var json = JsonDocument.Parse(Run(site, "check", "--format", "json").Output);
        Assert.Equal(json.RootElement.GetProperty("diagnostics").GetArrayLength(), onLines.Count + rest.Count);
        Assert.DoesNotContain(rest, line => line.Contains(": error ", StringComparison.Ordinal));
    }

    private static LanternProcess.Result Run(TemporarySite site, params string[] arguments) => LanternProcess.Run(site.Root, [.. arguments, "--now", $"{SiteTest.Today:yyyy-MM-dd}"]);

    private static string[] Lines(LanternProcess.Result result) => result.Output.TrimEnd('\n').Split('\n');

    private static Finding Read(JsonElement finding) => new(
        finding.GetProperty("severity").GetString()!, finding.GetProperty("file").GetString()!,
        finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32(), finding.GetProperty("code").GetString()!, finding.GetProperty("message").GetString()!);

    private static Finding Read(Match match) => new(
        match.Groups["severity"].Value, match.Groups["file"].Value, Number(match, "line"), Number(match, "column"), match.Groups["code"].Value, match.Groups["message"].Value);

    private static Finding ReadGitHub(Match match)
    {
        Assert.True(match.Success);
        var severity = match.Groups["severity"].Value;
        return Read(match) with
        {
            Severity = severity == "notice" ? "suggestion" : severity,
            File = Uri.UnescapeDataString(match.Groups["file"].Value),
            Message = Uri.UnescapeDataString(match.Groups["message"].Value).Split('\n')[0],
        };
    }

    /// <summary>A finding about a whole file has no place in text and in workflow commands, and 1, 1 in JSON.</summary>
    private static int Number(Match match, string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 1;

    private sealed record Finding(string Severity, string File, int Line, int Column, string Code, string Message);

    [GeneratedRegex(@"^(?<file>input/[^:]*)(?::(?<line>\d+):(?<column>\d+))?: (?<severity>error|warning|suggestion) (?<code>LN\d{4}): (?<message>.*)$")]
    private static partial Regex TextLine();

    [GeneratedRegex(@"^::(?<severity>error|warning|notice) file=(?<file>[^,]*)(?:,line=(?<line>\d+),col=(?<column>\d+),endLine=\d+,endColumn=\d+)?,title=(?<code>LN\d{4})[^:]*::(?<message>.*)$")]
    private static partial Regex GitHubLine();
}
