using System.Diagnostics;
using Lantern.Build.FileSystem;
using Lantern.Site;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Build;

/// <summary>A build that is killed, at any moment, leaves nothing that would be taken for a site, and the next one repairs it.</summary>
public sealed class KillTests(ITestOutputHelper log)
{
    private const int Articles = 120;

    [Fact]
    public void Killed_at_random_moments_the_next_build_ends_in_the_right_bytes()
    {
        var rounds = Trials.IsLong ? 500 : 50;
        var seed = Trials.Seed;
        log.WriteLine($"seed {seed}, {rounds} kills");
        var random = new Random(seed);
        using var site = new TemporarySite();
        for (var i = 0; i < Articles; i++)
            site.Write($"input/articles/a{i}.md", $"---\ntitle: Article {i}\ntopic: anxiety\ndescription: Number {i}.\npublished: 2026-03-02\n---\n\nText {i}.\n\n## More\n\n{string.Concat(Enumerable.Repeat("Some words. ", 200))}\n");
        var settings = File.ReadAllText(Path.Combine(site.Root, "input", "settings.yml"));
        var builder = new SiteBuilder(new PhysicalFileSystem(), TimeProvider.System);
        var request = new BuildRequest
        {
            Root = site.Root,
            Input = Path.Combine(site.Root, "input"),
            Theme = Path.Combine(site.Root, "theme"),
            Output = site.Output,
            Now = SiteTest.Today,
        };
        var old = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var torn = 0;
        for (var round = 0; round < rounds; round++)
        {
            site.Write("input/settings.yml", settings.Replace("Quiet Harbour\n", $"Harbour {round}\n", StringComparison.Ordinal));
            Kill(site, random);
            var found = TemporarySite.Read(site.Output);
            var verdict = builder.Verify(request);
            var repaired = builder.Build(request, cancellation: TestContext.Current.CancellationToken);
            Assert.False(repaired.HasErrors, string.Join("\n", repaired.Diagnostics.Select(finding => finding.Message)));
            var whole = TemporarySite.Read(site.Output);
            Assert.True(whole.Count > Articles);
            Assert.Contains($"Harbour {round}", System.Text.Encoding.UTF8.GetString(whole["index.html"]), StringComparison.Ordinal);
            if (!TemporarySite.AreEqual(found, old) && !TemporarySite.AreEqual(found, whole))
            {
                torn++;
                Assert.True(verdict.HasErrors, $"Round {round}: a half-written output was taken for a site.");
            }
            Assert.False(builder.Verify(request).HasErrors);
            old = whole;
            if (round % 10 == 9) AssertSameAsClean(builder, request, whole);
        }
        log.WriteLine($"{torn} kills hit a half-written output");
        Assert.True(torn > 0, "No kill hit the commit, so nothing was shown.");
    }

    /// <summary>Half of the kills come at any moment, half when the journal says that files are being written.</summary>
    private static void Kill(TemporarySite site, Random random)
    {
        using var process = LanternProcess.Start(site.Root, null, "build", "--now", Lantern.Content.FrontMatter.DateText.Format(SiteTest.Today));
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var watch = Stopwatch.StartNew();
        if (random.Next(2) == 0)
        {
            var until = TimeSpan.FromMilliseconds(random.Next(0, 1200));
            while (watch.Elapsed < until && !process.HasExited) Thread.Yield();
        }
        else
        {
            var state = Path.Combine(site.Root, ".lantern");
            while (!process.HasExited && watch.Elapsed < TimeSpan.FromSeconds(30) && !(Directory.Exists(state) && Directory.EnumerateFiles(state, "journal", SearchOption.AllDirectories).Any())) Thread.Yield();
            for (var spins = random.Next(0, 200_000); spins > 0; spins--) Thread.SpinWait(1);
        }
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
    }

    private static void AssertSameAsClean(SiteBuilder builder, BuildRequest request, SortedDictionary<string, byte[]> whole)
    {
        var clean = request with { Output = Path.Combine(request.Root, $"clean-{Guid.NewGuid():N}") };
        Assert.False(builder.Build(clean, cancellation: TestContext.Current.CancellationToken).HasErrors);
        Assert.True(TemporarySite.AreEqual(whole, TemporarySite.Read(clean.Output)));
        Directory.Delete(clean.Output, recursive: true);
    }
}
