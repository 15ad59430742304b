using System.Text;
using Lantern.Site.Editing;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Editing;

/// <summary>A moved file takes its visitors and the links to it along, and nothing else of any file changes.</summary>
public sealed class RenameTests
{
    private const string More = """
        -- input/articles/sleep.md --
        ---
        title: Sleep
        topic: low-mood
        description: On sleep.
        published: 2026-05-02
        call-to-action: go
        ---

        See [panic](panic.md#what-helps), [again](<panic.md>) and [by address](/articles/panic/), not [us](/about/).
        -- input/articles/deep/far.md --
        ---
        title: Far
        topic: low-mood
        description: Far away.
        published: 2026-05-02
        ---

        ![A moon](../../assets/moon.svg) and [panic][p].

        [p]: ../panic.md
        -- input/calls-to-action/go.md --
        ---
        title: Read on
        link: /articles/panic/
        ---

        Now.
        -- input/redirects.yml --
        - { from: /fear, to: /articles/panic/ }
        -- input/assets/moon.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"></svg>
        """;

    private static (SiteTest Site, RenamePlan Plan) Rename(string from, string to, string more = More)
    {
        var site = new SiteTest(more);
        Assert.Empty(site.Build().Errors);
        var renamer = new Renamer(site.Files, new FixedClock(DateTimeOffset.UnixEpoch));
        var plan = renamer.Plan(site.Request, from, to);
        if (plan.Problem is null) renamer.Write(site.Request, plan);
        return (site, plan);
    }

    private static string TextOf(SiteTest site, string path) => Encoding.UTF8.GetString(site.Files.ReadAllBytes($"/site/{path}"));

    [Fact]
    public void Links_redirects_and_old_visitors_follow()
    {
        var (site, plan) = Rename("input/articles/panic.md", "input/articles/anxiety/panic-attacks.md");
        Assert.Null(plan.Problem);
        Assert.Equal("""
            input/articles/panic.md → input/articles/anxiety/panic-attacks.md
              + redirect-from: [/articles/panic/]
            input/articles/deep/far.md:
              - [p]: ../panic.md
              + [p]: ../anxiety/panic-attacks.md
            input/articles/sleep.md:
              - See [panic](panic.md#what-helps), [again](<panic.md>) and [by address](/articles/panic/), not [us](/about/).
              + See [panic](anxiety/panic-attacks.md#what-helps), [again](<anxiety/panic-attacks.md>) and [by address](/articles/panic-attacks/), not [us](/about/).
            input/calls-to-action/go.md:
              - link: /articles/panic/
              + link: /articles/panic-attacks/
            input/redirects.yml:
              - - { from: /fear, to: /articles/panic/ }
              + - { from: /fear, to: /articles/panic-attacks/ }
            """, string.Join('\n', plan.Files.SelectMany(file => file.Diff())));
        Assert.False(site.Files.FileExists("/site/input/articles/panic.md"));
        Assert.Empty(site.Build().Errors);
        Assert.Contains("/articles/panic/ /articles/panic-attacks/ 301", site.Output("_redirects"), StringComparison.Ordinal);
        Assert.DoesNotContain("LN8035", site.Codes);
    }

    [Fact]
    public void The_own_links_of_a_file_start_from_its_new_folder()
    {
        var (site, plan) = Rename("input/articles/deep/far.md", "input/articles/");
        Assert.Null(plan.Problem);
        Assert.Contains("![A moon](../assets/moon.svg) and [panic][p].\n\n[p]: panic.md", TextOf(site, "input/articles/far.md"), StringComparison.Ordinal);
        // Its address follows from its name alone, so nobody need be sent on.
        Assert.DoesNotContain("redirect-from", TextOf(site, "input/articles/far.md"), StringComparison.Ordinal);
        Assert.Empty(site.Build().Errors);
    }

    [Theory]
    [InlineData("", "redirect-from: [/articles/panic/]")]
    [InlineData("redirect-from: [/a/, /b/]\n", "redirect-from: [/a/, /b/, /articles/panic/]")]
    [InlineData("redirect-from: []\n", "redirect-from: [/articles/panic/]")]
    [InlineData("redirect-from: /a/\n", "redirect-from: [/a/, /articles/panic/]")]
    [InlineData("redirect-from:\n  - /a/\n  - /b/\n", "redirect-from:\n  - /a/\n  - /b/\n  - /articles/panic/\n")]
    public void The_old_address_joins_those_that_are_there(string before, string after)
    {
        var (site, plan) = Rename("articles/panic.md", "articles/fear", $"-- input/articles/panic.md --\n---\ntitle: Panic\ntopic: anxiety\ndescription: Fear.\npublished: 2026-03-02\n{before}---\n\nText.");
        Assert.Null(plan.Problem);
        Assert.Contains(after, TextOf(site, "input/articles/fear.md"), StringComparison.Ordinal);
        Assert.Empty(site.Build().Errors);
        Assert.Contains("/articles/panic/ /articles/fear/ 301", site.Output("_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_a_byte_order_mark_and_everything_else_stay()
    {
        const string text = "\uFEFF---\r\ntitle: Sleep\r\ntopic: low-mood\r\ndescription: On sleep.\r\npublished: 2026-05-02\r\n---\r\n\r\nSee  [panic](panic.md) .\t\r\n";
        var site = new SiteTest().Write("input/articles/sleep.md", Encoding.UTF8.GetBytes(text));
        var renamer = new Renamer(site.Files, new FixedClock(DateTimeOffset.UnixEpoch));
        renamer.Write(site.Request, renamer.Plan(site.Request, "input/articles/panic.md", "input/articles/fear.md"));
        Assert.Equal(text.Replace("panic.md", "fear.md", StringComparison.Ordinal), TextOf(site, "input/articles/sleep.md"));
    }

    [Fact]
    public void A_draft_has_no_old_visitors_and_an_address_of_its_own_stays()
    {
        var draft = Rename("input/articles/draft.md", "input/articles/later.md", "-- input/articles/draft.md --\n---\ntitle: Draft\ntopic: anxiety\n---\n\nText.");
        Assert.DoesNotContain("redirect-from", TextOf(draft.Site, "input/articles/later.md"), StringComparison.Ordinal);
        var slug = Rename("input/articles/panic.md", "input/articles/later.md", "-- input/articles/panic.md --\n---\ntitle: Panic\ntopic: anxiety\nslug: fear\npublished: 2026-03-02\n---\n\nText.");
        Assert.DoesNotContain("redirect-from", TextOf(slug.Site, "input/articles/later.md"), StringComparison.Ordinal);
        Assert.True(slug.Site.Build().HasOutput("articles/fear/index.html"));
    }

    [Theory]
    [InlineData("input/articles/panik.md", "input/articles/a.md", "There is no file input/articles/panik.md. Did you mean input/articles/panic.md?")]
    [InlineData("input/articles/panic.md", "input/articles/sleep.md", "input/articles/sleep.md is there already: choose another name.")]
    [InlineData("input/articles/panic.md", "input/articles/Über uns.md", "'Über uns' can't be the name of a file here: write small letters, digits and hyphens, such as uber-uns.md.")]
    [InlineData("input/articles/panic.md", "../panic.md", "A file of input/articles/ stays there: write a name such as input/articles/panic.md.")]
    [InlineData("input/topics/anxiety.md", "input/topics/fear.md", "Only articles and pages have old addresses to keep. The name of input/topics/anxiety.md is a key that other files use: give the new file another name and change those files, which 'lantern check' names.")]
    public void What_cannot_be_done_is_said_and_nothing_changes(string from, string to, string problem)
    {
        var (site, plan) = Rename(from, to);
        Assert.Equal(problem, plan.Problem);
        Assert.True(site.Files.FileExists("/site/input/articles/panic.md"));
    }

    [Fact]
    public void A_dry_run_shows_and_changes_nothing()
    {
        using var site = new TemporarySite(More);
        var before = TemporarySite.Read(Path.Combine(site.Root, "input"));
        var result = LanternProcess.Run(site.Root, "rename", "input/articles/panic.md", "input/articles/fear.md", "--dry-run");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("  + redirect-from: [/articles/panic/]\n", result.Output, StringComparison.Ordinal);
        Assert.True(TemporarySite.AreEqual(before, TemporarySite.Read(Path.Combine(site.Root, "input"))));
        Assert.Equal("Moved input/articles/panic.md to input/articles/fear.md and changed 4 other files.", LanternProcess.Run(site.Root, "rename", "input/articles/panic.md", "input/articles/fear.md").LastLine);
        Assert.Equal(0, LanternProcess.Run(site.Root, "check", "--now", "2026-11-24").ExitCode);
    }
}
