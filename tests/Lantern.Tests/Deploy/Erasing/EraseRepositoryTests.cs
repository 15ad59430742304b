using Lantern.TestKit;
using Lantern.TestKit.Erasing;
using Xunit;

namespace Lantern.Tests.Deploy.Erasing;

/// <summary>What erasing does to the repository that others get the site from, what it says remains, and what it writes down.</summary>
public sealed class EraseRepositoryTests : IDisposable
{
    private readonly EraseTest _test = new(ErasePictures.Portrait);
    private readonly string _origin = Path.Combine(Path.GetTempPath(), $"lantern-origin-{Guid.NewGuid():N}");

    public void Dispose()
    {
        _test.Dispose();
        if (Directory.Exists(_origin)) Directory.Delete(_origin, recursive: true);
    }

    [Fact]
    public async Task The_commit_is_sent_where_others_get_the_site_from_and_a_no_says_what_that_means()
    {
        AddOrigin();
        await _test.Publish(_test.Folder);
        var no = new EraseTalk { Answer = question => question < 2 };
        Assert.False(await _test.Erase(no, _test.Folder));
        Assert.Equal("Send the commit to origin/main? Until then a run there publishes the page again.", no.Questions[2]);
        no.Has("  - the commit is here only, so that a run at origin/main may publish the page again; older deploys are as they were\n");

        var talk = new EraseTalk();
        Assert.True(await _test.Erase(talk, _test.Folder), talk.Text);
        Assert.Equal(_test.Site.Head, _test.Site.Git("ls-remote", "origin", "refs/heads/main").Split('\t')[0]);
        Assert.Empty(_test.Traces());
    }

    [Fact]
    public async Task Where_the_other_place_has_gone_on_it_says_so_and_goes_on_after_a_pull()
    {
        AddOrigin();
        var clone = Path.Combine(_test.Root, ".live", "clone");
        NodeTools.RunProgram("git", _test.Root, "clone", "-q", _origin, clone);
        File.WriteAllText(Path.Combine(clone, "input", "pages", "fees.md"), "---\ntitle: Fees\n---\n\nAsk us.\n");
        NodeTools.RunProgram("git", clone, "add", "-A");
        NodeTools.RunProgram("git", clone, "-c", "user.name=B", "-c", "user.email=b@example.org", "commit", "-q", "-m", "Fees");
        Assert.Equal(0, NodeTools.RunProgram("git", clone, "push", "-q").Code);
        Directory.Delete(clone, recursive: true);
        await _test.Publish(_test.Folder);

        var talk = new EraseTalk();
        Assert.False(await _test.Erase(talk, _test.Folder));
        Assert.Contains("LN8088", talk.Codes);
        talk.Has("  - the commit is not at origin/main, where a run may publish the page again\n");
        _test.Site.Git("pull", "-q", "--no-rebase", "--no-edit");
        var again = new EraseTalk();
        Assert.True(await _test.Erase(again, _test.Folder), again.Text);
        Assert.StartsWith("Send all 2 commits that are only here to origin/main?", again.Questions[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_remains_is_said_with_the_command_or_the_address_for_each()
    {
        AddOrigin();
        _test.Site.Git("branch", "other-work");
        _test.Site.Git("branch", "lantern-record");
        await _test.Publish(_test.Folder);
        var talk = new EraseTalk();
        Assert.True(await _test.Erase(talk, _test.Folder), talk.Text);
        talk.Has("Branches and tags that still have the file: lantern-record, other-work.");
        Assert.Contains("git filter-repo --invert-paths --path input/articles/anxiety/story-of-annabel.md --path input/assets/annabel-garden.svg"
            + " --path input/assets/people/annabel-portrait.png; then git push --force --all", talk.Text, StringComparison.Ordinal);
        foreach (var said in new[]
        {
            "git reflog expire --expire=now --all && git gc --prune=now", "https://support.github.com/request",
            "https://search.google.com/search-console/removals", "https://www.bing.com/webmasters/tools/contentremoval",
            "https://web.archive.org/web/*/https://quiet-harbour.example/articles/a-quiet-year/", _origin,
        })
        {
            talk.Has(said);
        }
        talk.Has("Done: the page is deleted in this folder, and no deploy has it.\n");
    }

    [Fact]
    public async Task The_log_says_when_what_was_done_and_not_which_page_it_was()
    {
        AddOrigin();
        _test.Site.Git("branch", "annabel-draft");
        await _test.Publish(_test.Folder);
        Assert.True(await _test.Erase(new EraseTalk(), _test.Folder));
        var file = Assert.Single(Directory.EnumerateFiles(Path.Combine(_test.Root, ".lantern", "erased")));
        Assert.Matches("^2026-11-24-[0-9a-f]{8}\\.md$", Path.GetFileName(file));
        var log = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.StartsWith("# A page was erased: number ", log, StringComparison.Ordinal);
        Assert.Contains($"- 2026-11-24: deleted 3 files, changed 2; commit {_test.Site.Head}\n- 2026-11-24: made the site anew without the page\n"
            + "- 2026-11-24: published the site without the page: ", log, StringComparison.Ordinal);
        foreach (var said in new[]
        {
            "- 2026-11-24: sent the commit to where others get the repository\n- 2026-11-24: deleted the deploy releases/",
            "What remained on 2026-11-24, and what to do about it:\n\n- Branches and tags that still have the file: 1.",
        })
        {
            Assert.Contains(said, log, StringComparison.Ordinal);
        }
        Assert.Contains("git filter-repo --invert-paths --path FILE;", log, StringComparison.Ordinal);
        string[] words = ["annabel", "quiet-year", "yellow house", "input/"];
        Assert.DoesNotContain(words, word => log.Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.False(Directory.Exists(Path.Combine(_test.Root, ".lantern", "erasing")));
    }

    [Fact]
    public async Task The_names_that_its_file_had_before_are_among_those_to_take_out_of_the_history()
    {
        _test.Site.Git("mv", EraseTest.Source, "input/articles/story.md");
        _test.Site.Edit("input/articles/story.md", "../../assets", "../assets");
        _test.Site.Edit("input/articles/links.md", "(anxiety/story-of-annabel.md", "(story.md");
        _test.Site.Edit("input/articles/links.md", "../articles/anxiety/story-of-annabel.md", "story.md");
        _test.Site.Commit("Moved");
        var talk = new EraseTalk();
        Assert.True(await _test.Erase(talk, _test.Folder), talk.Text);
        talk.Has("--invert-paths --path input/articles/story.md --path input/articles/anxiety/story-of-annabel.md --path");
    }

    [Fact]
    public async Task The_record_goes_on_without_it_and_what_it_says_of_the_past_is_named()
    {
        string[] place = ["--target", $"folder:{_test.Www}"];
        Assert.Equal(0, _test.Site.Lantern("build", "--now", "2026-11-24", "--commit", _test.Site.Head).ExitCode);
        Assert.Equal(0, _test.Site.Lantern(["deploy", "--prod", "--record", .. place]).ExitCode);
        Assert.Contains("a-quiet-year", _test.Site.Git("show", "lantern-record:pages.jsonl"), StringComparison.Ordinal);
        var talk = new EraseTalk();
        Assert.True(await _test.Erase(talk, _test.Folder), talk.Text);
        Assert.DoesNotContain("a-quiet-year", _test.Site.Git("show", "lantern-record:pages.jsonl"), StringComparison.Ordinal);
        Assert.Contains($"\"commit\": \"{_test.Site.Head}\"", _test.Site.Git("show", "lantern-record:live.json"), StringComparison.Ordinal);
        talk.Has("git branch -D lantern-record; git push origin --delete lantern-record");
        Assert.Empty(_test.Traces());
    }

    [Fact]
    public async Task A_commit_that_git_refuses_is_said_and_gone_on_with()
    {
        await _test.Publish(_test.Folder);
        File.WriteAllText(Path.Combine(_test.Root, ".git", "index.lock"), "");
        var talk = new EraseTalk();
        Assert.False(await _test.Erase(talk, _test.Folder));
        Assert.Contains("LN8087", talk.Codes);
        talk.Has("  - the files are deleted here, and that is not committed; what visitors get is as it was\n");
        File.Delete(Path.Combine(_test.Root, ".git", "index.lock"));
        Assert.True(await _test.Erase(new EraseTalk(), _test.Folder));
        Assert.Empty(_test.Traces());
    }

    [Fact]
    public async Task Errors_of_other_articles_don_t_hold_it_up()
    {
        await _test.Publish(_test.Folder);
        _test.Site.Write("input/articles/broken.md", "---\ntitle: Broken\ntopic: anxeity\ndescription: x\npublished: 2026-05-02\n---\n\nText.\n");
        _test.Site.Commit("Broken");
        var talk = new EraseTalk();
        Assert.True(await _test.Erase(talk, _test.Folder), talk.Text);
        Assert.Contains("LN8070", talk.Codes);
        Assert.Empty(_test.Traces());
    }

    [Fact]
    public async Task Where_the_site_can_t_be_made_the_output_is_emptied_and_the_next_run_goes_on()
    {
        await _test.Publish(_test.Folder);
        _test.Site.Edit("input/regions/us.yml", "lines: [us-988]", "lines: [us-989]");
        _test.Site.Commit("Wrong");
        var talk = new EraseTalk();
        Assert.False(await _test.Erase(talk, _test.Folder));
        Assert.Contains("LN8089", talk.Codes);
        Assert.Empty(TemporarySite.Read(Path.Combine(_test.Root, "output")));
        _test.Site.Edit("input/regions/us.yml", "lines: [us-989]", "lines: [us-988]");
        _test.Site.Commit("Right");
        var again = new EraseTalk();
        Assert.True(await _test.Erase(again, _test.Folder), again.Text);
        Assert.Empty(_test.Traces());
    }

    [Fact]
    public async Task A_run_at_the_host_of_the_repository_lets_it_out_whatever_is_wrong_with_other_articles()
    {
        await _test.Publish(_test.Folder);
        Assert.True(await _test.Erase(new EraseTalk(), _test.Folder));
        _test.Site.Write("input/articles/broken.md", "---\ntitle: Broken\ntopic: anxeity\ndescription: x\npublished: 2026-05-02\n---\n\nText.\n");
        Assert.Equal(0, _test.Site.Lantern("build", "--hold-if-urgent", "--now", "2026-11-24").ExitCode);
        _test.Site.Commit("More");
        Assert.Equal(1, _test.Site.Lantern("build", "--hold-if-urgent", "--now", "2026-11-24").ExitCode);
    }

    private void AddOrigin()
    {
        NodeTools.RunProgram("git", _test.Root, "init", "-q", "--bare", "-b", "main", _origin);
        _test.Site.Git("remote", "add", "origin", _origin);
        _test.Site.Git("push", "-q", "-u", "origin", "main");
    }
}
