using System.Text.Json;
using Lantern.TestKit;
using Lantern.TestKit.Netlify;
using Xunit;

namespace Lantern.Tests.Cli;

/// <summary><c>lantern deploy --record</c> and <c>lantern record</c>, over real git history.</summary>
public sealed class RecordTests : IDisposable
{
    private readonly GitSite _site = new("""
        -- input/articles/sleep.md --
        ---
        title: Sleep
        topic: low-mood
        description: What helps at night.
        author: [ada-reed, sam-cole]
        published: 2026-05-02
        ---

        A dark room helps.
        """);

    private readonly SiteServer _server;
    private readonly FakeNetlify _live;

    public RecordTests()
    {
        var folder = Path.Combine(_site.Root, ".live");
        _server = new SiteServer(folder);
        _live = new FakeNetlify { LiveFolder = folder, SiteUrl = _server.Url };
    }

    public void Dispose()
    {
        _server.Dispose();
        _live.Dispose();
        _site.Dispose();
    }

    [Fact]
    public void Each_deploy_is_a_commit_of_its_own_branch_that_says_what_each_address_shows_and_who_answers_for_it()
    {
        var first = _site.Commit("The site");
        Assert.Equal(0, _site.Lantern("sign-off", "input/articles/panic.md", "--by", "sam-cole", "--now", "2026-11-20").ExitCode);
        var second = _site.Commit("Signed");
        Publish();
        Assert.Equal("main", _site.Git("branch", "--show-current").Trim());
        Assert.Equal("", _site.Git("status", "--porcelain"));
        Assert.Equal("README.md\nlive.json\npages.jsonl\n", _site.Git("ls-tree", "--name-only", "lantern-record"));

        var panic = Ask("/articles/panic/")[0];
        Assert.Equal("live", panic.GetProperty("status").GetString());
        Assert.Equal("input/articles/panic.md", panic.GetProperty("file").GetString());
        Assert.Equal(second, panic.GetProperty("fileCommit").GetString());
        Assert.Equal("ada-reed", panic.GetProperty("authors")[0].GetString());
        Assert.Equal("sam-cole", panic.GetProperty("reviewer").GetString());
        Assert.Equal("2026-11-20", panic.GetProperty("reviewed").GetString());
        Assert.True(panic.GetProperty("claimsReview").GetBoolean());
        Assert.Equal(_site.Read("input/articles/panic.md").Split("reviewed-hash: ")[1].Split('\n')[0], panic.GetProperty("reviewHash").GetString());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(_site.Root, ".live/articles/panic/index.html")))), panic.GetProperty("sha256").GetString());
        var site = panic.GetProperty("site");
        Assert.Equal((second, "2026-11-24", _server.Url), (site.GetProperty("commit").GetString(), site.GetProperty("date").GetString(), site.GetProperty("address").GetString()));
        Assert.Equal(JsonDocument.Parse(_site.Read(".live/.well-known/lantern.json")).RootElement.GetProperty("build").GetString(), site.GetProperty("build").GetString());

        var sleep = Ask($"{_server.Url}/articles/sleep/?from=mail#top")[0];
        Assert.Equal(first, sleep.GetProperty("fileCommit").GetString());
        Assert.Equal(2, sleep.GetProperty("authors").GetArrayLength());
        // Nothing of it is published.
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(_site.Root, ".live"), "*", SearchOption.AllDirectories), file => Path.GetFileName(file) is "pages.jsonl" or "live.json" or "origins.jsonl");
    }

    [Fact]
    public void What_was_live_is_told_for_each_time_of_the_day_and_the_versions_change_with_what_they_stand_for()
    {
        _site.Commit("The site");
        Publish();
        _site.Edit("input/articles/panic.md", "published: 2026-03-02", "published: 2026-03-02\nwithdrawn: true");
        _site.Commit("Down");
        Publish();
        _site.Edit("input/crisis-lines/us-988.yml", "name: 988 Lifeline", "name: The 988 Lifeline");
        _site.Commit("Its name");
        Publish();
        var panic = Ask("articles/panic");
        Assert.Equal(["live", "withdrawn", "withdrawn"], panic.Select(showing => showing.GetProperty("status").GetString()));
        Assert.Equal(panic[0].GetProperty("until").GetString(), panic[1].GetProperty("from").GetString());
        Assert.Equal(JsonValueKind.Null, panic[2].GetProperty("until").ValueKind);
        string Registry(JsonElement showing) => showing.GetProperty("site").GetProperty("registry").GetString()!;
        Assert.Equal(Registry(panic[0]), Registry(panic[1]));
        Assert.NotEqual(Registry(panic[1]), Registry(panic[2]));
        var text = Record("/articles/panic/");
        Assert.Contains("taken down: visitors read", text.Output, StringComparison.Ordinal);
        Assert.Contains("That is what /articles/panic/ showed on ", text.LastLine, StringComparison.Ordinal);
        Assert.Matches("^3 builds were live on ", Record().LastLine);
    }

    [Fact]
    public void Another_clone_asks_the_branch_that_it_fetched_and_goes_on_with_it()
    {
        _site.Commit("The site");
        Publish();
        var clone = Path.Combine(_site.Root, ".live", "..", ".clone");
        _site.Git("clone", "-q", _site.Root, clone);
        var asked = LanternProcess.Run(clone, "record", "/articles/panic/");
        Assert.Equal(0, asked.ExitCode);
        Assert.Contains("input/articles/panic.md", asked.Output, StringComparison.Ordinal);
        Publish(clone);
        Assert.Equal("2\n", NodeTools.RunProgram("git", clone, "rev-list", "--count", "lantern-record").Output);
        // What the first clone writes meanwhile is no ancestor, so the push is refused and nothing is lost.
        Assert.Equal(0, NodeTools.RunProgram("git", clone, "push", "-q", "origin", "lantern-record").Code);
        Assert.Equal("2\n", _site.Git("rev-list", "--count", "lantern-record"));
    }

    [Fact]
    public void What_is_not_known_is_said()
    {
        _site.Commit("The site");
        var nothing = Record("/articles/panic/");
        Assert.Equal(1, nothing.ExitCode);
        Assert.StartsWith("Nothing is recorded here. The record is the branch 'lantern-record': fetch it with", nothing.Error, StringComparison.Ordinal);
        Publish();
        Assert.Equal("The record begins after 2020-01-01.", Record("/articles/panic/", "--on", "2020-01-01").Error.Trim());
        var mistyped = Record("/articles/panik/");
        Assert.Contains("nothing: there was no page at this address", mistyped.Output, StringComparison.Ordinal);
        Assert.EndsWith("Did you mean '/articles/panic/'?", mistyped.LastLine, StringComparison.Ordinal);
        Assert.Equal(2, Record("/", "--on", "yesterday").ExitCode);
        Assert.Equal(2, Record("--onn", "2026-11-24").ExitCode);
    }

    [Fact]
    public void A_build_that_does_not_know_its_commit_is_not_published_with_a_record()
    {
        _site.Commit("The site");
        Assert.Equal(0, _site.Lantern("build", "--now", "2026-11-24", "--commit", _site.Head).ExitCode);
        // The build after it knows less, and must not be taken for it.
        Assert.Equal(0, _site.Lantern("build", "--now", "2026-11-24").ExitCode);
        var deploy = Deploy(_site.Root);
        Assert.Equal(1, deploy.ExitCode);
        Assert.Contains("output: error LN1233: it could not be recorded what goes live, so nothing was published: the build does not say which commit it was made from", deploy.Output, StringComparison.Ordinal);
        Assert.Null(_live.Published);
    }

    [Fact]
    public void A_record_that_can_not_be_written_is_said_and_the_site_is_live()
    {
        _site.Commit("The site");
        Assert.Equal(0, _site.Lantern("build", "--now", "2026-11-24", "--commit", _site.Head).ExitCode);
        File.WriteAllText(Path.Combine(_site.Root, ".git/refs/heads/lantern-record.lock"), "");
        var deploy = Deploy(_site.Root);
        Assert.Equal(1, deploy.ExitCode);
        Assert.Contains("output: error LN1234: the site is live, but the branch 'lantern-record' could not be written: ", deploy.Output, StringComparison.Ordinal);
        Assert.Equal($"Live at {_server.Url}, but not in the record", deploy.LastLine);
        Assert.NotNull(_live.Published);
        File.Delete(Path.Combine(_site.Root, ".git/refs/heads/lantern-record.lock"));
        Assert.Equal(0, Deploy(_site.Root).ExitCode);
        Assert.Equal("1\n", _site.Git("rev-list", "--count", "lantern-record"));
    }

    [Fact]
    public void A_deploy_that_is_taken_back_is_not_in_the_record()
    {
        _site.Commit("The site");
        Publish();
        _site.Edit("input/articles/panic.md", "It passes.", "It will pass.");
        _site.Commit("Words");
        Assert.Equal(0, _site.Lantern("build", "--now", "2026-11-24", "--commit", _site.Head).ExitCode);
        _live.Spoil = (path, bytes) => path == "/articles/panic/index.html" ? "<html><body>Hello</body></html>"u8.ToArray() : bytes;
        Assert.Equal(1, Deploy(_site.Root, "--rollback-on-failure").ExitCode);
        Assert.Equal("1\n", _site.Git("rev-list", "--count", "lantern-record"));
    }

    private void Publish(string? root = null)
    {
        root ??= _site.Root;
        var build = LanternProcess.Run(root, "build", "--now", "2026-11-24", "--commit", _site.Head);
        Assert.True(build.ExitCode == 0, build.Output + build.Error);
        var deploy = Deploy(root);
        Assert.True(deploy.ExitCode == 0, deploy.Output + deploy.Error);
    }

    private LanternProcess.Result Deploy(string root, params string[] more) => LanternProcess.Run(
        root, new Dictionary<string, string> { ["NETLIFY_AUTH_TOKEN"] = _live.Token, ["NETLIFY_SITE_ID"] = FakeNetlify.SiteId, ["NETLIFY_API_URL"] = $"{_live.Origin}/api/v1" }, ["deploy", "--prod", "--record", .. more]);

    private LanternProcess.Result Record(params string[] arguments) => _site.Lantern(["record", .. arguments]);

    private List<JsonElement> Ask(string url)
    {
        var result = Record(url, "--format", "json");
        Assert.True(result.ExitCode == 0, result.Error);
        return [.. JsonDocument.Parse(result.Output).RootElement.GetProperty("live").EnumerateArray()];
    }
}
