using System.Collections.Concurrent;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Incremental;

/// <summary>Whatever is changed in whatever order: what the next build leaves is what a build from nothing would have made.</summary>
/// <remarks><c>LANTERN_LONG=1</c> tries 600 sequences; a failure names seed and trial, and <c>LANTERN_SEED=… LANTERN_TRIALS=trial+1</c> repeats just that one.</remarks>
public sealed class IncrementalPropertyTests(ITestOutputHelper output)
{
    private const int Edits = 12;

    /// <summary>Tells what the last build published that is gone now: a build from nothing knows of none.</summary>
    private const string PageIsGone = "LN8035";

    [Fact]
    public void After_any_edits_a_build_gives_the_bytes_and_the_findings_of_a_build_from_nothing()
    {
        var seed = Trials.Seed;
        var (from, count) = Trials.Range(12, 600);
        output.WriteLine($"LANTERN_SEED={seed}, sequences {from}+{count} of {Edits} edits");
        var failures = new ConcurrentQueue<string>();
        var (builds, published) = (0, 0);
        Parallel.For(from, from + count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, (trial, loop) =>
        {
            var edited = new EditedSite(Trials.Dice(seed, trial));
            var done = new List<string>();
            for (var i = 0; i <= Edits; i++)
            {
                if (i > 0) done.Add(edited.Edit());
                var problem = Compare(edited, out var isPublished);
                Interlocked.Increment(ref builds);
                if (isPublished) Interlocked.Increment(ref published);
                else if (i == 0) problem ??= FindingsOf(edited.Site);
                else edited.Undo();
                if (problem is null) continue;
                failures.Enqueue($"trial {trial}: {problem}\nafter:\n{string.Join("\n", done)}");
                if (failures.Count >= 3) loop.Stop();
                return;
            }
        });
        output.WriteLine($"{builds} builds, of which {published} were published");
        Assert.True(failures.IsEmpty, $"seed {seed}: {string.Join("\n\n", failures)}");
        Assert.True(published > builds / 3, $"Only {published} of {builds} builds could be published, too few to say anything about the output.");
    }

    private static string? Compare(EditedSite edited, out bool isPublished)
    {
        var site = edited.Site;
        var before = site.Published;
        site.Build();
        var clean = new SiteTest(empty: true) { Request = site.Request };
        foreach (var (path, text) in edited.Texts) clean.Write(path, text);
        clean.Build();
        isPublished = site.Outcome!.Commit is not null;
        var (own, others) = (FindingsOf(site), FindingsOf(clean));
        if (own != others) return $"other findings:\n{own}\n--- from nothing:\n{others}";
        if (isPublished != clean.Outcome!.Commit is not null) return "only one of the two was published";
        var wanted = isPublished ? clean.Published : before;
        var has = site.Published;
        var wrong = wanted.Keys.Union(has.Keys).Where(path => !(wanted.TryGetValue(path, out var a) && has.TryGetValue(path, out var b) && a.AsSpan().SequenceEqual(b))).Order(StringComparer.Ordinal).ToList();
        return wrong.Count == 0 ? null : $"other files: {string.Join(", ", wrong.Take(8))}";
    }

    private static string FindingsOf(SiteTest site) =>
        string.Join('\n', site.Outcome!.Diagnostics.Where(finding => finding.Code != PageIsGone).Select(finding => $"{finding.Location.Path}:{finding.Location.Line}:{finding.Location.Column} {finding.Severity} {finding.Code} {finding.Message} {finding.Help}"));
}
