using Lantern.TestKit;
using Lantern.TestKit.Netlify;
using Xunit;

namespace Lantern.Tests.Cli;

/// <summary>A wrong number, or a page that identifies somebody, is put right in minutes, whatever else is wrong on main: over real git history, to a fake of Netlify.</summary>
public sealed class UrgentLaneTests : IDisposable
{
    private readonly GitSite _site = new("""
        -- input/people/old-author.md --
        ---
        name: Old Author
        roles: [author]
        licences: [{ title: LCSW, number: "1", jurisdiction: NY, expires: 2026-11-23 }]
        ---

        Writes.
        -- input/articles/story.md --
        ---
        title: A story
        topic: anxiety
        description: Somebody tells theirs.
        author: old-author
        reviewer: sam-cole
        published: 2026-05-02
        reviewed: 2026-06-01
        ---

        It was a hard year.
        -- input/articles/links.md --
        ---
        title: Where to read more
        topic: low-mood
        description: A few pages.
        author: ada-reed
        published: 2026-05-02
        ---

        See [panic](panic.md).
        """);

    private readonly SiteServer _server;
    private readonly FakeNetlify _live;

    public UrgentLaneTests()
    {
        var folder = Path.Combine(_site.Root, ".live");
        _server = new SiteServer(folder);
        _live = new FakeNetlify { LiveFolder = folder, SiteUrl = _server.Url };
        _site.Edit("input/crisis-lines/us-988.yml", "verified-on: 2026-11-01", "verified-on: 2026-05-08");
        _site.Commit("The site");
    }

    public void Dispose()
    {
        _server.Dispose();
        _live.Dispose();
        _site.Dispose();
    }

    [Fact]
    public void A_page_is_taken_down_on_a_main_with_an_old_check_an_expired_licence_and_a_broken_link()
    {
        Publish();
        Assert.Contains("A story", Live("articles/index.html"), StringComparison.Ordinal);
        _site.Edit("input/articles/links.md", "(panic.md)", "(panik.md)");
        _site.Commit("More links");
        Assert.Equal(1, _site.Lantern("build", "--now", "2026-11-24").ExitCode);

        _site.Edit("input/articles/story.md", "published: 2026-05-02", "published: 2026-05-02\nwithdrawn: true");
        _site.Commit("Take the story down");
        var build = Publish("--hold");
        Assert.Contains("input/articles/links.md: warning LN8070: ", build, StringComparison.Ordinal);
        var stub = Live("articles/story/index.html");
        Assert.Contains("We have taken this page down", stub, StringComparison.Ordinal);
        Assert.Contains("data-crisis-line=\"us-988\"", stub, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:988\"", stub, StringComparison.Ordinal);
        foreach (var (path, bytes) in TemporarySite.Read(Path.Combine(_site.Root, ".live")))
        {
            var text = System.Text.Encoding.UTF8.GetString(bytes);
            Assert.DoesNotContain("hard year", text, StringComparison.Ordinal);
            Assert.DoesNotContain("A story", text, StringComparison.Ordinal);
            if (path is "sitemap.xml" or "feed.atom" or "feed.rss" or "feed.json" or "articles/index.html" or "search/index.html") Assert.DoesNotContain("/articles/story/", text, StringComparison.Ordinal);
        }
        // What is not the story's and not held is as it was.
        Assert.Contains("A panic attack is a wave of fear.", Live("articles/panic/index.html"), StringComparison.Ordinal);
        Assert.Contains($"\"commit\": \"{_site.Head}\"", Live(".well-known/lantern.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_chat_address_goes_out_to_just_the_files_that_have_it_and_no_review_is_lost()
    {
        _site.Edit("input/crisis-lines/us-988.yml", "authority-url", "  - { kind: chat, value: chat.example.org }\nauthority-url");
        Assert.Equal(0, _site.Lantern("sign-off", "input/articles/story.md", "--by", "sam-cole", "--now", "2026-11-20").ExitCode);
        _site.Commit("With a chat");
        Publish();
        Assert.Contains("Sam Cole", Live("articles/story/index.html"), StringComparison.Ordinal);
        var before = TemporarySite.Read(Path.Combine(_site.Root, ".live"));
        var listed = _site.Lantern("crisis-lines", "--changed-by", "us-988", "--now", "2026-11-24").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        _site.Edit("input/crisis-lines/us-988.yml", "chat.example.org }", "talk.example.org }");
        _site.Commit("The chat has moved");
        var uploads = _live.Uploads.Count;
        Publish("--hold");
        var after = TemporarySite.Read(Path.Combine(_site.Root, ".live"));
        var changed = after.Where(file => !before[file.Key].AsSpan().SequenceEqual(file.Value)).Select(file => file.Key).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(changed.Select(path => "/" + path), _live.Uploads.Skip(uploads).Order(StringComparer.Ordinal));
        Assert.Empty(changed.Except(listed).Except([".well-known/lantern.json"]));
        Assert.All(changed.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path => Assert.Contains("talk.example.org", Live(path), StringComparison.Ordinal));
        Assert.DoesNotContain(after.Values, bytes => System.Text.Encoding.UTF8.GetString(bytes).Contains("chat.example.org", StringComparison.Ordinal));
        var story = Live("articles/story/index.html");
        Assert.Contains("Sam Cole", story, StringComparison.Ordinal);
        Assert.DoesNotContain("Changed since our last clinical review", story, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_can_not_wait_is_recognised_also_when_another_came_after_it()
    {
        Publish("--hold-if-urgent");
        _site.Edit("input/articles/links.md", "(panic.md)", "(panik.md)");
        _site.Commit("More links");
        Assert.Equal(1, Build().ExitCode);

        _site.Edit("input/articles/story.md", "published: 2026-05-02", "published: 2026-05-02\nwithdrawn: true");
        var urgent = _site.Commit("Take the story down");
        _site.Edit("input/articles/panic.md", "It passes.", "It will pass.");
        _site.Commit("Words, before that was out");
        var build = Build();
        Assert.Equal(0, build.ExitCode);
        Assert.StartsWith($"The commit {urgent[..12]} can't wait: ", build.Error, StringComparison.Ordinal);
        Publish("--hold-if-urgent");
        Assert.Contains("We have taken this page down", Live("articles/story/index.html"), StringComparison.Ordinal);

        // Once it is live, an error holds the next one up again.
        _site.Edit("input/articles/panic.md", "It will pass.", "It does pass.");
        _site.Commit("More words");
        Assert.Equal(1, Build().ExitCode);
    }

    [Theory]
    [InlineData("input/crisis-lines/us-988.yml", "name: 988 Lifeline", "name: The 988 Lifeline", true)]
    [InlineData("input/regions/us.yml", "In immediate danger", "In danger now", true)]
    [InlineData("input/articles/story.md", "published: 2026-05-02", "withdrawn: true\npublished: 2026-05-02", true)]
    [InlineData("input/articles/story.md", "title: A story", "title: The story\nwithdrawn: true", false)]
    [InlineData("input/articles/story.md", "It was a hard year.", "It was a hard year.\n\nwithdrawn: true", false)]
    [InlineData("input/people/sam-cole.md", "Sam reviews.", "Sam reads.", false)]
    public void Only_the_registry_announcements_and_the_line_that_takes_down_can_not_wait(string file, string from, string to, bool isUrgent)
    {
        _site.Edit(file, from, to);
        _site.Commit("A change");
        var build = Build();
        Assert.Equal(0, build.ExitCode);
        Assert.Equal(isUrgent, build.Error.Contains("can't wait", StringComparison.Ordinal));
        // With something else in the same commit it can.
        _site.Edit("input/pages/about.md", "small", "tiny");
        _site.Git("commit", "-q", "-a", "--amend", "-m", "Two changes");
        Assert.DoesNotContain("can't wait", Build().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_announcement_can_not_wait_and_a_first_commit_can()
    {
        Assert.DoesNotContain("can't wait", Build().Error, StringComparison.Ordinal);
        _site.Write("input/announcements/phones.md", "---\nfrom: 2026-11-24\nuntil: 2026-11-26\nlevel: urgent\n---\n\nOur phones are down today.\n");
        _site.Commit("Phones");
        Assert.Contains("can't wait", Build().Error, StringComparison.Ordinal);
    }

    private LanternProcess.Result Build() => _site.Lantern("build", "--now", "2026-11-24", "--commit", _site.Head, "--hold-if-urgent");

    private string Publish(params string[] more)
    {
        var build = _site.Lantern(["build", "--now", "2026-11-24", "--commit", _site.Head, .. more]);
        Assert.True(build.ExitCode == 0, build.Output + build.Error);
        var deploy = LanternProcess.Run(_site.Root, new Dictionary<string, string> { ["NETLIFY_AUTH_TOKEN"] = _live.Token, ["NETLIFY_SITE_ID"] = FakeNetlify.SiteId, ["NETLIFY_API_URL"] = $"{_live.Origin}/api/v1" }, "deploy", "--prod", "--record", "--now", "2026-11-24");
        Assert.True(deploy.ExitCode == 0, deploy.Output + deploy.Error);
        return build.Output;
    }

    private string Live(string path) => File.ReadAllText(Path.Combine(_site.Root, ".live", path));
}
