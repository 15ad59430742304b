using System.Runtime.CompilerServices;
using Lantern.TestKit;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>What a screen reader is told of each kind of page, kept as a fixture: landmarks, headings, names and their order.</summary>
public sealed class AriaTests(SampleSiteFixture site)
{
    [Theory]
    [MemberData(nameof(PageKinds.Data), MemberType = typeof(PageKinds))]
    public async Task A_page_tells_what_it_told_before(string kind, string path)
    {
        await using var visit = await site.Open(path, new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        if (kind == "search") await Microsoft.Playwright.Assertions.Expect(visit.Page.Locator("[id='search:topic'] option", new() { HasText = "Anxiety" })).ToBeAttachedAsync();
        Match(await visit.Page.Locator("body").AriaSnapshotAsync() + "\n", kind);
    }

    private static void Match(string snapshot, string kind, [CallerFilePath] string file = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(file)!, "Aria");
        Directory.CreateDirectory(folder);
        Snapshot.Match(snapshot, "yml", kind, Path.Combine(folder, "Page.cs"), "Aria");
    }
}
