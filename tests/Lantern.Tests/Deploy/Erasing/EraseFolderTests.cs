using Lantern.Build.Tools;
using Lantern.Deploy;
using Lantern.TestKit;
using Lantern.TestKit.Erasing;
using Xunit;

namespace Lantern.Tests.Deploy.Erasing;

/// <summary>A page is erased from a site that is published to the folder of a web server.</summary>
public sealed class EraseFolderTests : IDisposable
{
    private readonly EraseTest _test = new(ErasePictures.Portrait);

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Nothing_of_it_is_left_in_the_folder_the_last_commit_the_output_the_state_and_any_release()
    {
        await PublishThrice();
        await _test.Publish(_test.Folder, new DeployWish(false, "pr-7", null));
        Assert.NotEmpty(_test.Traces());
        _test.Site.Write("input/pages/fees.md", "---\ntitle: Fees\ndraft: true\n---\n\nStaged, and not to be committed.\n");
        _test.Site.Git("add", "input/pages/fees.md");
        var talk = new EraseTalk();

        Assert.True(await _test.Erase(talk, _test.Folder), talk.Text);
        Assert.DoesNotContain(talk.Findings, finding => finding.IsError);
        Assert.Empty(_test.Traces());
        Assert.Equal("Delete 3 files, change 2 other files and commit that?", talk.Questions[0]);
        Assert.Equal("Publish the site without the page, for visitors?", talk.Questions[1]);
        Assert.StartsWith("Delete 4 deploys for good (releases/", talk.Questions[2], StringComparison.Ordinal);
        Assert.Equal(3, talk.Questions.Count);

        // Links are plain words now, and nothing else of the files has changed.
        var links = _test.Site.Read("input/articles/links.md");
        Assert.Contains("See [panic](panic.md), or somebody's\nwords. Some read this, and that.\n", links, StringComparison.Ordinal);
        Assert.Contains("![A leaf](/assets/leaf.svg)", links, StringComparison.Ordinal);
        var rules = "# Addresses of the old site.\n- from: /blog/calm/\n  to: /articles/panic/\n# Of a campaign.\n- { from: /team, to: /people/ }";
        Assert.Equal(rules, _test.Site.Read("input/redirects.yml").TrimEnd('\n'));
        Assert.True(File.Exists(Path.Combine(_test.Root, "input", "assets", "leaf.svg")));

        // The commit says nothing, has just those files, and leaves what was staged where it was.
        Assert.Equal("Remove a page\n\n", _test.Site.Git("log", "-1", "--format=%B"));
        Assert.Equal(5, _test.Site.Git("show", "--name-only", "--format=", "HEAD").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal("A  input/pages/fees.md\n", _test.Site.Git("status", "--porcelain"));
        Assert.True(File.Exists(Path.Combine(_test.Www, "current", "articles", "panic", "index.html")));
        Assert.Single(Directory.EnumerateFileSystemEntries(Path.Combine(_test.Www, "releases")));
        Assert.False(Path.Exists(Path.Combine(_test.Www, "pr-7")));
    }

    [Fact]
    public async Task No_rollback_and_no_later_deploy_brings_it_back()
    {
        var first = await PublishThrice();
        Assert.True(await _test.Erase(new EraseTalk(), _test.Folder));
        var target = _test.Targets.Find(_test.Folder, _test.Request).Target!;
        Assert.Equal("LN1207", Assert.Single(await target.Restore(first, TestContext.Current.CancellationToken)).Code);
        Assert.True((await _test.Publish(_test.Folder)).Succeeded);
        Assert.Empty(_test.Traces());
    }

    [Fact]
    public async Task A_run_that_is_killed_at_any_word_is_gone_on_with_by_the_next()
    {
        await PublishThrice();
        var died = 0;
        for (var word = 1; ; word++)
        {
            var talk = new EraseTalk { DiesAfter = word };
            try
            {
                Assert.True(await _test.Erase(talk, _test.Folder), talk.Text);
                break;
            }
            catch (OperationCanceledException)
            {
                died++;
            }
        }
        Assert.True(died > 12, $"{died}");
        Assert.Empty(_test.Traces());
        Assert.Equal("1\n", _test.Site.Git("rev-list", "--count", "HEAD", "--grep=^Remove a page$"));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(_test.Root, ".lantern", "erased")));
    }

    [Theory]
    [InlineData("rm")]
    [InlineData("commit")]
    public async Task A_run_that_is_killed_between_the_deletion_and_its_commit_is_gone_on_with(string command)
    {
        await PublishThrice();
        await Assert.ThrowsAsync<OperationCanceledException>(() => _test.Erase(new EraseTalk(), _test.Folder, git: new DyingGit(command)));
        Assert.False(File.Exists(Path.Combine(_test.Root, EraseTest.Source)));
        var talk = new EraseTalk();
        Assert.True(await _test.Erase(talk, _test.Folder), talk.Text);
        Assert.Equal("Commit that its files are gone?", talk.Questions[0]);
        Assert.Empty(_test.Traces());
        Assert.Equal("", _test.Site.Git("status", "--porcelain"));
    }

    [Fact]
    public async Task After_each_no_it_stops_says_what_is_true_and_the_next_run_goes_on()
    {
        await PublishThrice();
        var before = _test.Everything();
        var none = new EraseTalk { Answer = _ => false };
        Assert.False(await _test.Erase(none, _test.Folder));
        Assert.EndsWith("You said no, or gave no answer: nothing was deleted.", none.Text, StringComparison.Ordinal);
        Assert.Equal(before.Keys.Where(IsKept), _test.Everything().Keys.Where(IsKept));

        var one = new EraseTalk { Answer = question => question < 1 };
        Assert.False(await _test.Erase(one, _test.Folder));
        one.Has("\nNot done yet:\n  - it is deleted here, and visitors still get it\n");
        Assert.False(File.Exists(Path.Combine(_test.Root, EraseTest.Source)));
        Assert.True(File.Exists(Path.Combine(_test.Www, "current", "articles", "a-quiet-year", "index.html")));

        var two = new EraseTalk { Answer = question => question < 1 };
        Assert.False(await _test.Erase(two, _test.Folder));
        two.Has("\n  - older deploys are as they were: whoever knows");
        Assert.False(File.Exists(Path.Combine(_test.Www, "current", "articles", "a-quiet-year", "index.html")));
        Assert.Contains(_test.Traces(), path => path.StartsWith(Path.Combine(".live", "www", "releases"), StringComparison.Ordinal));

        Assert.True(await _test.Erase(new EraseTalk(), _test.Folder));
        Assert.Empty(_test.Traces());
        var done = new EraseTalk();
        Assert.True(await _test.Erase(done, _test.Folder));
        Assert.Empty(done.Questions);
    }

    [Fact]
    public async Task Only_telling_changes_nothing()
    {
        await PublishThrice();
        var (before, commit) = (_test.Everything(), _test.Site.Head);
        var talk = new EraseTalk();
        Assert.True(await _test.Erase(talk, _test.Folder, onlyTells: true));
        Assert.True(TemporarySite.AreEqual(before, _test.Everything()));
        Assert.Equal(commit, _test.Site.Head);
        Assert.Empty(talk.Questions);
        var told = """
            This erases /articles/a-quiet-year/:
              deleted    input/articles/anxiety/story-of-annabel.md
              deleted    input/assets/annabel-garden.svg
              deleted    input/assets/people/annabel-portrait.png
              changed    input/articles/links.md:10: the link becomes plain words
              changed    input/articles/links.md:10: the link becomes plain words
              changed    input/articles/links.md:14: the link becomes plain words
              changed    input/redirects.yml:5: the rule that leads there goes
              made anew  output/: pages, API, feeds, search, sitemap; what earlier builds left in .lantern/ goes
            """;
        Assert.StartsWith(told.ReplaceLineEndings("\n"), talk.Text, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was changed: this only tells what would be done.", talk.Text, StringComparison.Ordinal);
        var leaf = Assert.Single(talk.Findings, finding => finding.Code == "LN8085");
        Assert.Equal("the erased page shows this file, and so does input/articles/links.md, so it stays", leaf.Message);
    }

    [Fact]
    public async Task A_page_that_was_deleted_by_hand_long_ago_is_cleaned_up_after()
    {
        await PublishThrice();
        _test.Site.Git("rm", "-q", "-r", EraseTest.Source, "input/assets/annabel-garden.svg", "input/assets/people");
        _test.Site.Edit("input/articles/links.md", "(anxiety/story-of-annabel.md#what-helped \"Read it\")", "(panic.md)");
        _test.Site.Edit("input/articles/links.md", "[one]: ../articles/anxiety/story-of-annabel.md", "[one]: panic.md");
        _test.Site.Edit("input/articles/links.md", "(/articles/a-quiet-year/)", "(panic.md)");
        _test.Site.Edit("input/redirects.yml", "to: /articles/a-quiet-year/", "to: /articles/panic/");
        _test.Site.Edit("input/redirects.yml", "/annabel-campaign/", "/campaign/");
        _test.Site.Commit("Tidy");
        _test.Site.Write("input/pages/about.md", "---\ntitle: About us\n---\n\nMoved.\n");
        _test.Site.Commit("About");
        var talk = new EraseTalk();
        Assert.True(await _test.Erase(talk, _test.Folder), talk.Text);
        talk.Has("  its files are gone already\n");
        Assert.Empty(_test.Traces());
    }

    [Fact]
    public async Task Another_output_folder_is_emptied_too()
    {
        await File.AppendAllTextAsync(Path.Combine(_test.Root, ".git", "info", "exclude"), "preview/\n", TestContext.Current.CancellationToken);
        var preview = _test.Request with { Output = Path.Combine(_test.Root, "preview"), ShowDrafts = true };
        Assert.False(EraseTest.BuilderOf(_test.Disk).Build(preview, cancellation: TestContext.Current.CancellationToken).HasErrors);
        await PublishThrice();
        var talk = new EraseTalk();
        Assert.True(await _test.Erase(talk, _test.Folder), talk.Text);
        Assert.Empty(_test.Traces());
    }

    private static bool IsKept(string path) => !path.StartsWith(Path.Combine(".lantern", "cache"), StringComparison.Ordinal);

    private async Task<string> PublishThrice()
    {
        var first = await _test.Publish(_test.Folder);
        foreach (var word in new[] { "One", "Two" })
        {
            _test.Site.Write("input/pages/about.md", $"---\ntitle: About us\n---\n\n{word}.\n");
            await _test.Publish(_test.Folder);
        }
        _test.Site.Commit("About us");
        return first.Id!;
    }

    /// <summary>Git, on a computer that is switched off when it is asked for one thing.</summary>
    private sealed class DyingGit(string command) : ITool
    {
        private readonly ChildProcess _git = new("git");

        public ToolResult Run(string folder, IReadOnlyList<string> arguments, CancellationToken cancellation, ReadOnlyMemory<byte>? input = null) =>
            arguments.Contains(command) ? throw new OperationCanceledException() : _git.Run(folder, arguments, cancellation, input);
    }
}
