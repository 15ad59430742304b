using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>What a page of each kind costs, and what Lighthouse, axe and the Nu checker say of it, in one table: <c>visitors.md</c> among the <see cref="Artefacts"/>.</summary>
/// <remarks>
/// The pages that people meet first always; with <c>LANTERN_LONG=1</c> one of every kind. Lighthouse refuses what answers that there is no such page (any more).
/// Performance is reported and not asserted: its figure depends on what else the machine does.
/// </remarks>
public sealed class VisitorTableTests(SampleSiteFixture site)
{
    private static readonly string[] First = ["home", "article", "topic", "search", "crisis"];

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("LANTERN_LONG") == "1";

    [Fact]
    public async Task Pages_come_in_three_files_at_most_and_Lighthouse_axe_and_Nu_find_no_fault()
    {
        SampleSiteFixture.Require();
        var kinds = PageKinds.All.Where(page => IsLong || First.Contains(page.Kind)).ToList();
        var style = PageWeight.Compressed(Directory.EnumerateFiles(Path.Combine(site.Sample.Folder, "assets"), "site.*.css").Single());
        var nu = Nu.Check(kinds.Where(page => page.Kind != "not-found").Select(page => FileOf(page.Path)));
        var scores = Lighthouse.Run(SampleSiteFixture.Chromium!, kinds.Where(page => page.Kind is not ("withdrawn" or "not-found")).Select(page => site.Server.Url + page.Path)).ToDictionary(score => score.Url);
        var table = new StringBuilder("| page | requests before first paint | HTML, bytes | HTML and CSS, bytes | Lighthouse: performance / accessibility / best practices / SEO | first paint, ms | axe | Nu |\n|---|---|---|---|---|---|---|---|\n");
        var faults = new List<string>();
        foreach (var (kind, path) in kinds)
        {
            var requests = await Requests(path);
            var html = PageWeight.Compressed(FileOf(path));
            var axe = await LookedAt(path);
            var found = nu.Where(line => line.Contains($"{FileOf(path)}\"", StringComparison.Ordinal)).ToList();
            var score = scores.GetValueOrDefault(site.Server.Url + path);
            table.Append(CultureInfo.InvariantCulture, $"| {kind} | {requests} | {html} | {html + style} | {score?.ToString() ?? "-"} | {score?.Paint.ToString(CultureInfo.InvariantCulture) ?? "-"} | {axe.Count} | {(kind == "not-found" ? "-" : found.Count.ToString(CultureInfo.InvariantCulture))} |\n");
            if (requests > 3) faults.Add($"{kind} asks for {requests} files before it shows anything");
            faults.AddRange([.. axe, .. found, .. score?.Faults ?? []]);
            if (score is not null) Assert.Equal((100, 100, 100), (score.Accessibility, score.BestPractices, score.Seo));
        }
        await File.WriteAllTextAsync(Artefacts.Path("visitors.md"), table.ToString(), TestContext.Current.CancellationToken);
        Assert.Empty(faults);
        Assert.Equal(kinds.Count(page => page.Kind is not ("withdrawn" or "not-found")), scores.Count);
    }

    private string FileOf(string path) => Path.Combine(site.Sample.Folder, path == "/nothing/here/" ? "404.html" : $"{path.TrimStart('/')}index.html");

    private async Task<int> Requests(string path)
    {
        await using var visit = await site.Open("/robots.txt");
        return (await FirstPaint.Requests(visit.Page, site.Server.Url + path)).Length;
    }

    /// <summary>What axe finds on a phone and on a desk, by day and by night.</summary>
    private async Task<List<string>> LookedAt(string path)
    {
        var found = new List<string>();
        foreach (var (width, height) in new[] { (390, 844), (1280, 800) })
        {
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await using var visit = await site.Open(path, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme });
                found.AddRange(await Axe.Run(visit.Page));
            }
        }
        return found;
    }
}
