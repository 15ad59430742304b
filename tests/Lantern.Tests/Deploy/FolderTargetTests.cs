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
        Assert.Equal(names.TakeLast(6).Append("kept-by-hand").Order(StringComparer.Ordinal), Below("releases"));
        Assert.Equal([draft.Id], Below("drafts"));
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
    public async Task A_draft_is_never_among_what_can_be_gone_back_to()
    {
        Build("One");
        var live = await Run();
        Build("Two");
        var draft = await Run(new DeployWish(false, "pr-1", null));
        var unnamed = await Run(new DeployWish(false, null, null));
        Assert.Equal([live.Id], Below("releases"));
        Assert.Contains("Two", await Read("pr-1", "about/index.html"), StringComparison.Ordinal);
        Assert.Contains("Two", await Read("draft", "about/index.html"), StringComparison.Ordinal);
        Assert.Contains("One", await Read("current", "about/index.html"), StringComparison.Ordinal);
        foreach (var id in new[] { draft.Id!, unnamed.Id!, $"../drafts/{draft.Id}", "..", "", "../../output" })
            Assert.Equal("LN1207", Assert.Single(await Folder().Restore(id, CancellationToken.None)).Code);
        Assert.Equal(live.Id, Path.GetFileName(new DirectoryInfo(Current).LinkTarget));
    }

    [Fact]
    public async Task A_draft_that_is_deleted_or_renewed_leaves_nothing_behind()
    {
        Build("One");
        await Run();
        await Run(new DeployWish(false, "pr-1", null));
        await Run(new DeployWish(false, "pr-2", null));
        Build("Two");
        var renewed = await Run(new DeployWish(false, "pr-1", null));
        var other = Below("drafts").Single(name => name != renewed.Id);
        var removed = await Folder().Remove(new DraftNames("pr-1", []), _ => { }, CancellationToken.None);
        Assert.Empty(removed.Findings);
        Assert.Equal(["pr-1"], removed.Removed);
        Assert.Equal([other], Below("drafts"));
        Assert.False(Path.Exists(Path.Combine(Target, "pr-1")));
        Assert.Empty((await Folder().Remove(new DraftNames("pr-1", []), _ => { }, CancellationToken.None)).Removed);
        Assert.Equal(["pr-2"], (await Folder().Remove(new DraftNames("pr-*", ["pr-3"]), _ => { }, CancellationToken.None)).Removed);
        Assert.Empty(Below("drafts"));
        Assert.Contains("One", await Read("current", "about/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_of_an_earlier_version_among_the_releases_is_deleted_too_and_a_link_that_somebody_made_is_left()
    {
        Build("One");
        var live = await Run();
        const string old = "20260101T000000000Z-0123456789ab";
        Directory.CreateDirectory(Path.Combine(Target, "releases", old));
        Directory.CreateSymbolicLink(Path.Combine(Target, "pr-7"), Path.Combine("releases", old));
        Directory.CreateSymbolicLink(Path.Combine(Target, "pr-8"), Path.Combine("releases", live.Id!));
        Directory.CreateSymbolicLink(Path.Combine(Target, "pr-9"), "../input");
        var removed = await Folder().Remove(new DraftNames("pr-*", []), _ => { }, CancellationToken.None);
        Assert.Equal(["pr-7", "pr-8"], removed.Removed);
        Assert.Equal([live.Id], Below("releases"));
        Assert.True(Directory.Exists(Path.Combine(Target, "pr-9")));
    }

    [Fact]
    public async Task A_release_that_somebody_has_changed_by_hand_is_not_taken_for_the_build()
    {
        Build("One");
        var first = await Run();
        await File.WriteAllTextAsync(Path.Combine(Current, "about", "index.html"), "<p>by hand", TestContext.Current.CancellationToken);
        var again = await Run();
        Assert.NotEqual(first.Id, again.Id);
        Assert.True(TemporarySite.AreEqual(TemporarySite.Read(_site.Output), TemporarySite.Read(Current)));
        await File.WriteAllTextAsync(Path.Combine(Current, "more.html"), "<p>by hand", TestContext.Current.CancellationToken);
        await Run();
        Assert.True(TemporarySite.AreEqual(TemporarySite.Read(_site.Output), TemporarySite.Read(Current)));
    }

    [Fact]
    public async Task A_run_that_was_cut_short_is_gone_on_with_and_a_link_that_somebody_put_there_is_not_written_through()
    {
        Build("One");
        var first = await Run();
        var left = Path.Combine(Target, "releases", $".new-{first.Id![^12..]}");
        Directory.Move(Path.Combine(Target, "releases", first.Id), left);
        File.Delete(Path.Combine(left, "about", "index.html"));
        await File.WriteAllTextAsync(Path.Combine(left, "404.html"), "half", TestContext.Current.CancellationToken);
        var second = await Run();
        Assert.Equal(["404.html", "about/index.html"], second.Uploaded);
        Assert.True(second.IsResumed);
        Assert.True(TemporarySite.AreEqual(TemporarySite.Read(_site.Output), TemporarySite.Read(Current)));

        Directory.Move(Path.Combine(Target, "releases", second.Id!), left);
        File.Delete(Path.Combine(left, "404.html"));
        var precious = Path.Combine(_site.Root, "precious.txt");
        await File.WriteAllTextAsync(precious, "mine", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(Path.Combine(left, "404.html"), precious);
        Assert.Empty((await Run()).Findings);
        Assert.Equal("mine", await File.ReadAllTextAsync(precious, TestContext.Current.CancellationToken));
        Assert.True(TemporarySite.AreEqual(TemporarySite.Read(_site.Output), TemporarySite.Read(Current)));
    }

    [Theory]
    [InlineData("current")]
    [InlineData("releases")]
    public async Task What_is_in_the_way_is_named_and_left(string name)
    {
        Build("One");
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(Path.Combine(Target, name), "mine", TestContext.Current.CancellationToken);
        var outcome = await Run();
        Assert.Equal($"{Path.Combine(Target, name)} is a file that Lantern did not make", Assert.Single(outcome.Findings).Message);
        Assert.Equal([name], Directory.EnumerateFileSystemEntries(Target).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_link_that_leads_elsewhere_is_not_led_here()
    {
        Build("One");
        Directory.CreateDirectory(Target);
        Directory.CreateSymbolicLink(Current, "../input");
        var outcome = await Run();
        Assert.Equal($"{Current} is a link to {Path.Combine(_site.Root, "input")} that Lantern did not make",
            Assert.Single(outcome.Findings).Message);
        Assert.Equal("../input", new DirectoryInfo(Current).LinkTarget);
        // One into the releases is ours, also where that release is gone.
        File.Delete(Current);
        Directory.CreateSymbolicLink(Current, "releases/20260101T000000000Z-0123456789ab");
        Assert.Empty((await Run()).Findings);
    }

    [Fact]
    public async Task What_is_live_is_not_called_a_failure_when_old_releases_stay()
    {
        Build("One");
        await Run(new DeployWish(false, "pr-1", null));
        Build("Two");
        var disk = new FailingDisk(_files, int.MaxValue) { KeepsFiles = true };
        var target = new FolderTarget(disk, new FixedClock(new DateTimeOffset(SiteTest.Today, new TimeOnly(12, 0), TimeSpan.Zero)), Target);
        var outcome = await new Deployer(_files, new FixedClock(DateTimeOffset.UnixEpoch))
            .With(Request, new DeployWish(false, "pr-1", null), deployment => target.Publish(deployment, _ => { }, CancellationToken.None));
        var finding = Assert.Single(outcome.Findings);
        Assert.Equal("LN1242", finding.Code);
        Assert.True(outcome.Succeeded);
        Assert.Contains("Two", await Read("pr-1", "about/index.html"), StringComparison.Ordinal);
        Assert.Equal(2, Below("drafts").Count());
        // The next one tries again.
        Build("Three");
        await Run(new DeployWish(false, "pr-1", null));
        Assert.Single(Below("drafts"));
    }

    [Fact]
    public async Task Another_deploy_there_is_waited_for_by_nobody_and_said()
    {
        Build("One");
        await Run();
        using var taken = _files.TryLock(Path.Combine(Target, ".lock"));
        Build("Two");
        Assert.EndsWith("refuses to take a deploy: another one is being copied there", Assert.Single((await Run()).Findings).Message,
            StringComparison.Ordinal);
    }

    private Task<string> Read(string link, string path) =>
        File.ReadAllTextAsync(Path.Combine(Target, link, path), TestContext.Current.CancellationToken);

    private IEnumerable<string?> Below(string name) =>
        Directory.EnumerateDirectories(Path.Combine(Target, name)).Select(Path.GetFileName).Order(StringComparer.Ordinal);

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
