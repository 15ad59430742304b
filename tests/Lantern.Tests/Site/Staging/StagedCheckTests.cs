using System.Text;
using Lantern.Diagnostics;
using Lantern.Site;
using Lantern.Site.Staging;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Staging;

/// <summary>The quick look at what is staged finds what a look at everything finds of it: no more, and no less.</summary>
public sealed class StagedCheckTests(ITestOutputHelper output)
{
    private static readonly FixedClock Clock = new(DateTimeOffset.UnixEpoch);

    private const string Sleep = """
        -- input/articles/sleep.md --
        ---
        title: Sleep
        topic: low-mood
        description: On sleep.
        published: 2026-05-02
        ---

        See [panic](panic.md#what-helps).
        -- input/articles/rest.md --
        ---
        title: Rest
        topic: low-mood
        description: On rest.
        published: 2026-05-02
        ---

        See [sleep](/articles/sleep/).
        """;

    /// <summary>What is said of a commit that makes these files so; null deletes.</summary>
    private static string Check(SiteTest site, params (string Path, string? Text)[] commit) => string.Join('\n', CheckAll(site, commit).Diagnostics.Select(Line));

    private static BuildOutcome CheckAll(SiteTest site, params (string Path, string? Text)[] commit)
    {
        var before = commit.Where(file => site.Files.FileExists($"/site/{file.Path}")).ToDictionary(file => file.Path, file => site.Files.ReadAllBytes($"/site/{file.Path}"), StringComparer.Ordinal);
        foreach (var (path, text) in commit)
        {
            if (text is null) site.Remove(path);
            else site.Write(path, text);
        }
        var staged = new StagedFiles { Changed = [.. commit.Where(file => file.Text is not null).Select(file => file.Path)], Deleted = [.. commit.Where(file => file.Text is null).Select(file => file.Path)], Before = before };
        return new StagedCheck(site.Files, Clock).Run(site.Request, staged, cancellation: TestContext.Current.CancellationToken);
    }

    private static string Line(Diagnostic finding) => $"{finding.Location.Path}:{finding.Location.Line}:{finding.Location.Column} {finding.Severity} {finding.Code} {finding.Message}";

    private static string TextOf(SiteTest site, string path) => Encoding.UTF8.GetString(site.Files.ReadAllBytes($"/site/{path}"));

    [Fact]
    public void A_changed_article_is_checked_with_what_it_leads_to_and_without_the_rest()
    {
        var site = new SiteTest(Sleep);
        Assert.Equal("", Check(site, ("input/articles/sleep.md", TextOf(site, "input/articles/sleep.md") + " And [help](/crisis/), and [rest](rest.md).")));
        Assert.Equal("""
            input/articles/sleep.md:3:8 Error LN4003 unknown topic 'low-mod'
            input/articles/sleep.md:8:13 Error LN8002 /articles/panic/ has no heading '#what-else'
            """, Check(site, ("input/articles/sleep.md", TextOf(site, "input/articles/sleep.md").Replace("low-mood", "low-mod", StringComparison.Ordinal).Replace("#what-helps", "#what-else", StringComparison.Ordinal))));
        // Three of the six articles have nothing to do with the one.
        site = new SiteTest(Sleep);
        for (var i = 0; i < 3; i++) site.Write($"input/articles/other-{i}.md", $"---\ntitle: Other {i}\ntopic: anxiety\ndescription: D.\npublished: 2026-03-02\n---\n\nWords.\n");
        var all = site.Check().Outcome!.Pages;
        site.Write("input/assets/broken.jpg", "no picture");
        Assert.Equal(all - 4, CheckAll(site, ("input/articles/sleep.md", TextOf(site, "input/articles/sleep.md") + " Good night.")).Pages);
    }

    [Fact]
    public void What_a_commit_breaks_in_other_files_is_its_fault_too()
    {
        var site = new SiteTest(Sleep);
        Assert.Contains("input/articles/sleep.md:8:13 Error ", Check(site, ("input/articles/panic.md", null)), StringComparison.Ordinal);
        site = new SiteTest(Sleep);
        Assert.Contains("input/articles/sleep.md:8:13 Error ", Check(site, ("input/articles/panic.md", TextOf(site, "input/articles/panic.md").Replace("## What helps", "## What else", StringComparison.Ordinal))), StringComparison.Ordinal);
        site = new SiteTest(Sleep);
        Assert.Contains("input/articles/sleep.md", Check(site, ("input/topics/low-mood.md", null)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_commit_that_mends_one_of_two_errors_is_not_held_up_by_the_other()
    {
        var site = new SiteTest(Sleep);
        site.Write("input/articles/rest.md", TextOf(site, "input/articles/rest.md").Replace("low-mood", "nothing", StringComparison.Ordinal));
        site.Write("input/articles/sleep.md", TextOf(site, "input/articles/sleep.md").Replace("#what-helps", "#nothing", StringComparison.Ordinal));
        Assert.NotEmpty(site.Check().Errors);
        Assert.Equal("", Check(site, ("input/articles/sleep.md", TextOf(site, "input/articles/sleep.md").Replace("#nothing", "", StringComparison.Ordinal))));
        Assert.Equal("", Check(site, ("input/topics/low-mood.md", TextOf(site, "input/topics/low-mood.md") + " More.")));
    }

    [Fact]
    public void A_check_of_a_part_leaves_no_trace_and_the_memory_of_the_whole_stays()
    {
        var site = new SiteTest(Sleep) { Engine = "engine" };
        site.Build();
        var before = site.Files.Files.ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        CheckAll(site, ("input/articles/sleep.md", TextOf(site, "input/articles/sleep.md") + " Good night."));
        before["/site/input/articles/sleep.md"] = site.Files.Files["/site/input/articles/sleep.md"];
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), site.Files.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(before, file => Assert.True(site.Files.Files[file.Key].AsSpan().SequenceEqual(file.Value), file.Key));
    }

    /// <summary>Random sites with links in all spellings, random commits, and other edits in the folder that are not in the commit.</summary>
    [Fact]
    public void Random_commits_are_judged_as_by_a_check_of_everything()
    {
        var (from, count) = Trials.Range(40, 1500);
        output.WriteLine($"LANTERN_SEED={Trials.Seed}, commits {from}+{count}");
        var (withErrors, elsewhere) = (0, 0);
        for (var trial = from; trial < from + count; trial++)
        {
            var dice = Trials.Dice(Trials.Seed, trial);
            var site = new SiteTest();
            var names = new RandomArticles(dice);
            foreach (var (path, text) in names.Make(8)) site.Write(path, text);
            var head = Texts(site);
            var beforeErrors = Errors(site.Check().Outcome!);
            for (var edits = dice.Next(1, 4); edits > 0; edits--) names.Edit(site);
            var (index, after) = (Texts(site), site.Check().Outcome!);
            // Some more is done in the folder, and not staged.
            for (var edits = dice.Next(3); edits > 0; edits--) names.Edit(site);
            var folder = Texts(site);
            var changed = index.Where(file => !head.TryGetValue(file.Key, out var was) || was != file.Value).Select(file => file.Key).ToList();
            var deleted = head.Keys.Except(index.Keys).ToList();
            var staged = new StagedFiles
            {
                Changed = changed,
                Deleted = deleted,
                Before = changed.Concat(deleted).Where(head.ContainsKey).ToDictionary(path => path, path => Encoding.UTF8.GetBytes(head[path]), StringComparer.Ordinal),
                Differing = folder.Keys.Union(index.Keys).Where(path => folder.GetValueOrDefault(path) != index.GetValueOrDefault(path))
                    .ToDictionary(path => path, path => index.TryGetValue(path, out var text) ? Encoding.UTF8.GetBytes(text) : null, StringComparer.Ordinal),
            };
            var own = changed.Concat(deleted).ToHashSet(StringComparer.Ordinal);
            var wanted = after.Diagnostics.Where(finding => own.Contains(finding.Location.Path)).Select(Line).ToList();
            var broken = after.Diagnostics.Where(finding => finding.IsError && !own.Contains(finding.Location.Path) && !beforeErrors.Contains(Essence(finding))).Select(Line).ToList();
            if (wanted.Exists(line => line.Contains(" Error ", StringComparison.Ordinal))) withErrors++;
            if (broken.Count > 0) elsewhere++;
            var found = new StagedCheck(site.Files, Clock).Run(site.Request, staged, cancellation: TestContext.Current.CancellationToken).Diagnostics.Select(Line);
            Assert.True(
                wanted.Concat(broken).Order(StringComparer.Ordinal).SequenceEqual(found.Order(StringComparer.Ordinal)),
                $"seed {Trials.Seed}, trial {trial}, staged {string.Join(", ", own)}\nwanted:\n{string.Join('\n', wanted.Concat(broken))}\nfound:\n{string.Join('\n', found)}\nbefore: {string.Join("; ", beforeErrors)}\n{string.Join('\n', own.Select(path => $"-- {path}\n{head.GetValueOrDefault(path)}"))}\nafter:\n{string.Join('\n', own.Select(path => $"-- {path}\n{index.GetValueOrDefault(path)}"))}");
        }
        output.WriteLine($"{withErrors} had errors of their own, {elsewhere} broke other files");
        Assert.True(withErrors > count / 20 && elsewhere > count / 20);
    }

    private static HashSet<string> Errors(BuildOutcome outcome) => [.. outcome.Diagnostics.Where(finding => finding.IsError).Select(Essence)];

    private static string Essence(Diagnostic finding) => $"{finding.Code} {finding.Location.Path} {finding.Message}";

    private static SortedDictionary<string, string> Texts(SiteTest site) =>
        new(site.Files.Files.Where(file => file.Key.StartsWith("/site/input/", StringComparison.Ordinal)).ToDictionary(file => file.Key["/site/".Length..], file => Encoding.UTF8.GetString(file.Value)), StringComparer.Ordinal);
}
