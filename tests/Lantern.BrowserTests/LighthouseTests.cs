using Xunit;

namespace Lantern.BrowserTests;

/// <summary>Lighthouse on the pages that people meet first.</summary>
public sealed class LighthouseTests(SampleSiteFixture site)
{
    private static readonly string[] Kinds = ["home", "article", "topic", "search", "crisis"];

    /// <summary>Performance is reported and not asserted: its figure depends on what else the machine does.</summary>
    [Fact]
    public void Home_article_topic_search_and_crisis_page_are_without_fault_on_a_phone()
    {
        SampleSiteFixture.Require();
        var kinds = PageKinds.All.Where(page => Kinds.Contains(page.Kind)).ToList();
        var scores = Lighthouse.Run(SampleSiteFixture.Chromium!, kinds.Select(page => site.Server.Url + page.Path));
        var lines = kinds.Zip(scores, (page, score) => $"{page.Kind}: performance / accessibility / best practices / SEO {score}; first paint {score.Paint} ms, largest {score.LargestPaint} ms").ToList();
        File.WriteAllLines(Artefacts.Path("lighthouse.txt"), lines);
        foreach (var line in lines) TestContext.Current.SendDiagnosticMessage(line);
        Assert.Equal(5, scores.Count);
        Assert.Empty(scores.SelectMany(score => score.Faults.Select(fault => $"{score.Url}: {fault}")));
        Assert.All(scores, score => Assert.Equal((100, 100, 100), (score.Accessibility, score.BestPractices, score.Seo)));
    }
}
