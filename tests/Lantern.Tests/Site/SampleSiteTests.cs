using System.Globalization;
using System.Text.RegularExpressions;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>The sample site shows what the practice promises of its texts.</summary>
public sealed partial class SampleSiteTests
{
    [Fact]
    public void Every_article_on_the_site_has_600_to_1400_words()
    {
        var site = SampleSite.Load().Write("theme/article.liquid", File.ReadAllText(Path.Combine(Repository.Root, "theme", "article.liquid")) + "<p>Words: {{ article.word_count }}</p>\n").Build();
        Assert.Empty(site.Errors);
        var counts = site.Published.Keys.Where(path => path.StartsWith("articles/", StringComparison.Ordinal))
            .Select(path => (Path: path, Words: Words().Match(site.Output(path)))).Where(page => page.Words.Success)
            .ToDictionary(page => page.Path, page => int.Parse(page.Words.Groups["count"].Value, CultureInfo.InvariantCulture));
        Assert.True(counts.Count >= 12, $"Only {counts.Count} articles.");
        Assert.All(counts, article => Assert.InRange(article.Value, 600, 1_400));
    }

    [GeneratedRegex(@"<p>Words: (?<count>\d+)</p>", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
