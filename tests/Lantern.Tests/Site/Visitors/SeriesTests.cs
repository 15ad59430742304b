using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Visitors;

/// <summary>Articles of a series lead to their neighbours.</summary>
public sealed class SeriesTests
{
    private static string Article(string name, int part, string more = "") =>
        $"-- input/articles/{name}.md --\n---\ntitle: The {name} step\ntopic: anxiety\nslug: {name}\ndescription: A step.\npublished: 2026-03-0{part}\nseries: {{ key: steps, part: {part} }}\n{more}---\n\nA step.\n";

    [Fact]
    public void Each_part_says_which_it_is_and_leads_to_the_one_before_and_the_one_after()
    {
        var site = new SiteTest(Article("first", 1) + Article("second", 2) + Article("third", 5)).Build();
        Assert.Equal("", site.Findings());
        Assert.Contains("""
            <nav class="series" aria-label="Series">
            <p>Part 2 of 3</p>
            <ul>
            <li><a rel="prev" href="/articles/first/"><span class="series-way">Before this:</span> The first step</a></li>
            <li><a rel="next" href="/articles/third/"><span class="series-way">Next:</span> The third step</a></li>
            </ul>
            </nav>
            """, site.Output("articles/second/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"prev\"", site.Output("articles/first/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", site.Output("articles/third/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_nobody_can_read_yet_is_left_out()
    {
        var site = new SiteTest(Article("first", 1) + Article("second", 2, "draft: true\n") + Article("third", 3)).Build();
        Assert.Contains("<p>Part 1 of 2</p>", site.Output("articles/first/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"/articles/third/\"><span class=\"series-way\">Next:", site.Output("articles/first/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_alone_in_its_series_shows_nothing_of_it() =>
        Assert.DoesNotContain("class=\"series\"", new SiteTest(Article("first", 1)).Build().Output("articles/first/index.html"), StringComparison.Ordinal);

    [Fact]
    public void A_new_title_of_one_part_reaches_its_neighbour_in_the_next_build()
    {
        var site = new SiteTest(Article("first", 1) + Article("second", 2)) { Engine = "one" };
        site.Build();
        site.Write("input/articles/second.md", Article("second", 2).Split('\n', 2)[1].Replace("The second step", "Another title", StringComparison.Ordinal));
        Assert.Contains("Another title", site.Build().Output("articles/first/index.html"), StringComparison.Ordinal);
    }
}
