using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>Who is said to have written an article.</summary>
public sealed class BylineTests
{
    [Theory]
    [InlineData("author: [ada-reed, organisation]", "By <a href=\"/people/ada-reed/\">Ada Reed</a>, LCSW and Quiet Harbour Therapy</p>")]
    [InlineData("author: [organisation, ada-reed, sam-cole]", "By <a href=\"/people/ada-reed/\">Ada Reed</a>, LCSW, <a href=\"/people/sam-cole/\">Sam Cole</a>, PsyD and Quiet Harbour Therapy</p>")]
    [InlineData("author: [ada-reed, sam-cole]", "By <a href=\"/people/ada-reed/\">Ada Reed</a>, LCSW and <a href=\"/people/sam-cole/\">Sam Cole</a>, PsyD</p>")]
    [InlineData("author: organisation", "By Quiet Harbour Therapy</p>")]
    [InlineData("featured: false", "By Quiet Harbour Therapy</p>")]
    public void The_byline_names_everybody_who_wrote_it(string author, string byline)
    {
        var site = new SiteTest($"-- input/articles/a.md --\n---\ntitle: Another article\ntopic: anxiety\ndescription: About it.\npublished: 2026-03-02\n{author}\n---\nWords.\n").Build();
        Assert.Equal("", site.Findings());
        Assert.Contains($"<p class=\"byline-authors\">{byline}", site.Output("articles/a/index.html"), StringComparison.Ordinal);
    }
}
