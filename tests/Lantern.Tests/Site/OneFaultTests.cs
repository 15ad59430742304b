using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>One fault has one finding: what only follows from it is not reported as well.</summary>
public sealed class OneFaultTests
{
    [Theory]
    [InlineData("See [the signs](#sings).")]
    [InlineData("See [the signs](b.md#sings).")]
    [InlineData("See [the signs](/articles/b/#sings).")]
    public void A_link_to_a_heading_that_is_not_there(string text)
    {
        var site = new SiteTest(Article("a", text) + Article("b", "Words.")).Build();
        Assert.Equal(["LN8002"], site.Codes);
    }

    [Fact]
    public void A_page_that_could_not_be_made_is_no_broken_link_on_the_pages_that_lead_to_it()
    {
        var site = new SiteTest("""
            -- theme/person.liquid --
            {% render 'partials/person-card', person: person %}
            -- theme/partials/person-card.liquid --
            {% render 'partials/person-card', person: person %}
            """).Build();
        Assert.All(site.Codes, code => Assert.Contains(code, (string[])["LN6009", "LN8012"]));
        Assert.DoesNotContain("LN8006", site.Codes);
    }

    private static string Article(string slug, string text) =>
        $"-- input/articles/{slug}.md --\n---\ntitle: Article {slug}\ntopic: anxiety\ndescription: About it.\nauthor: ada-reed\npublished: 2026-03-02\n---\n\n{text}\n\n## Signs\n\nMore words.\n";
}
