using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Editorial;

/// <summary>An article as a practice would hand it in: long, with claims of no source, a disclaimer at both ends and numbers typed by hand.</summary>
public sealed class RawArticleTests
{
    [Fact]
    public void It_gets_at_most_twelve_findings_and_a_clinician_would_agree_with_each()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Lantern.Tests", "Editorial", "raw-article.md"));
        Assert.InRange(Lantern.Rendering.Markdown.WordCounter.Count(text), 1900, 2200);
        var site = new SiteTest().Write("input/articles/raw.md", text).Check();
        Assert.Empty(site.Errors);
        var found = site.Outcome!.Diagnostics.Where(finding => finding.Location.Path == "input/articles/raw.md").Select(finding => $"{finding.Code} {finding.Message}").ToList();
        Assert.InRange(found.Count, 8, 12);
        Snapshot.Match(string.Concat(found.Select(line => line + "\n")));
    }
}
