using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Cli;

/// <summary><c>lantern pr-report</c> and <c>lantern check --base</c>, over real git history.</summary>
public sealed class PrReportTests : IDisposable
{
    private readonly GitSite _site = new GitSite("""
        -- input/people/sam-cole.md --
        ---
        name: Sam Cole
        credentials: PsyD
        roles: [author, reviewer]
        github: sam-c
        ---

        Sam reviews.
        -- input/articles/sleep.md --
        ---
        title: Sleep
        topic: low-mood
        description: What helps at night.
        author: ada-reed
        published: 2026-05-02
        ---

        A dark room helps. See [nothing](nothing.md).
        """).WithBranch("change");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void It_tells_how_each_page_reads_now_with_a_link_and_who_signs_off()
    {
        _site.Edit("input/articles/panic.md", "It passes.", "It passes, often within ten minutes.");
        _site.Write("input/articles/rest.md", "---\ntitle: Rest\ntopic: low-mood\ndescription: Days off.\nauthor: sam-cole\npublished: 2026-05-02\n---\n\nRest is not a reward.\n");
        _site.Commit("Panic, and rest");
        Snapshot.Match(Report("--url", "https://pr-12--quiet.example"), "md");
    }

    [Fact]
    public void Only_what_the_change_brings_counts_as_new()
    {
        _site.Edit("input/articles/panic.md", "topic: anxiety", "topic: anxeity");
        _site.Commit("Mistyped");
        var check = _site.Lantern("check", "--base", "main", "--now", "2026-11-24", "--format", "json");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("LN4003", check.Output, StringComparison.Ordinal);
        // The broken link was there before, and is nobody's fault here.
        Assert.DoesNotContain("nothing.md", check.Output, StringComparison.Ordinal);
        var report = Report();
        Assert.Contains("**It can't be published yet:** 1 error has to be put right.", report, StringComparison.Ordinal);
        Assert.Contains("- **Error** in `input/articles/panic.md`, line 3: Unknown topic 'anxeity'. *What to do:* Did you mean 'anxiety'?", report, StringComparison.Ordinal);
        Assert.Contains("of the site as it was</summary>", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_brings_no_error_is_not_held_up_by_those_that_were_there()
    {
        _site.Edit("input/articles/panic.md", "It passes.", "It will pass.");
        _site.Commit("Louder");
        var check = _site.Lantern("check", "--base", "main", "--now", "2026-11-24");
        Assert.Equal(0, check.ExitCode);
        // With Node.js one, without it two: that nobody can search is said as well.
        Assert.Matches("0 findings are new, (1 was|2 were) there before$", check.LastLine);
        Assert.Contains("It brings no error. The site had 1 error before", Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_on_every_page_is_told_once()
    {
        _site.Edit("input/crisis-lines/us-988.yml", "name: 988 Lifeline", "name: The 988 Lifeline");
        _site.Commit("Its name");
        var report = Report();
        Assert.Matches(@"On \d+ pages \(", report);
        Assert.Single(report.Split('\n'), line => line.StartsWith("- ", StringComparison.Ordinal) && line.Contains("<ins>The</ins> 988 Lifeline", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_page_that_is_taken_down_no_word_is_repeated()
    {
        _site.Edit("input/articles/panic.md", "published: 2026-03-02", "published: 2026-03-02\nwithdrawn: true");
        _site.Commit("Down");
        var report = Report();
        Assert.Contains("(`/articles/panic/`): taken down", report, StringComparison.Ordinal);
        // Neither of itself, nor of what lists said of it.
        foreach (var words in new[] { "wave of fear", "Panic attacks", "What they are" }) Assert.DoesNotContain(words, report, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("**Articles** (`/articles/`): its words are not repeated here", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_in_an_article_call_nobody_and_are_no_markup()
    {
        _site.Edit("input/articles/panic.md", "It passes.", "It passes, says @everyone in #12, &lt;b&gt; *now*\\*.");
        _site.Commit("Signs");
        var report = Report();
        Assert.DoesNotContain("@everyone", report, StringComparison.Ordinal);
        Assert.DoesNotContain("#12", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", report, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", report, StringComparison.Ordinal);
        Assert.Contains("now\\*", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_for_their_writer_alone_are_not_in_it()
    {
        var hash = Lantern.Editorial.Language.HashedList.HashOf("t", "florp");
        _site.Write("input/editorial/packs/test.yml", $"rules:\n  words: {{ extends: existence, message: a word, level: warning, near: [suicid], hashed: {{ salt: t, stems: ['{hash}'] }} }}\n");
        _site.Edit("input/articles/panic.md", "It passes.", "Thoughts of suicide came, and a florp.");
        _site.Commit("A word");
        var report = Report();
        Assert.Contains("test.words", report, StringComparison.Ordinal);
        Assert.Contains("its words are not repeated here", report, StringComparison.Ordinal);
        Assert.DoesNotContain("florp", report, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void It_fits_into_a_comment_whatever_has_changed()
    {
        for (var i = 0; i < 300; i++)
            _site.Write($"input/articles/many/a{i}.md", $"---\ntitle: Number {i}\ntopic: nowhere{i}\ndescription: {string.Join(' ', Enumerable.Repeat("word", 60))}.\npublished: 2026-05-02\n---\n\n{string.Concat(Enumerable.Repeat($"[gone {i}](gone{i}.md) ", 5))}\n");
        _site.Commit("A lot");
        var report = Report();
        Assert.InRange(report.Length, 10_000, 60_000);
        Assert.Contains("**It can't be published yet:**", report, StringComparison.Ordinal);
        Assert.Equal(report.Split("<details>").Length, report.Split("</details>").Length);
    }

    [Fact]
    public void What_a_branch_of_main_changes_is_told_when_main_went_on_meanwhile()
    {
        _site.Edit("input/articles/panic.md", "It passes.", "It will pass.");
        _site.Commit("Here");
        _site.Git("checkout", "-q", "main");
        _site.Edit("input/articles/sleep.md", "A dark room helps.", "Nights can be long.");
        _site.Commit("There");
        _site.Git("checkout", "-q", "change");
        Assert.DoesNotContain("Nights", Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_in_a_folder_of_its_repository_is_compared_as_well()
    {
        _site.Git("checkout", "-q", "main");
        Directory.CreateDirectory(Path.Combine(_site.Root, "web"));
        _site.Git("mv", "input", "web/input");
        _site.Commit("Moved");
        _site.Git("checkout", "-q", "-B", "change");
        _site.Edit("web/input/articles/panic.md", "It passes.", "It will pass.");
        _site.Write("web/input/articles/rest.md", "---\ntitle: Rest\ntopic: low-mood\npublished: 2026-05-02\n---\n\nRest is not a reward.\n");
        var report = Report("--root", "web");
        Assert.Contains("<del>passes.</del> <ins>will pass.</ins>", report, StringComparison.Ordinal);
        Assert.Contains("**Rest** (`/articles/rest/`): new", report, StringComparison.Ordinal);
        Assert.Matches("1 finding is new, (1 was|2 were) there before", _site.Lantern("check", "--base", "main", "--root", "web", "--now", "2026-11-24").LastLine);
    }

    [Theory]
    [InlineData("nowhere", "There is no commit or branch 'nowhere' here. Fetch it first with 'git fetch'; in a workflow, check out with 'fetch-depth: 0'.")]
    [InlineData("--output=x", "'--output=x' is no commit or branch.")]
    public void A_base_that_is_not_there_is_said(string reference, string words)
    {
        foreach (var command in new[] { "pr-report", "check" })
        {
            var result = _site.Lantern(command, $"--base={reference}", "--now", "2026-11-24");
            Assert.Equal(1, result.ExitCode);
            Assert.Equal(words, result.Error.Trim());
        }
    }

    private string Report(params string[] more)
    {
        var result = _site.Lantern(["pr-report", "--base", "main", "--now", "2026-11-24", .. more]);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.StartsWith("<!-- lantern-report -->\n", result.Output, StringComparison.Ordinal);
        return result.Output;
    }
}
