using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>Whatever a file holds: no exception, no hang, no markup of its own on a page.</summary>
/// <remarks><c>LANTERN_LONG=1</c> tries 100,000 inputs; a failure names seed and trial, and <c>LANTERN_SEED=… LANTERN_TRIALS=trial+1</c> repeats just that one.</remarks>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int EnoughFailures = 5;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private const int MuchMore = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public void Mutated_files_give_findings_and_never_an_exception_a_hang_or_injected_markup()
    {
        var seed = Trials.Seed;
        var (from, count) = Trials.Range(100, 100_000);
        output.WriteLine($"LANTERN_SEED={seed}, trials {from}+{count}");
        var failures = new ConcurrentQueue<string>();
        var slow = new ConcurrentQueue<int>();
        var published = 0;
        var tried = 0;
        Parallel.For(from, from + count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, (trial, loop) =>
        {
            var (site, what) = Mutated(seed, trial);
            Interlocked.Increment(ref tried);
            var problem = Problem(site, trial, slow);
            if (site.Outcome?.Commit is not null) Interlocked.Increment(ref published);
            if (problem is null) return;
            failures.Enqueue($"trial {trial}: {problem}\n{what}");
            if (failures.Count >= EnoughFailures) loop.Stop();
        });
        foreach (var trial in slow)
        {
            var (site, what) = Mutated(seed, trial);
            // Other tests run beside this one and cost the same process: what counts is how it compares with the site as it was, right now.
            var whole = Mutated(seed, trial, isMutated: false).Site;
            var (time, usual) = (Cost(site), Cost(whole));
            if (time > Limit && time > MuchMore * usual) failures.Enqueue($"trial {trial}: took {time.TotalSeconds:0.0} s of the processor, and {usual.TotalSeconds:0.0} s as it was before\n{what}");
        }
        output.WriteLine($"tried {tried}, of which {published} were published");
        foreach (var failure in failures) output.WriteLine(failure);
        Assert.True(failures.IsEmpty, $"seed {seed}: {string.Join("\n\n", failures)}");
        Assert.True(count < 60 || published > count / 20, $"Only {published} of {count} inputs could be published, too few to say anything about pages.");
    }

    /// <summary>The least of three builds, so that what else runs counts for little.</summary>
    private static TimeSpan Cost(SiteTest site) => Enumerable.Range(0, 3).Min(_ =>
    {
        var before = Environment.CpuUsage.TotalTime;
        site.Build();
        return Environment.CpuUsage.TotalTime - before;
    });

    private static (SiteTest Site, string What) Mutated(int seed, int trial, bool isMutated = true)
    {
        var dice = Trials.Dice(seed, trial);
        var start = FuzzSites.All[dice.Next(8) switch { 0 or 1 => 0, 7 => 2, _ => 1 }];
        var site = new SiteTest(empty: true);
        site.Request = site.Request with { Parallelism = 1, ShowDrafts = dice.Next(4) == 0 };
        foreach (var (path, bytes) in start) site.Write(path, bytes);
        var mutation = new FuzzMutation(dice);
        var paths = start.Keys.Where(path => !path.StartsWith("input/assets/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var articles = paths.Where(path => path.StartsWith("input/articles/", StringComparison.Ordinal)).ToList();
        var what = new StringBuilder();
        for (var files = dice.Next(3) == 0 ? 2 : 1; files > 0; files--)
        {
            var from = dice.Next(2) == 0 ? articles : paths;
            var path = from[dice.Next(from.Count)];
            var bytes = mutation.Apply(start[path]);
            if (isMutated) site.Write(path, bytes);
            what.Append(CultureInfo.InvariantCulture, $"-- {path} --\n").Append(Shown(bytes)).Append('\n');
        }
        return (site, what.ToString());
    }

    /// <summary>What went wrong, or null; a trial that took long is only noted, as another process may have had the processor.</summary>
    private static string? Problem(SiteTest site, int trial, ConcurrentQueue<int> slow)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            if (!Task.Run(() => site.Build()).Wait(Patience)) return $"has not ended after {Patience}";
        }
        catch (AggregateException exception)
        {
            return exception.InnerException!.ToString();
        }
        if (watch.Elapsed > Limit) slow.Enqueue(trial);
        foreach (var (path, bytes) in site.Published.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            if (MarkupScan.Find(Encoding.UTF8.GetString(bytes)) is { } markup) return $"injected in {path}: {markup}";
        }
        return null;
    }

    private static string Shown(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (text.Length > 6000) text = $"{text[..3000]} … {text[^3000..]}";
        return string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? $"\\u{(int)c:x4}" : c.ToString()));
    }
}
