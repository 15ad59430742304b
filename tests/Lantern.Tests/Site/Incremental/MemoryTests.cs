using Lantern.Site.Incremental;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Incremental;

/// <summary>What one build leaves to the next: when it counts, when it does not, and that it does not grow without end.</summary>
public sealed class MemoryTests
{
    private const string Settings = "input/settings.yml";

    private static SiteTest Built()
    {
        var site = new SiteTest { Engine = "engine" };
        site.Request = site.Request with { WithExplanations = true };
        return site.Build();
    }

    private static Happened Page(SiteTest site) => site.Outcome!.Explanations.Single(one => one.Path == "articles/panic/index.html").Happened;

    private static IEnumerable<string> BodyFiles(SiteTest site) => site.Files.Files.Keys.Where(path => path.Contains("/cache/site/production/bodies-", StringComparison.Ordinal) && !path.EndsWith("-index", StringComparison.Ordinal));

    [Fact]
    public void It_counts_for_the_same_program_and_the_same_options_only()
    {
        var site = Built();
        Assert.Equal(Happened.Kept, Page(site.Build()));
        site.Engine = "another";
        Assert.Equal(Happened.CameOutTheSame, Page(site.Build()));
        Assert.Equal(Happened.Kept, Page(site.Build()));
        site.Request = site.Request with { NoCache = true };
        Assert.Equal(Happened.CameOutTheSame, Page(site.Build()));
        site.Request = site.Request with { NoCache = false, BaseUrl = "https://preview.example" };
        Assert.Equal(Happened.Written, Page(site.Build()));
        Assert.Single(BodyFiles(site));
    }

    [Theory]
    [InlineData("units")]
    [InlineData("bodies-index")]
    public void Damage_costs_nothing_but_time(string file)
    {
        var site = Built();
        var path = $"/site/.lantern/cache/site/production/{file}";
        var bytes = site.Files.ReadAllBytes(path).ToArray();
        bytes[bytes.Length / 2] ^= 1;
        site.Files.Write(path, bytes);
        var before = site.Published;
        Assert.Equal("", site.Build().Findings());
        Assert.Equal(before, site.Published);
        Assert.Equal(Happened.Kept, Page(site.Build()));
    }

    [Theory]
    [InlineData("regions: [")]
    [InlineData("title: without an address")]
    public void Settings_with_a_mistake_take_nothing_away_and_leave_nothing_behind(string wrong)
    {
        var site = Built();
        var settings = site.Files.ReadAllBytes($"/site/{Settings}");
        for (var i = 0; i < 3; i++) Assert.NotEmpty(site.Write(Settings, wrong).Build().Errors);
        Assert.Single(BodyFiles(site));
        Assert.Equal(Happened.Kept, Page(site.Write(Settings, settings).Build()));
    }

    [Fact]
    public void A_memory_that_another_build_has_is_done_without()
    {
        var site = Built();
        using var taken = site.Files.TryLock("/site/.lantern/cache/site/production/lock");
        Assert.NotNull(taken);
        Assert.Equal(Happened.CameOutTheSame, Page(site.Build()));
    }
}
