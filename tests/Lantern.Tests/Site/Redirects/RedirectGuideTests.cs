using System.Text.RegularExpressions;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Redirects;

/// <summary>The guide to old addresses is true: its rules work as they stand.</summary>
public sealed partial class RedirectGuideTests
{
    [Fact]
    public void The_rules_of_the_guide_lead_where_it_says()
    {
        var blocks = YamlBlock().Matches(File.ReadAllText(Path.Combine(Repository.Root, "src", "Docs", "redirects.md"))).Select(match => match.Groups[1].Value).ToList();
        var article = $"---\ntitle: Panic attacks\ntopic: anxiety\ndescription: About it.\npublished: 2026-03-02\n{blocks[0]}---\n\nText.\n";
        // Both show the same old address, so each is tried alone.
        var one = new SiteTest().Write("input/articles/panic.md", article).Build();
        Assert.Equal("", one.Findings());
        Assert.Equal("/ p=214 /articles/panic/ 301!\n/blog/panic/ /articles/panic/ 301\n", one.Output("_redirects"));
        const string Leaflet = "-- input/pages/print.md --\n---\ntitle: To print\n---\n\n[A leaflet](/assets/2019/leaflet.pdf).\n";
        var many = new SiteTest($"-- input/assets/2019/leaflet.pdf --\n%PDF-1.4\n{Leaflet}")
            .Write("input/redirects.yml", blocks[1]).Build();
        Assert.Equal("", many.Findings());
        var rules = many.Output("_redirects");
        Assert.Contains("/category/:parta/ /topics/:parta/ 301\n", rules, StringComparison.Ordinal);
        Assert.Contains("/2019/:month/:day/:title /articles/:title/ 301\n", rules, StringComparison.Ordinal);
        Assert.Contains("/feed/ /feed.rss 301\n", rules, StringComparison.Ordinal);
        Assert.Contains("/portal https://portal.example.org/ 301\n", rules, StringComparison.Ordinal);
        Assert.Matches(@"/wp-content/uploads/2019/leaflet\.pdf /assets/2019/leaflet\.[0-9a-f]{10}\.pdf 301\n", rules);
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
