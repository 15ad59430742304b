using System.Text;
using Lantern.Build.Output;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Build;

/// <summary>The output folder: what is written, what is left alone, and what a build that died leaves behind.</summary>
public sealed class OutputTests
{
    private static OutputPaths Paths { get; } = new("/site", "/site/output");

    [Fact]
    public void A_second_build_writes_nothing()
    {
        var site = new SiteTest().Build();
        Assert.Empty(site.Errors);
        Assert.True(site.Outcome!.Commit!.Written > 10);
        site.Files.Writes.Clear();
        site.Build();
        Assert.Equal(0, site.Outcome!.Commit!.Written);
        Assert.Equal(site.Outcome.Files, site.Outcome.Commit.Fresh);
        Assert.DoesNotContain(site.Files.Writes.Keys, path => path.StartsWith("/site/output/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_article_rewrites_its_page_and_a_removed_one_takes_its_page_away()
    {
        var site = new SiteTest().Build();
        site.Write("input/articles/panic.md", Encoding.UTF8.GetString(site.Files.ReadAllBytes("/site/input/articles/panic.md")).Replace("Breathe out", "Breathe slowly out", StringComparison.Ordinal));
        site.Files.Writes.Clear();
        site.Build();
        Assert.Equal(
            ["/site/output/.well-known/lantern.json", "/site/output/api/v1/articles/panic.json", "/site/output/api/v1/changes.json", "/site/output/articles/panic/index.html",
                "/site/output/feed.atom", "/site/output/feed.json", "/site/output/feed.rss",
                "/site/output/topics/anxiety/feed.atom", "/site/output/topics/anxiety/feed.json", "/site/output/topics/anxiety/feed.rss"],
            site.Files.Writes.Keys.Where(path => path.StartsWith("/site/output/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        site.Remove("input/articles/panic.md").Build();
        Assert.False(site.HasOutput("articles/panic/index.html"));
        Assert.True(site.HasOutput("topics/anxiety/index.html"));
    }

    [Fact]
    public void An_error_in_one_article_publishes_nothing_and_leaves_the_last_site_as_it_was()
    {
        var site = new SiteTest().Build();
        var before = site.Published;
        site.Write("input/articles/other.md", "---\ntitle: Other\ntopic: nowhere\npublished: 2026-03-02\n---\n\nText.\n").Build();
        Assert.Equal(["LN4003"], site.Errors);
        Assert.Null(site.Outcome!.Commit);
        Assert.Equal(before, site.Published);
    }

    [Fact]
    public void A_folder_of_somebody_else_is_refused_and_left_alone()
    {
        var site = new SiteTest().Write("output/holiday.jpg", [1, 2, 3]).Build();
        Assert.Equal(["LN1102"], site.Errors);
        Assert.Equal(["holiday.jpg"], site.Published.Keys);
        Assert.Equal("output: error LN1102: the output folder /site/output is not empty and was not made by Lantern\n  help: choose an empty or new folder with --output, or empty this one yourself; nothing was changed", site.Findings("LN1102"));
    }

    [Fact]
    public void A_foreign_file_in_the_output_is_refused_and_left_alone()
    {
        var site = new SiteTest().Build();
        var before = site.Published.Count;
        site.Write("output/articles/notes.txt", "mine").Remove("input/articles/panic.md").Build();
        Assert.Equal(["LN1103"], site.Errors);
        Assert.Equal(before + 1, site.Published.Count);
        Assert.StartsWith("output/articles/notes.txt: error LN1103: articles/notes.txt was not written by Lantern\n", site.Findings("LN1103"), StringComparison.Ordinal);
        Assert.StartsWith("output/articles/notes.txt: error LN1103: ", site.Verify().Findings("LN1103"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_the_output_is_refused()
    {
        var site = new SiteTest().Build();
        site.Files.Link("/site/output/articles/elsewhere", "/home/somebody");
        Assert.Equal(["LN1104"], site.Build().Errors);
        Assert.StartsWith("output/articles/elsewhere: error LN1104: ", site.Findings("LN1104"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/site")]
    [InlineData("/")]
    [InlineData("/site/input")]
    [InlineData("/site/input/articles")]
    [InlineData("/site/theme")]
    [InlineData("/site/.lantern")]
    public void A_place_that_would_destroy_content_is_refused(string output)
    {
        var site = new SiteTest();
        var before = site.Files.Files.Count;
        site.Request = site.Request with { Output = output };
        Assert.Equal(["LN1101"], site.Build().Errors);
        Assert.Equal(before, site.Files.Files.Count);
    }

    [Fact]
    public void A_second_build_waits_and_then_names_the_first()
    {
        var site = new SiteTest();
        using var taken = site.Files.TryLock(Paths.Lock);
        site.Files.Write(Paths.LockOwner, "process 4711"u8);
        Assert.Equal(["LN1106"], site.Build().Errors);
        Assert.Contains("process 4711", site.Findings("LN1106"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("output/articles/panic/index.html")]
    [InlineData("output/robots.txt")]
    [InlineData("manifest.json")]
    public void A_disk_that_fails_leaves_a_journal_and_the_next_build_repairs(string at)
    {
        var whole = new SiteTest().Build();
        var site = new SiteTest();
        site.Files.BeforeWrite = path =>
        {
            if (path.EndsWith(at, StringComparison.Ordinal)) throw new IOException("No space left on device");
        };
        Assert.Equal(["LN1107"], site.Build().Errors);
        Assert.True(site.Files.FileExists(Paths.Journal));
        site.Files.BeforeWrite = _ => { };
        Assert.Equal(["LN1108"], site.Verify().Errors);
        Assert.Empty(site.Build().Errors);
        Assert.Equal(whole.Published, site.Published);
        Assert.False(site.Files.FileExists(Paths.Journal));
        Assert.Empty(site.Verify().Errors);
    }

    [Fact]
    public void Damage_done_to_the_output_after_the_build_is_repaired_by_the_next()
    {
        var site = new SiteTest().Build();
        var whole = site.Published;
        site.Write("output/index.html", "tampered").Remove("output/crisis/index.html").Build();
        Assert.Equal(2, site.Outcome!.Commit!.Written);
        Assert.Equal(whole, site.Published);
    }

    [Fact]
    public void An_unfinished_output_is_refused_by_verify()
    {
        var site = new SiteTest().Build();
        site.Files.Write(Paths.Journal, "index.html\n"u8);
        Assert.Equal(["LN1108"], site.Verify().Errors);
    }

    [Fact]
    public void A_folder_without_a_record_is_refused_by_verify() => Assert.Equal(["LN1109"], new SiteTest().Verify().Errors);

    [Fact]
    public void An_altered_file_is_found_by_verify()
    {
        var site = new SiteTest().Build();
        site.Write("output/robots.txt", "User-agent: *\n");
        Assert.Equal(["LN1110"], site.Verify().Errors);
        Assert.Equal("output/robots.txt: error LN1110: robots.txt is not what the build wrote\n  help: run 'lantern build' again", site.Findings());
    }

    [Fact]
    public void A_missing_file_is_found_by_verify()
    {
        var site = new SiteTest().Build().Remove("output/crisis/index.html");
        Assert.Equal(["LN1111"], site.Verify().Errors);
    }

    [Fact]
    public void A_page_whose_crisis_line_was_cut_out_after_the_build_fails_the_gate_of_verify()
    {
        var site = new SiteTest().Build();
        var page = site.Output("articles/panic/index.html");
        var start = page.IndexOf("<section class=\"crisis-line\"", StringComparison.Ordinal);
        var cut = page.Remove(start, page.IndexOf("</section>", start, StringComparison.Ordinal) + "</section>".Length - start);
        site.Write("output/articles/panic/index.html", cut).Verify();
        Assert.Contains("LN7014", site.Errors);
        Assert.Contains("LN1110", site.Errors);
    }

    [Fact]
    public void A_damaged_manifest_counts_as_none_and_deletes_nothing()
    {
        var site = new SiteTest().Build();
        var before = site.Published;
        site.Files.Write(Paths.Manifest, "{ \"version\": 1, \"files\": ["u8);
        Assert.Equal(["LN1102"], site.Build().Errors);
        Assert.Equal(before, site.Published);
    }
}
