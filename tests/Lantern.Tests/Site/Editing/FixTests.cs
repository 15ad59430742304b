using System.Text;
using Lantern.Site.Editing;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Editing;

/// <summary><c>check --fix</c> mends what can be meant in one way only, and changes nothing else.</summary>
public sealed class FixTests
{
    private const string Path = "input/articles/panic.md";

    /// <param name="site">The site.</param>
    /// <param name="named">Receives the lines that findings of any round would change.</param>
    private static string Fix(SiteTest site, HashSet<int>? named = null)
    {
        var (outcome, changed) = new Fixer(site.Files).Run(site.Request, () =>
        {
            var found = site.Check().Outcome!;
            named?.UnionWith(found.Diagnostics.SelectMany(finding => finding.Mend?.Changes ?? []).Select(change => change.Line));
            return found;
        });
        Assert.DoesNotContain(outcome.Diagnostics, finding => finding.Mend is not null);
        return string.Join('\n', changed.SelectMany(file => file.Diff()));
    }

    private static SiteTest Article(string top, string body = "Fear passes.") =>
        new($"-- {Path} --\n---\ntitle: Panic\ntopic: anxiety\ndescription: Fear.\n{top}---\n\n{body}\n");

    private static string TextOf(SiteTest site, string path = Path) => Encoding.UTF8.GetString(site.Files.ReadAllBytes($"/site/{path}"));

    [Fact]
    public void What_is_plain_is_mended_in_every_file()
    {
        var site = Article("published: 2 March 2026\nReviewed_By: sam-cole\nreviewer: sam-cole\nrediect-from: [/old/]\n", """
            ## Signs

            #### At night

            It wakes you.

            #### By day

            It comes and goes.

            ##### At work

            • breathe
            • wait

            # What helps

            Read [more] (/about/).
            """).Add("""
            -- input/topics/low-mood.md --
            ---
            title: Low mood
            Description: Days that feel heavy.
            tier: Standard
            quick-exit: no
            crisis-line: US-988
            ---

            Low mood comes and goes.
            -- input/pages/about.md --
            ---
            title: About us
            redirect-from:
            	- /who/
            ---

            We are three.
            """);
        Assert.Equal("""
            input/articles/panic.md:
              - published: 2 March 2026
              + published: 2026-03-02
              - rediect-from: [/old/]
              + redirect-from: [/old/]
              - #### At night
              + ### At night
              - #### By day
              + ### By day
              - ##### At work
              + #### At work
              - • breathe
              + - breathe
              - • wait
              + - wait
              - # What helps
              + ## What helps
              - Read [more] (/about/).
              + Read [more](/about/).
            input/pages/about.md:
              - 	- /who/
              +   - /who/
            input/topics/low-mood.md:
              - Description: Days that feel heavy.
              + description: Days that feel heavy.
              - tier: Standard
              + tier: standard
              - quick-exit: no
              + quick-exit: false
              - crisis-line: US-988
              + crisis-line: us-988
            """, Fix(site));
        // Whoever reviewed it, or until when, only its writer knows.
        Assert.Equal(["LN2005"], site.Codes);
        Assert.Contains("Reviewed_By: sam-cole\n", TextOf(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("published: 3/4/2026\n")]
    [InlineData("published: 13.4.26\n")]
    [InlineData("published: 2026-02-30\n")]
    [InlineData("published: 2026-03-02T23:30:00Z\n")]
    [InlineData("published: soon\n")]
    [InlineData("published: 2026-03-02\nUpdated: 2026-03-04\nupdated: 2026-03-05\n")]
    [InlineData("published: 2026-03-02\nUpdated: 2026-03-04\nUPDATED: 2026-03-05\n")]
    [InlineData("published: 2026-03-02\nreviewe: 2026-03-04\n")]
    [InlineData("published: 2026-03-02\nkeywords: fear\n")]
    public void What_can_be_meant_in_two_ways_stays_and_is_reported(string top)
    {
        var site = Article(top);
        var before = TextOf(site);
        Assert.Equal("", Fix(site));
        Assert.Equal(before, TextOf(site));
        Assert.NotEmpty(site.Errors);
    }

    [Theory]
    [InlineData("13/4/2026", "2026-04-13")]
    [InlineData("4/13/2026", "2026-04-13")]
    [InlineData("5.5.2026", "2026-05-05")]
    [InlineData("April 3rd, 2026", null)]
    [InlineData("3 Apr 2026", "2026-04-03")]
    [InlineData("\"April 3, 2026\"", "2026-04-03")]
    [InlineData("2026/4/3", "2026-04-03")]
    [InlineData("2026-04-03 09:30", "2026-04-03")]
    public void A_date_is_written_as_dates_are_here(string typed, string? written)
    {
        var site = Article($"published: {typed} # our day\n");
        Fix(site);
        Assert.Contains($"\npublished: {written ?? typed} # our day\n", TextOf(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## A\n\n## B\n\n#### C\n\n### D\n\n#### E", "## A\n\n## B\n\n### C\n\n### D\n\n#### E")]
    [InlineData("### A\n\n#### B\n\n### C\n\n## D\n\n### E", "## A\n\n### B\n\n## C\n\n## D\n\n### E")]
    [InlineData("## A\n\n#### B\n\n###### C\n\n## D", "## A\n\n### B\n\n#### C\n\n## D")]
    [InlineData("#### A ####\n\n> ###### B", "## A ####\n\n> ### B")]
    [InlineData("A\n===\n\nText.\n\nB\n---", "A\n---\n\nText.\n\nB\n---")]
    [InlineData("## A\n\n# Panic\n\nText.", "## A\n\n# Panic\n\nText.")]
    [InlineData("```\n#### A\n```\n\n## B", "```\n#### A\n```\n\n## B")]
    public void Headings_keep_what_stands_below_them(string typed, string written)
    {
        var site = Article("published: 2026-03-02\n", typed);
        Fix(site);
        Assert.EndsWith($"---\n\n{written}\n", TextOf(site), StringComparison.Ordinal);
    }

    public static TheoryData<string> Codes => [.. AllDiagnostics.List.Select(descriptor => descriptor.Id).Where(code => RulePage.Read(code).ShownBy is null)];

    /// <summary>Each example that fails is mended, or its page does not say so.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_page_says_whether_its_example_can_be_mended(string code)
    {
        var says = File.ReadAllText(RulePage.PathOf(code)).Contains("`lantern check --fix`", StringComparison.Ordinal);
        var site = RulePage.Read(code).Fails!.Run();
        Assert.Equal(says, site.Outcome!.Diagnostics.Any(finding => finding.Code == code && finding.Mend is not null));
        if (!says) return;
        var left = site.Outcome.Diagnostics.Count(finding => finding.Code == code && finding.Mend is null);
        Fix(site);
        Assert.Equal(left, site.Codes.Count(found => found == code));
    }

    [Fact]
    public void Line_ends_marks_and_spaces_stay_as_they_are()
    {
        var site = new SiteTest();
        var typed = "\uFEFF---\r\ntitle: Panic  \r\ntopic:   anxiety\r\ndescription: Fear.\r\nPublished:\t2 March 2026\t\r\n---\r\n\r\n## A\t\r\n\r\n####   B   \r\n\r\nText 😀  \r\nmore.";
        site.Write(Path, typed);
        Fix(site);
        Assert.Equal(typed.Replace("Published", "published", StringComparison.Ordinal).Replace("2 March 2026", "2026-03-02", StringComparison.Ordinal).Replace("####", "###", StringComparison.Ordinal), TextOf(site));
    }

    [Fact]
    public void A_file_that_was_saved_since_it_was_checked_is_left_alone()
    {
        var site = Article("published: 2 March 2026\n").Check();
        site.Write(Path, TextOf(site).Replace("2 March", "3 March", StringComparison.Ordinal));
        Assert.Empty(new Fixer(site.Files).Plan(site.Request, site.Outcome!.Diagnostics));
    }

    [Fact]
    public void A_file_that_is_saved_between_two_rounds_keeps_what_was_saved()
    {
        const string Saved = "---\ntitle: Mine\ntopic: anxiety\nPublished: 3 March 2026\n---\n\nShort.\n";
        var site = Article("Published: 2 March 2026\n", "## A\n\nText.\n\n## B\n\nText.");
        var checks = 0;
        var (outcome, changed) = new Fixer(site.Files).Run(site.Request, () =>
        {
            if (++checks == 2) site.Write(Path, Saved);
            return site.Check().Outcome!;
        });
        Assert.Equal(Saved, TextOf(site));
        Assert.Contains(outcome.Diagnostics, finding => finding.Code == "LN2005");
        Assert.Equal("input/articles/panic.md:\n  - Published: 2 March 2026\n  + published: 2 March 2026", string.Join('\n', changed.SelectMany(file => file.Diff())));
    }

    [Fact]
    public void What_an_earlier_run_remembers_is_mended_too()
    {
        var site = Article("published: 2026-03-02\n", "## A\n\n#### B\n\n#### C");
        site.Engine = "e";
        site.Check();
        Assert.Equal("input/articles/panic.md:\n  - #### B\n  + ### B\n  - #### C\n  + ### C", Fix(site));
    }

    /// <summary>Whatever stands in an article: once mended nothing more is mended, its words are the same, and so is every line in which nothing was found.</summary>
    [Fact]
    public void Random_articles_keep_their_words_and_their_other_lines()
    {
        string[] tops = ["published: 2026-03-02", "Published: 2 Mar 2026", "published: 13/4/2026", "Featured: Yes", "share: Open", "author: Ada-Reed", "alos: [low-mood]", "updated: “2026-06-01”", "waivers:\n\t- rule: x", "tags: [a]", "series: { Key: s, part: 1 }"];
        string[] blocks = ["# One", "## Two", "### Three", "#### Four", "##### Five", "Six\n===", "Seven\n---", "##Eight", "• a\n• b", "•c", "– d\n– e", "Words [f] (/about/) here.", "> # Nine\n> ### Ten", ":::note\n#### Eleven\n:::", "- ## Twelve", "<b>x</b>", "    # code", "```\n# code\n```", "Panic\n====="];
        var (from, count) = Trials.Range(20, 1500);
        for (var trial = from; trial < from + count; trial++)
        {
            var dice = Trials.Dice(Trials.Seed, trial);
            string Some(string[] pool, string between) => string.Join(between, Enumerable.Range(0, dice.Next(1, 8)).Select(_ => pool[dice.Next(pool.Length)]));
            var site = Article(Some(tops, "\n") + "\n", Some(blocks, "\n\n"));
            if (dice.Next(2) == 0) site.Write(Path, TextOf(site).Replace("\n", "\r\n", StringComparison.Ordinal));
            if (dice.Next(4) == 0) site.Write(Path, "\uFEFF" + TextOf(site));
            var before = TextOf(site).Split('\n');
            var named = new HashSet<int>();
            Fix(site, named);
            Assert.Equal("", Fix(site));
            var after = TextOf(site).Split('\n');
            Assert.Equal(before.Length, after.Length);
            Assert.Equal(Words(before[BodyOf(before)..]), Words(after[BodyOf(before)..]));
            for (var line = 0; line < before.Length; line++) Assert.True(before[line] == after[line] || named.Contains(line + 1), $"seed {Trials.Seed}, trial {trial}, line {line + 1}: {before[line]} → {after[line]}");
        }
        static int BodyOf(string[] lines) => Array.FindIndex(lines, 1, line => line.TrimEnd() == "---");
        static string Words(IEnumerable<string> lines) => string.Concat(string.Concat(lines).Where(char.IsLetterOrDigit));
    }
}
