using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Workflows;

/// <summary>What follows a merge, and the run of each morning: <c>deploy.yml</c>, run as it is written.</summary>
public sealed class DeployWorkflowTests : IDisposable
{
    private readonly HostedSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void What_is_merged_goes_live_is_looked_at_and_recorded_and_the_morning_run_has_nothing_to_do_then()
    {
        var (publish, tell) = _site.Deploy();
        HostedSite.Succeeded(publish);
        HostedSite.Succeeded(tell);
        Assert.Contains("A panic attack is a wave of fear.", _site.ReadLive("articles/panic/index.html"), StringComparison.Ordinal);
        Assert.Contains($"\"commit\": \"{_site.Clone.Head}\"", _site.ReadLive(".well-known/lantern.json"), StringComparison.Ordinal);
        _site.Clone.Git("fetch", "-q", "origin", "lantern-record:refs/remotes/origin/lantern-record");
        Assert.Contains("input/articles/panic.md", _site.Clone.Lantern("record", "/articles/panic/").Output, StringComparison.Ordinal);
        Assert.Empty(_site.GitHub.Changes);

        var (morning, _) = _site.Deploy("schedule");
        HostedSite.Succeeded(morning);
        Assert.Contains("The live site is of today already.", morning.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("Build and publish", morning.Ran);

        _site.Merge("input/articles/panic.md", "It passes.", "It will pass.");
        HostedSite.Succeeded(_site.Deploy().Publish);
        Assert.Contains("It will pass.", _site.ReadLive("articles/panic/index.html"), StringComparison.Ordinal);
        Assert.Equal("2\n", _site.Clone.Git("-C", _site.Remote, "rev-list", "--count", "lantern-record"));
    }

    [Fact]
    public void A_run_that_fails_opens_one_issue_in_plain_words_the_next_updates_it_and_the_first_good_one_closes_it()
    {
        HostedSite.Succeeded(_site.Deploy().Publish);
        _site.Merge("input/articles/panic.md", "topic: anxiety", "topic: anxeity");
        var (publish, tell) = _site.Deploy();
        Assert.Equal("failure", publish.Result);
        HostedSite.Succeeded(tell);
        var issue = Assert.Single(_site.GitHub.Issues);
        Assert.Equal("The site could not be published", issue.Title);
        Assert.Contains("Nothing new was published. Visitors get what they got before.", issue.Body, StringComparison.Ordinal);
        Assert.Contains("    input/articles/panic.md:3:8: error LN4003: unknown topic 'anxeity'", issue.Body, StringComparison.Ordinal);
        Assert.Contains("did you mean 'anxiety'?", issue.Body, StringComparison.Ordinal);
        Assert.Contains("/actions/runs/77", issue.Body, StringComparison.Ordinal);
        Assert.Contains("A panic attack is a wave of fear.", _site.ReadLive("articles/panic/index.html"), StringComparison.Ordinal);

        _site.Merge("input/articles/panic.md", "topic: anxeity", "topic: anxeitie");
        _site.Deploy();
        Assert.Contains("'anxeitie'", Assert.Single(_site.GitHub.Issues).Body, StringComparison.Ordinal);

        _site.Merge("input/articles/panic.md", "topic: anxeitie", "topic: anxiety");
        HostedSite.Succeeded(_site.Deploy().Publish);
        Assert.Equal("closed", Assert.Single(_site.GitHub.Issues).State);
        Assert.Contains("The site was published again", Assert.Single(_site.GitHub.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_that_can_not_wait_goes_out_although_an_article_is_wrong()
    {
        HostedSite.Succeeded(_site.Deploy().Publish);
        _site.Merge("input/articles/panic.md", "topic: anxiety", "topic: anxeity");
        Assert.Equal("failure", _site.Deploy().Publish.Result);
        _site.Merge("input/crisis-lines/us-988.yml", "- { kind: text, value: \"988\" }", "- { kind: text, value: \"988\" }\n  - { kind: chat, value: talk.example.org }");
        var (publish, _) = _site.Deploy();
        HostedSite.Succeeded(publish);
        Assert.Contains("talk.example.org", _site.ReadLive("crisis/index.html"), StringComparison.Ordinal);
        Assert.Contains("We have taken this page down", _site.ReadLive("articles/panic/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_is_held_keeps_the_address_that_visitors_know_also_where_it_can_not_be_read_and_nothing_was_built_before()
    {
        _site.Merge("input/articles/panic.md", "title: Panic attacks", "title: Panic attacks\nslug: waves-of-fear");
        HostedSite.Succeeded(_site.Deploy().Publish);
        _site.Merge("input/articles/panic.md", "---\ntitle: Panic attacks\nslug: waves-of-fear\n", "");
        _site.Merge("input/regions/us.yml", "In immediate danger", "In danger");
        HostedSite.Succeeded(_site.Deploy().Publish);
        Assert.Contains("In danger, call 911", _site.ReadLive("crisis/index.html"), StringComparison.Ordinal);
        Assert.Contains("We have taken this page down", _site.ReadLive("articles/waves-of-fear/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_seen_in_a_browser_holds_a_deploy_back_but_no_correction_that_can_not_wait()
    {
        NodeTools.Require(Chromium is null
            ? "Chromium is not there, so a deploy that it holds back was not tested: install it (on Debian: apt-get install chromium)." : null);
        HostedSite.Succeeded(_site.Deploy().Publish);
        _site.Browser = Chromium!;
        // Nothing that reads style sheets rule by rule knows that this header lies over the page.
        _site.Merge("input/articles/panic.md", "It passes.", "It will pass.");
        _site.Clone.Write("theme/css/site.css", File.ReadAllText(Path.Combine(Repository.Root, "theme", "css", "site.css")) + Cover);
        _site.Clone.Commit("A header");
        _site.Clone.Git("push", "-q", "origin", "main");
        var (publish, _) = _site.Deploy();
        Assert.Equal("failure", publish.Result);
        Assert.Contains("error LN1304: in the ", publish.Log, StringComparison.Ordinal);
        Assert.Contains("can't be seen", Assert.Single(_site.GitHub.Issues).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("It will pass.", _site.ReadLive("articles/panic/index.html"), StringComparison.Ordinal);

        _site.Merge("input/regions/us.yml", "In immediate danger", "In danger");
        (publish, _) = _site.Deploy();
        HostedSite.Succeeded(publish);
        Assert.Contains("warning LN1304: in the ", publish.Log, StringComparison.Ordinal);
        Assert.Contains("In danger, call 911", _site.ReadLive("crisis/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit 1")]
    [InlineData("kill -9 $$")]
    public void A_browser_that_fails_is_a_warning_and_holds_nothing_back(string what)
    {
        using var folder = new TemporarySite();
        _site.Browser = Path.Combine(folder.Root, "browser");
        File.WriteAllText(_site.Browser, $"#!/bin/sh\n{what}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_site.Browser, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        var (publish, _) = _site.Deploy();
        HostedSite.Succeeded(publish);
        Assert.Contains("::warning::Not every page was looked at in a browser before it went live.", publish.Log, StringComparison.Ordinal);
        Assert.Contains("warning LN1302: not all was looked at", publish.Log, StringComparison.Ordinal);
        Assert.Contains("A panic attack is a wave of fear.", _site.ReadLive("articles/panic/index.html"), StringComparison.Ordinal);
    }

    private const string Cover = ".site-header{position:fixed;inset:0;z-index:99;background:#fff}";

    private static string? Chromium => Environment.GetEnvironmentVariable("LANTERN_CHROMIUM")
        ?? Array.Find(["/usr/bin/chromium", "/usr/bin/google-chrome"], File.Exists);

    [Fact]
    public void What_went_live_with_faults_is_taken_back_and_the_issue_says_so()
    {
        HostedSite.Succeeded(_site.Deploy().Publish);
        _site.Merge("input/pages/about.md", "small", "tiny");
        _site.Netlify.Spoil = (path, bytes) => path == "/about/index.html" && System.Text.Encoding.UTF8.GetString(bytes).Contains("tiny", StringComparison.Ordinal) ? "<html><body>Hello</body></html>"u8.ToArray() : bytes;
        Assert.Equal("failure", _site.Deploy().Publish.Result);
        var issue = Assert.Single(_site.GitHub.Issues);
        Assert.Equal("A new version of the site was taken back", issue.Title);
        Assert.Contains("LN1230", issue.Body, StringComparison.Ordinal);
        Assert.Contains("small", _site.ReadLive("about/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(_site.Netlify.Token, issue.Body, StringComparison.Ordinal);
        Assert.Equal("1\n", _site.Clone.Git("-C", _site.Remote, "rev-list", "--count", "lantern-record"));
    }

    [Fact]
    public void Without_the_secrets_nothing_happens_and_the_run_is_green()
    {
        _site.HasSecrets = false;
        var (publish, tell) = _site.Deploy();
        HostedSite.Succeeded(publish);
        HostedSite.Succeeded(tell);
        Assert.Equal(["No place to publish to"], publish.Ran);
        Assert.Contains("::notice::Nothing is published, because the secret NETLIFY_AUTH_TOKEN is not there.", publish.Log, StringComparison.Ordinal);
        Assert.Empty(_site.Netlify.Requests);
        Assert.Empty(_site.GitHub.Changes);
    }

    [Fact]
    public void A_morning_run_that_is_planned_in_another_time_zone_is_said()
    {
        Assert.DoesNotContain("is planned in the time zone", _site.Deploy().Publish.Log, StringComparison.Ordinal);
        _site.Merge("input/settings.yml", "time-zone: America/New_York", "time-zone: \"Pacific/Auckland\" # ours");
        Assert.Contains("::warning::The morning run of .github/workflows/deploy.yml is planned in the time zone 'America/New_York', and the site is in 'Pacific/Auckland'", _site.Deploy().Publish.Log, StringComparison.Ordinal);
    }
}
