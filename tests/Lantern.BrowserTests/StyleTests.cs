using Lantern.TestKit;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>The published style sheet means the same to a browser as the one that was written.</summary>
public sealed class StyleTests(SampleSiteFixture site)
{
    private static string WithoutSpaces(string rule) => rule.Replace(" ", "", StringComparison.Ordinal);

    [Fact]
    public async Task A_browser_reads_the_same_rules()
    {
        await using var visit = await site.Open("/about/");
        const string rules = "text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); return [...sheet.cssRules].map((rule) => rule.cssText); }";
        var written = await visit.Page.EvaluateAsync<string[]>(rules, File.ReadAllText(Path.Combine(Repository.Root, "theme", "css", "site.css")));
        var published = await visit.Page.EvaluateAsync<string[]>("() => [...document.styleSheets[0].cssRules].map((rule) => rule.cssText)");
        Assert.True(written.Length > 50);
        // What protects help comes first, in a layer that has no name.
        Assert.StartsWith("@layer {", published[0].Replace("@layer{", "@layer {", StringComparison.Ordinal), StringComparison.Ordinal);
        // The text of a custom property is kept as it is written, and space after its commas means nothing.
        Assert.Equal(written.Select(WithoutSpaces), published.Skip(1).Take(written.Length).Select(WithoutSpaces));
        // The colours of the practice follow, for screens by day and by night.
        Assert.Equal(written.Length + 3, published.Length);
    }
}
