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

    [Fact]
    public void A_language_that_was_only_begun_is_one_finding_with_the_words_that_it_lacks()
    {
        var settings = SiteTest.Split(BaseSite.Files).First(file => file.Path == "input/settings.yml").Text;
        var english = File.ReadLines(Path.Combine(Repository.Root, "theme", "strings", "en.yml"))
            .Where(line => line.Contains(": ", StringComparison.Ordinal) && line[0] != '#').Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal).ToList();
        var begun = new SiteTest($"-- input/settings.yml --\n{settings}\nlanguage: de\n-- theme/strings/de.yml --\nby: \"Von\"\n").Check();
        Assert.Equal(["LN8009"], begun.Codes.Where(code => code == "LN8009"));
        Assert.StartsWith($"theme/strings/de.yml: error LN8009: the language 'de' lacks {english.Count - 1} words: '{english[0]}', '{english[1]}', ", begun.Findings("LN8009"), StringComparison.Ordinal);
        Assert.Contains($" and {english.Count - 21} more\n", begun.Findings("LN8009"), StringComparison.Ordinal);
        var nearly = new SiteTest($"-- input/settings.yml --\n{settings}\nlanguage: de\n-- theme/strings/de.yml --\n{string.Concat(english.Except(["by", "published"]).Select(word => $"{word}: \"x\"\n"))}").Check();
        Assert.Contains("error LN8009: the language 'de' lacks 2 words: 'by', 'published'\n  help: add lines such as 'by: …'", nearly.Findings("LN8009"), StringComparison.Ordinal);
    }

    private static string Article(string slug, string text) =>
        $"-- input/articles/{slug}.md --\n---\ntitle: Article {slug}\ntopic: anxiety\ndescription: About it.\nauthor: ada-reed\npublished: 2026-03-02\n---\n\n{text}\n\n## Signs\n\nMore words.\n";
}
