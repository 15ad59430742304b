using Lantern.Build.FileSystem;
using Lantern.Deploy;
using Lantern.Deploy.Folders;
using Lantern.Site;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Deploy;

/// <summary>Publishing to a folder of a web server, on a real disk.</summary>
public sealed class FolderTargetTests : IDisposable
{
    private readonly TemporarySite _site = new();
    private readonly PhysicalFileSystem _files = new();
    private int _minute;

    private string Target => Path.Combine(_site.Root, "www");

    private string Current => Path.Combine(Target, "current");

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Visitors_get_all_of_one_release_or_all_of_the_next()
    {
        Build("One");
        var first = await Run();
        Assert.Empty(first.Findings);
        Assert.True(TemporarySite.AreEqual(TemporarySite.Read(_site.Output), TemporarySite.Read(Current)));
        Assert.Equal(Path.Combine("releases", first.Id!), new DirectoryInfo(Current).LinkTarget);

        Build("Two");
        using var reading = new CancellationTokenSource();
        var versions = Task.Run(() =>
        {
            var seen = new HashSet<string>();
            // A reader that holds the site open all the time never finds nothing.
            while (!reading.IsCancellationRequested) seen.Add(File.ReadAllText(Path.Combine(Current, "about", "index.html")));
            return seen;
        });
        var second = await Run();
        await reading.CancelAsync();
        Assert.Empty(second.Findings);
        Assert.Equal(first.Id, second.Previous);
        Assert.True(TemporarySite.AreEqual(TemporarySite.Read(_site.Output), TemporarySite.Read(Current)));
        Assert.All(await versions, page => Assert.True(page.Contains("One", StringComparison.Ordinal) || page.Contains("Two", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_same_files_again_copy_nothing()
    {
        Build("One");
        var first = await Run();
        var again = await Run();
        Assert.Equal(first.Id, again.Id);
        Assert.Empty(again.Uploaded);
        Assert.Single(Directory.EnumerateDirectories(Path.Combine(Target, "releases")));
    }

    [Fact]
    public async Task The_last_five_releases_stay_and_so_does_every_one_that_a_link_leads_to_and_every_folder_that_is_not_ours()
    {
        Build("Draft");
        var draft = await Run(new DeployWish(false, "pr-1", null));
        Directory.CreateDirectory(Path.Combine(Target, "releases", "kept-by-hand"));
        var names = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            Build($"Number {i}");
            names.Add((await Run()).Id!);
        }
        Assert.Equal(names.TakeLast(6).Append(draft.Id!).Append("kept-by-hand").Order(StringComparer.Ordinal), Directory.EnumerateDirectories(Path.Combine(Target, "releases")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(await Folder().Restore(names[5], CancellationToken.None));
        Assert.Contains("Number 5", await File.ReadAllTextAsync(Path.Combine(Current, "about", "index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("LN1207", Assert.Single(await Folder().Restore(names[0], CancellationToken.None)).Code);
    }

    [Fact]
    public async Task What_a_killed_run_left_is_cleared_away_and_visitors_never_saw_it()
    {
        Build("One");
        await Run();
        var left = Path.Combine(Target, "releases", ".new-20260101T000000000Z-0123456789ab");
        Directory.CreateDirectory(Path.Combine(left, "about"));
        await File.WriteAllTextAsync(Path.Combine(left, "about", "index.html"), "half", TestContext.Current.CancellationToken);
        Build("Two");
        Assert.Empty((await Run()).Findings);
        Assert.False(Directory.Exists(left));
    }

    [Fact]
    public async Task What_is_live_can_be_compared()
    {
        Assert.Empty((await Folder().ReadLive(CancellationToken.None)).Files!);
        Build("One");
        await Run();
        Build("Two");
        var (live, _) = await Folder().ReadLive(CancellationToken.None);
        DeployPlan? plan = null;
        await new Deployer(_files, new FixedClock(DateTimeOffset.UnixEpoch)).With(Request, new DeployWish(true, null, null), deployment =>
        {
            plan = DeployPlan.Of(deployment.Files, live!);
            return Task.FromResult(new DeployOutcome([]));
        });
        Assert.Contains("/about/", plan!.Changed);
        Assert.Empty(plan.Added.Concat(plan.Removed));
    }

    [Fact]
    public async Task A_folder_that_can_not_be_written_is_a_finding()
    {
        Build("One");
        await File.WriteAllTextAsync(Target, "a file", TestContext.Current.CancellationToken);
        var outcome = await Run();
        Assert.Equal("LN1206", Assert.Single(outcome.Findings).Code);
    }

    private BuildRequest Request => new()
    {
        Root = _site.Root,
        Input = Path.Combine(_site.Root, "input"),
        Theme = Path.Combine(_site.Root, "theme"),
        Output = _site.Output,
        Now = SiteTest.Today,
    };

    private void Build(string word)
    {
        _site.Write("input/pages/about.md", $"---\ntitle: About us\n---\n\n{word}.\n");
        Assert.False(new SiteBuilder(_files, new FixedClock(DateTimeOffset.UnixEpoch)).Build(Request).HasErrors);
    }

    private FolderTarget Folder() => new(_files, new FixedClock(new DateTimeOffset(SiteTest.Today, default, TimeSpan.Zero).AddMinutes(_minute++)), Target);

    private Task<DeployOutcome> Run(DeployWish? wish = null) => new Deployer(_files, new FixedClock(DateTimeOffset.UnixEpoch)).With(Request, wish ?? new DeployWish(true, null, null), deployment => Folder().Publish(deployment, _ => { }, CancellationToken.None));
}
