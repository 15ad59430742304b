using Lantern.Build.Output;
using Lantern.Deploy;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Deploy;

/// <summary>What may be published at all.</summary>
public sealed class DeployerTests
{
    private static readonly DeployWish Production = new(true, null, null);
    private static readonly DeployWish Draft = new(false, null, null);

    [Fact]
    public async Task A_finished_production_build_may_go_out()
    {
        var site = new SiteTest().Build();
        var outcome = await Try(site, Production);
        Assert.Empty(outcome.Findings);
        Assert.Equal(site.Published.Count, outcome.Files);
    }

    [Fact]
    public async Task An_unfinished_an_altered_and_an_unknown_folder_are_refused()
    {
        var altered = new SiteTest().Build();
        altered.Write("output/index.html", "x").Remove("output/404.html").Write("output/more.html", "y");
        Assert.Equal(["LN1103", "LN1110", "LN1111"], Codes(await Try(altered, Draft)).Order());
        var unfinished = new SiteTest().Build();
        unfinished.Files.Write(new OutputPaths(unfinished.Request.Root, unfinished.Request.Output).Journal, "index.html\n"u8);
        Assert.Equal(["LN1108"], Codes(await Try(unfinished, Draft)));
        Assert.Equal(["LN1109"], Codes(await Try(new SiteTest(), Draft)));
    }

    [Fact]
    public async Task A_preview_goes_to_no_visitor()
    {
        var site = new SiteTest();
        site.Request = site.Request with { ShowDrafts = true };
        site.Build();
        var outcome = await Try(site, Production);
        Assert.Equal("output: error LN1203: output holds a preview, with what is not meant for visitors\n  help: run 'lantern build' without --drafts and --environment, then deploy again; or publish the preview with --alias NAME", Lantern.Diagnostics.Formatters.TextFormatter.Format(Assert.Single(outcome.Findings), null).TrimEnd('\n'));
        Assert.Empty((await Try(site, Draft)).Findings);
        Assert.Empty((await Try(site, new DeployWish(false, "pr-12", null))).Findings);
    }

    [Fact]
    public async Task A_line_of_the_own_region_that_nobody_ever_checked_keeps_the_site_from_visitors_and_an_old_check_does_not()
    {
        var site = new SiteTest();
        var line = System.Text.Encoding.UTF8.GetString(site.Files.ReadAllBytes("/site/input/crisis-lines/us-988.yml"));
        site.Write("input/crisis-lines/us-988.yml", line.Replace("verified-on: 2026-11-01\nverified-by: sam-cole", "", StringComparison.Ordinal)).Build();
        var outcome = await Try(site, Production);
        var finding = Assert.Single(outcome.Findings);
        Assert.Equal("LN1204", finding.Code);
        Assert.Equal("input/crisis-lines/us-988.yml", finding.Location.Path);
        Assert.Equal("read https://988lifeline.org/ and then run 'lantern crisis-lines verify us-988 --by PERSON'", finding.Help);
        Assert.Empty((await Try(site, Draft)).Findings);

        site.Write("input/crisis-lines/us-988.yml", line.Replace("2026-11-01", "2020-01-01", StringComparison.Ordinal)).Build();
        Assert.Empty((await Try(site, Production)).Findings);
    }

    [Fact]
    public async Task A_line_in_an_article_that_nobody_ever_checked_keeps_the_site_from_visitors()
    {
        const string article = "---\ntitle: Sleep\ntopic: low-mood\nauthor: ada-reed\npublished: 2026-03-02\ncrisis-line:\n  name: Night " +
            "line\n  region: us\n  hours: 24/7\n  authority-url: https://night.example.org/\n  channels: [{ kind: call, value: \"988\" }]\n";
        var site = new SiteTest().Write("input/articles/sleep.md", article + "---\n\nSleep well.\n").Build();
        Assert.Empty(site.Errors);
        var finding = Assert.Single((await Try(site, Production)).Findings);
        Assert.Equal("LN1243", finding.Code);
        Assert.Equal("input/articles/sleep.md", finding.Location.Path);
        Assert.Empty((await Try(site, Draft)).Findings);
        site.Write("input/articles/sleep.md", article + "  verified-on: 2026-11-01\n  verified-by: sam-cole\n---\n\nSleep well.\n").Build();
        Assert.Empty((await Try(site, Production)).Findings);
    }

    [Fact]
    public async Task Pages_that_show_a_line_otherwise_than_its_file_go_to_no_visitor()
    {
        var site = new SiteTest();
        var line = System.Text.Encoding.UTF8.GetString(site.Files.ReadAllBytes("/site/input/crisis-lines/us-988.yml"));
        site.Write("input/crisis-lines/us-988.yml",
            line.Replace("kind: call, value: \"988\"", "kind: call, value: \"1-212-555-0123\"", StringComparison.Ordinal)
                .Replace("verified-on: 2026-11-01\nverified-by: sam-cole", "", StringComparison.Ordinal)).Build();
        Assert.Empty(site.Errors);
        // A person compares the line, corrects it and says so; what was built before is still the wrong number.
        site.Write("input/crisis-lines/us-988.yml", line);
        var finding = Assert.Single((await Try(site, Production)).Findings);
        Assert.Equal("LN1241", finding.Code);
        Assert.Equal("the built pages show the crisis line 'us-988' as 'Call 1-212-555-0123, Text 988', and its file says 'Call 988, Text 988'",
            finding.Message);
        Assert.Empty((await Try(site, Draft)).Findings);
        Assert.Empty((await Try(site.Build(), Production)).Findings);
        // Lines of somebody else's are not those that were checked, either.
        site.Write("elsewhere/settings.yml", "title: Other\n");
        site.Request = site.Request with { Input = "/site/elsewhere" };
        Assert.NotEmpty((await Try(site, Production)).Findings);
    }

    [Fact]
    public async Task No_build_changes_files_that_are_on_their_way()
    {
        var site = new SiteTest().Build();
        await Try(site, Draft, () => site.Build());
        Assert.Equal(["LN1106"], site.Codes);
        Assert.Empty(site.Build().Errors);
    }

    [Theory]
    [InlineData("Pr-12", "it stands in a web address")]
    [InlineData("-pr", "it stands in a web address")]
    [InlineData("pr.12", "it stands in a web address")]
    [InlineData("", "it has to have 1 to 37 characters")]
    [InlineData("a-name-that-is-longer-than-the-host-allows", "it has to have 1 to 37 characters")]
    [InlineData("main", "hosts use it for the live site")]
    [InlineData("www", "hosts use it for the live site")]
    [InlineData("production", "hosts use it for the live site")]
    [InlineData("current", "a folder of a web server has it for itself")]
    [InlineData("releases", "a folder of a web server has it for itself")]
    [InlineData("drafts", "a folder of a web server has it for itself")]
    [InlineData("draft", "a folder of a web server has it for itself")]
    [InlineData("Current", "it stands in a web address")]
    [InlineData("current.new", "it stands in a web address")]
    [InlineData("%63urrent", "it stands in a web address")]
    [InlineData("\uFF43urrent", "it stands in a web address")]
    [InlineData("curr\u00ADent", "it stands in a web address")]
    [InlineData("current/", "it stands in a web address")]
    [InlineData("../current", "it stands in a web address")]
    [InlineData("releases\\x", "it stands in a web address")]
    [InlineData(".", "it stands in a web address")]
    [InlineData("..", "it stands in a web address")]
    [InlineData(".lock", "it stands in a web address")]
    [InlineData(" current", "it stands in a web address")]
    [InlineData("current\n", "it stands in a web address")]
    [InlineData("pr--12", "two hyphens stand between the name of a draft and that of its site")]
    [InlineData("xn--e1afmkfd", "two hyphens stand between the name of a draft and that of its site")]
    [InlineData("deploy-preview-12", "Netlify gives such names to drafts of its own")]
    [InlineData("5f3e2d1c0b9a8f7e6d5c4b3a", "it looks like the number of a deploy")]
    [InlineData("nul", "on Windows it is the name of a device")]
    public async Task A_draft_has_a_name_that_can_be_an_address(string alias, string problem)
    {
        var outcome = await Try(new SiteTest().Build(), new DeployWish(false, alias, null));
        Assert.Equal($"'{alias}' can't be the name of a draft: {problem}", Assert.Single(outcome.Findings).Message);
    }

    [Fact]
    public void What_would_change_is_said_in_addresses()
    {
        DeployFile File(string path, string sha) => new(path, path, 1, sha, sha);
        var plan = DeployPlan.Of([File("index.html", "1"), File("a/index.html", "2"), File("b/index.html", "3"), File("feed.atom", "4")], new Dictionary<string, string> { ["index.html"] = "1", ["b/index.html"] = "9", ["c/index.html"] = "5", ["feed.atom"] = "8" });
        Assert.Equal(["/a/"], plan.Added);
        Assert.Equal(["/b/", "/feed.atom"], plan.Changed);
        Assert.Equal(["/c/"], plan.Removed);
    }

    private static IEnumerable<string> Codes(DeployOutcome outcome) => outcome.Findings.Select(finding => finding.Code);

    private static Task<DeployOutcome> Try(SiteTest site, DeployWish wish, Action? meanwhile = null) => new Deployer(site.Files, new FixedClock(DateTimeOffset.UnixEpoch)).With(site.Request, wish, deployment =>
    {
        meanwhile?.Invoke();
        return Task.FromResult(new DeployOutcome([]) { Files = deployment.Files.Count });
    });
}
