using System.Text.RegularExpressions;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>A partial that is rendered once and repeated says on every page what it would have said there.</summary>
public sealed partial class RepeatedPartialTests
{
    [Fact]
    public void The_same_line_at_two_heading_levels_has_two_headings()
    {
        var site = new SiteTest("-- theme/withdrawn.liquid --\n<h1>{{ page.title }}</h1><div class=\"body\"></div>{% render 'partials/crisis-lines', lines: safety.crisis_lines, level: 4 %}\n"
            + Article("a", "ada-reed") + Article("b", "ada-reed").Replace("title:", "withdrawn: true\ntitle:", StringComparison.Ordinal) + Article("c", "ada-reed")).Build();
        Assert.Equal(["2", "4", "2"], new[] { "a", "b", "c" }.Select(slug => HeadingOfLine().Match(site.Output($"articles/{slug}/index.html")).Groups[1].Value));
    }

    [Fact]
    public void Each_article_names_its_own_author()
    {
        var site = new SiteTest(Article("a", "ada-reed") + Article("b", "sam-cole") + Article("c", "ada-reed")).Build();
        Assert.Equal(
            ["Ada Reed", "Sam Cole", "Ada Reed"],
            new[] { "a", "b", "c" }.Select(slug => AuthorName().Match(site.Output($"articles/{slug}/index.html")).Groups[1].Value));
    }

    [Fact]
    public void What_follows_from_the_page_is_made_for_each_page()
    {
        var site = new SiteTest("""
            -- theme/partials/where.liquid --
            <p>{{ page.title }}</p>
            -- theme/layout.liquid --
            <!doctype html>
            <html lang="{{ site.language }}"><head><title>{{ page.title }}</title><meta name="format-detection" content="telephone=no"></head>
            <body><a href="#page:main">Skip</a>{% render 'partials/strip' %}{% render 'partials/header', page: page %}<main id="page:main">{{ content }}</main>
            <footer>{% render 'partials/where', page: page %} {% render 'partials/name' %}</footer></body></html>
            -- theme/partials/name.liquid --
            <p>{{ site.title }}</p>
            """ + "\n" + Article("a", "ada-reed") + Article("b", "ada-reed"));
        site.Build();
        Assert.Contains("<footer><p>Article a</p>\n <p>Quiet Harbour</p>\n</footer>", site.Output("articles/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("<footer><p>Article b</p>\n <p>Quiet Harbour</p>\n</footer>", site.Output("articles/b/index.html"), StringComparison.Ordinal);
    }

    /// <summary>What a loop or a branch leaves in a variable is known only when the page is made.</summary>
    [Theory]
    [InlineData("{% assign n = 1 %}{% for link in page.breadcrumbs %}{% assign n = page.title %}{% endfor %}{% render 'partials/where', n: n %}")]
    [InlineData("{% if page.title %}{% assign n = page.title %}{% else %}{% assign n = 2 %}{% endif %}{% render 'partials/where', n: n %}")]
    public void A_variable_that_is_a_text_on_some_pages_is_not_repeated(string liquid)
    {
        var site = new SiteTest($"-- theme/withdrawn.liquid --\n<h1>{{{{ page.title }}}}</h1><div class=\"body\">{liquid}</div>{{% render 'partials/crisis-lines', lines: safety.crisis_lines, level: 2 %}}\n"
            + "-- theme/partials/where.liquid --\n{% unless n %}none{% endunless %}{{ n }}\n-- theme/article.liquid --\n"
            + $"<article><h1>{{{{ article.title }}}}</h1><div class=\"body\">{liquid}</div>{{% render 'partials/crisis-lines', lines: safety.crisis_lines, level: 2 %}}"
            + "{% render 'partials/disclaimers', disclaimers: safety.disclaimers %}</article>\n" + Article("a", "ada-reed") + Article("b", "ada-reed")).Build();
        Assert.Equal("", site.Findings());
        Assert.Contains("<div class=\"body\">Article a", site.Output("articles/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("<div class=\"body\">Article b", site.Output("articles/b/index.html"), StringComparison.Ordinal);
    }

    private static string Article(string slug, string author) =>
        $"-- input/articles/{slug}.md --\n---\ntitle: Article {slug}\ntopic: anxiety\ndescription: About it.\nauthor: {author}\npublished: 2026-03-02\n---\n\nSome words to read.\n";

    [GeneratedRegex("<h([1-6]) class=\"crisis-name\">")]
    private static partial Regex HeadingOfLine();

    [GeneratedRegex("<p class=\"byline-authors\">[^<]*<a [^>]*>([^<]*)</a>")]
    private static partial Regex AuthorName();
}
