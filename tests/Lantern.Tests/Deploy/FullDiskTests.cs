using Lantern.Build.FileSystem;
using Lantern.Deploy;
using Lantern.Deploy.Folders;
using Lantern.Site;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Deploy;

/// <summary>
/// A disk that is full at any moment: what is served stays whole, what is said is true, and the next run sends what is missing and no more.
/// </summary>
/// <remarks><c>LANTERN_LONG=1</c> makes 300 runs; <c>LANTERN_SEED</c> and <c>LANTERN_TRIALS=run+1</c> repeat one.</remarks>
public sealed class FullDiskTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporarySite _site = new();
    private readonly PhysicalFileSystem _files = new();
    private int _minute;

    private string Current => Path.Combine(_site.Root, "www", "current");

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Whenever_the_disk_is_full_the_old_site_is_served_and_the_next_run_copies_only_what_is_missing()
    {
        var (from, count) = Trials.Range(16, 300);
        output.WriteLine($"LANTERN_SEED={Trials.Seed}, runs {from}+{count}");
        Build("One", _files);
        var total = (await Run(_files)).Files;
        var (full, fine) = (0, 0);
        for (var run = from; run < from + count; run++)
        {
            var dice = Trials.Dice(Trials.Seed, run);
            var before = TemporarySite.Read(Current);
            Build($"Number {run}", _files);
            // The whole takes so many changes, and a name and a link; also the last ones fail now and then.
            var disk = new FailingDisk(_files, dice.Next(3) == 0 ? total + dice.Next(0, 5) : dice.Next(total));
            var wish = new DeployWish(dice.Next(4) > 0, "pr-1", null);
            wish = wish with { Alias = wish.IsProduction ? null : "pr-1" };
            var outcome = await Run(disk, wish);
            var lacking = total;
            if (outcome.Succeeded)
            {
                fine++;
                lacking = 0;
            }
            else
            {
                full++;
                Assert.True(disk.IsFull);
                var finding = Assert.Single(outcome.Findings);
                Assert.Equal("LN1239", finding.Code);
                lacking -= outcome.Uploaded.Count;
                Assert.EndsWith($"{outcome.Uploaded.Count} of {total} files are there", finding.Message, StringComparison.Ordinal);
                Assert.True(TemporarySite.AreEqual(before, TemporarySite.Read(Current)), $"seed {Trials.Seed}: run {run} changed what is served");
            }
            var again = await Run(_files, wish);
            Assert.Empty(again.Findings);
            Assert.True(lacking == again.Uploaded.Count,
                $"seed {Trials.Seed}: run {run} lacked {lacking} files, and {again.Uploaded.Count} were copied");
            var served = wish.IsProduction ? Current : Path.Combine(_site.Root, "www", "pr-1");
            Assert.True(TemporarySite.AreEqual(TemporarySite.Read(_site.Output), TemporarySite.Read(served)),
                $"seed {Trials.Seed}: run {run} is not whole");
            Assert.DoesNotContain(Directory.EnumerateDirectories(Path.Combine(_site.Root, "www", "releases")), folder =>
                Path.GetFileName(folder).StartsWith('.'));
        }
        output.WriteLine($"{full} times full, {fine} times there was room");
        Assert.True(count < 16 || (full > count / 3 && fine > 0), "too few of one kind to say anything");
    }

    [Fact]
    public async Task A_real_full_disk_says_the_same()
    {
        var small = Path.Combine(_site.Root, "small");
        Directory.CreateDirectory(small);
        Build("One", _files);
        var size = TemporarySite.Read(_site.Output).Values.Sum(bytes => (bytes.Length + 4095L) / 4096 * 4096);
        // Room for half of it.
        Assert.SkipWhen(OperatingSystem.IsWindows()
            || OtherProgram.Run("mount", _site.Root, [], "-t", "tmpfs", "-o", $"size={size / 2}", "tmpfs", small).Code != 0,
                "nobody may mount a disk here");
        try
        {
            var target = new FolderTarget(_files, TimeProvider.System, Path.Combine(small, "www"));
            var outcome = await Run(target, new DeployWish(true, null, null));
            var finding = Assert.Single(outcome.Findings);
            Assert.Equal("LN1239", finding.Code);
            Assert.InRange(outcome.Uploaded.Count, 1, outcome.Files - 1);
            Assert.False(Path.Exists(Path.Combine(small, "www", "current")));
            Assert.Equal(0, OtherProgram.Run("mount", _site.Root, [], "-o", $"remount,size={size * 4}", small).Code);
            var again = await Run(target, new DeployWish(true, null, null));
            Assert.Empty(again.Findings);
            Assert.Equal(outcome.Files - outcome.Uploaded.Count, again.Uploaded.Count);
            Assert.True(TemporarySite.AreEqual(TemporarySite.Read(_site.Output), TemporarySite.Read(Path.Combine(small, "www", "current"))));
        }
        finally
        {
            OtherProgram.Run("umount", _site.Root, [], small);
        }
    }

    private BuildRequest Request => new()
    {
        Root = _site.Root,
        Input = Path.Combine(_site.Root, "input"),
        Theme = Path.Combine(_site.Root, "theme"),
        Output = _site.Output,
        Now = SiteTest.Today,
    };

    private void Build(string word, IFileSystem files)
    {
        _site.Write("input/pages/about.md", $"---\ntitle: About us\n---\n\n{word}.\n");
        Assert.False(new SiteBuilder(files, new FixedClock(DateTimeOffset.UnixEpoch)).Build(Request).HasErrors);
    }

    private Task<DeployOutcome> Run(IFileSystem disk, DeployWish? wish = null) =>
        Run(new FolderTarget(disk, new FixedClock(new DateTimeOffset(SiteTest.Today, default, TimeSpan.Zero).AddMinutes(_minute++)),
            Path.Combine(_site.Root, "www")), wish ?? new DeployWish(true, null, null));

    private Task<DeployOutcome> Run(FolderTarget target, DeployWish wish) =>
        new Deployer(_files, new FixedClock(DateTimeOffset.UnixEpoch))
            .With(Request, wish, deployment => target.Publish(deployment, _ => { }, CancellationToken.None));
}
