using System.Text.Json;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Cli;

/// <summary>The command as it is called: streams, exit codes, formats, help.</summary>
public sealed class CliTests
{
    private static readonly string Today = Lantern.Content.FrontMatter.DateText.Format(SiteTest.Today);

    private const string Broken = """
        -- input/articles/broken.md --
        ---
        title: Broken
        topic: anxeity
        description: A page with 100 % mistakes, and more.
        published: 2026-03-02
        ---

        Text.

        #### Too deep
        """;

    private static LanternProcess.Result Run(TemporarySite site, params string[] arguments) => LanternProcess.Run(site.Root, [.. arguments, "--now", Today]);

    [Fact]
    public void A_build_ends_with_its_summary_and_a_second_one_writes_nothing()
    {
        using var site = new TemporarySite();
        var first = Run(site, "build");
        Assert.Equal(0, first.ExitCode);
        Assert.Matches(@"^Wrote (\d+) of \1 files in \d+\.\d\d s \(0 fresh\); 1 suggestion$", first.LastLine);
        Assert.Equal("", first.Error);
        var second = Run(site, "build");
        Assert.Matches(@"^Wrote 0 of (\d+) files in \d+\.\d\d s \(\1 fresh\); 1 suggestion$", second.LastLine);
        var verified = Run(site, "verify");
        Assert.Equal(0, verified.ExitCode);
        Assert.StartsWith("Verified ", verified.LastLine, StringComparison.Ordinal);
        File.AppendAllText(Path.Combine(site.Output, "index.html"), "<!-- more -->");
        Assert.Equal(1, Run(site, "verify", "output").ExitCode);
    }

    [Fact]
    public void An_error_publishes_nothing_and_every_format_has_the_same_findings_in_the_same_order()
    {
        using var site = new TemporarySite(Broken);
        var text = Run(site, "build");
        Assert.Equal(1, text.ExitCode);
        Assert.False(Directory.Exists(site.Output));
        Assert.Contains("input/articles/broken.md:3:8: error LN4003: unknown topic 'anxeity'\n  3 | topic: anxeity\n    |        ^^^^^^^\n  help: did you mean 'anxiety'?", text.Output, StringComparison.Ordinal);
        Assert.Matches(@"^Published nothing in \d+\.\d\d s, because there are errors; 1 error, 1 warning$", text.LastLine);
        using var json = JsonDocument.Parse(Run(site, "build", "--format", "json").Output);
        var findings = json.RootElement.GetProperty("diagnostics").EnumerateArray().ToList();
        Assert.Equal(["LN4003", "LN5006"], findings.Select(finding => finding.GetProperty("code").GetString()));
        Assert.Equal(["code", "severity", "file", "line", "column", "endLine", "endColumn", "message", "help"], findings[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal((3, 8, 3, 15), (findings[0].GetProperty("line").GetInt32(), findings[0].GetProperty("column").GetInt32(), findings[0].GetProperty("endLine").GetInt32(), findings[0].GetProperty("endColumn").GetInt32()));
        Assert.Equal(1, json.RootElement.GetProperty("summary").GetProperty("errors").GetInt32());
        var github = Run(site, "check", "--format", "github").Output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, github.Length);
        Assert.StartsWith("::error file=input/articles/broken.md,line=3,col=8,endLine=3,endColumn=15,title=LN4003 Unknown topic::unknown topic 'anxeity'%0Adid you mean", github[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_let_a_build_pass_unless_strict()
    {
        using var site = new TemporarySite("-- input/articles/other.md --\n---\ntitle: Other\ntopic: anxiety\ndescription: x\npublished: 2026-03-02\n---\n\nText.\n\n### Deep\n");
        Assert.Equal(0, Run(site, "check").ExitCode);
        Assert.Equal(1, Run(site, "check", "--strict").ExitCode);
        Assert.False(Directory.Exists(site.Output));
        // What a check leaves is only what makes the next one quick.
        Assert.Equal([Path.Combine(site.Root, ".lantern", "cache")], Directory.EnumerateFileSystemEntries(Path.Combine(site.Root, ".lantern")));
    }

    [Theory]
    [InlineData("biuld", "We don't know the command 'biuld'. Did you mean 'build'?")]
    [InlineData("build --ouput x", "We don't know what to do with '--ouput'. Did you mean '--output'?")]
    [InlineData("build --now 3/2/2026", "'3/2/2026' is not a day: write --now and a day such as 2026-03-02.")]
    [InlineData("build --format xml", "xml")]
    [InlineData("build --base-url nowhere", "'nowhere' is not an address")]
    [InlineData("build --base-url https://www.example.org/sub/", "'https://www.example.org/sub/' is not an address of a site: write --base-url and https:// with the name only, such as https://www.example.org.")]
    [InlineData("build --base-url https://www.example.org/?a=b", "is not an address of a site")]
    [InlineData("check --base-url https://www.example.org#top", "is not an address of a site")]
    [InlineData("build --base-url https://me:secret@www.example.org", "is not an address of a site")]
    [InlineData("build --theme nope", "There is no folder 'nope': write --theme and a folder, or leave it away")]
    [InlineData("build --theme input/settings.yml", "There is no folder 'input/settings.yml'")]
    [InlineData("pipelines --format json", "We don't know what to do with '--format'.")]
    [InlineData("verify --drafts", "We don't know what to do with '--drafts'.")]
    public void Wrong_use_is_answered_with_what_was_meant(string arguments, string answer)
    {
        using var site = new TemporarySite();
        var result = LanternProcess.Run(site.Root, arguments.Split(' '));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(answer, result.Error.Replace("the option", "what to do with", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        Assert.False(Directory.Exists(site.Output));
    }

    [Theory]
    [InlineData("build", "--root --input --theme --output --environment --drafts --now --base-url --format --strict --no-cache --timings --threads --explain --hold --hold-if-urgent --commit")]
    [InlineData("record", "--on --root --input --now --format")]
    [InlineData("erase", "--target --dry-run --yes --root --input --theme --output --now --threads")]
    [InlineData("schema", "--root --input")]
    [InlineData("init-editor", "--root --input --command")]
    [InlineData("init-hooks", "--root --input")]
    [InlineData("check", "--root --input --theme --output --environment --drafts --now --base-url --format --strict --no-cache --timings --threads --old-urls --fix --staged --base")]
    [InlineData("pr-report", "--base --url --root --input --theme --now --threads")]
    [InlineData("verify", "--root --input --output --format --strict --rendered --all --browser --pictures --warn-if-urgent")]
    [InlineData("pipelines", "--root --input --theme --mermaid")]
    public void Help_has_the_options_that_mean_something_there_and_examples(string command, string options)
    {
        using var site = new TemporarySite();
        var help = LanternProcess.Run(site.Root, command, "--help");
        Assert.Equal(0, help.ExitCode);
        Assert.Equal(options.Split(' '), help.Output.Split('\n').Select(line => line.Trim().Split(' ')[0]).Where(word => word.StartsWith("--", StringComparison.Ordinal)));
        Assert.Contains($"Examples:\n  lantern {command}", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pipelines_are_printed_with_their_phases()
    {
        using var site = new TemporarySite();
        var printed = LanternProcess.Run(site.Root, "pipelines");
        Assert.Equal(0, printed.ExitCode);
        Assert.Contains("articles\n  Input       ReadFiles > DecodeText\n  Process     ParseFrontMatter > BindArticle\n", printed.Output, StringComparison.Ordinal);
        Assert.Contains("article-pages  (after presentation)\n  PostProcess PlanPages > PresentPage\n  Output      RenderPage > GatePage\n", printed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Zone_language_threads_and_folder_of_the_machine_change_no_byte()
    {
        using var one = new TemporarySite();
        using var two = new TemporarySite();
        Assert.Equal(0, Run(one, "build", "--threads", "1").ExitCode);
        var environment = new Dictionary<string, string> { ["TZ"] = "Pacific/Kiritimati", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" };
        Assert.Equal(0, LanternProcess.Run(two.Root, environment, "build", "--threads", "8", "--output", "elsewhere", "--now", Today).ExitCode);
        Assert.True(TemporarySite.AreEqual(TemporarySite.Read(one.Output), TemporarySite.Read(Path.Combine(two.Root, "elsewhere"))));
    }

    [Fact]
    public void Links_on_disk_are_never_followed_out_of_the_site()
    {
        if (OperatingSystem.IsWindows()) return;
        using var site = new TemporarySite();
        using var other = new TemporarySite();
        Assert.Equal(0, Run(site, "build").ExitCode);
        File.CreateSymbolicLink(Path.Combine(site.Root, "input", "articles", "leak.md"), Path.Combine(other.Root, "input", "articles", "panic.md"));
        var leak = Run(site, "build");
        Assert.Equal(1, leak.ExitCode);
        Assert.Contains("LN1005", leak.Output, StringComparison.Ordinal);
        File.Delete(Path.Combine(site.Root, "input", "articles", "leak.md"));
        Directory.Delete(Path.Combine(site.Output, "articles"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(site.Output, "articles"), Path.Combine(other.Root, "input", "articles"));
        var link = Run(site, "build");
        Assert.Equal(1, link.ExitCode);
        Assert.Contains("LN1104", link.Output, StringComparison.Ordinal);
        Assert.Equal(["panic.md"], Directory.EnumerateFileSystemEntries(Path.Combine(other.Root, "input", "articles")).Select(Path.GetFileName));
    }

    [Fact]
    public void An_empty_folder_gets_plain_words()
    {
        using var site = new TemporarySite();
        Directory.Delete(Path.Combine(site.Root, "input"), recursive: true);
        var result = Run(site, "build");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("input: error LN4002: there is nothing in input\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output + result.Error, StringComparison.Ordinal);
        Assert.Equal(1, Run(site, "build", "--root", "nowhere").ExitCode);
        Assert.False(Directory.Exists(Path.Combine(site.Root, "nowhere")));
    }
}
