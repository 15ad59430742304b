using Lantern.Site.Pages;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>Strip, sheet and frame are the engine's, around whatever a layout gives.</summary>
public sealed class PageFrameTests
{
    private static readonly PageFrame Frame = new("/assets/site.1.css", "<aside>S</aside>", "Skip");

    [Theory]
    [InlineData(
        "<html><head><title>x</title></head><body class=\"a>b\">\n<main>M</main>\n</body></html>",
        "<html><head>\n<link rel=\"stylesheet\" href=\"/assets/site.1.css\"><title>x</title></head><body class=\"a>b\">\n"
        + "<a class=\"skip-link\" href=\"#page:main\">Skip</a>\n<aside>S</aside>\n<div class=\"page-frame\">\n<main>M</main>\n</div>\n</body></html>")]
    [InlineData(
        "<HEAD></HEAD><BODY><a class=\"skip-link\" href=\"#x\">Own</a> <p>M</p></BODY>",
        "<HEAD>\n<link rel=\"stylesheet\" href=\"/assets/site.1.css\"></HEAD><BODY>\n<a class=\"skip-link\" href=\"#x\">Own</a>\n<aside>S</aside>\n"
        + "<div class=\"page-frame\">\n<p>M</p></div>\n</BODY>")]
    [InlineData("<p>no head</p>", "<p>no head</p>")]
    [InlineData("<head></head><body><p>no end", "<head></head><body><p>no end")]
    [InlineData("<body></body><head>", "<body></body><head>")]
    [InlineData("", "")]
    public void It_is_put_around_a_page_and_leaves_alone_what_is_none(string html, string framed) => Assert.Equal(framed, Frame.Put(html));

    [Fact]
    public void A_layout_of_before_that_prints_sheets_strip_and_skip_link_itself_goes_on_working()
    {
        var site = new SiteTest().Write("theme/layout.liquid", """
            <!doctype html>
            <html lang="{{ site.language }}">
            <head>
            <meta charset="utf-8">
            <title>{{ page.title }}</title>
            <meta name="format-detection" content="telephone=no">
            {%- for stylesheet in site.stylesheets %}
            <link rel="stylesheet" href="{{ stylesheet }}">
            {%- endfor %}
            </head>
            <body>
            <a class="skip-link" href="#page:main">{{ strings.skip_to_content }}</a>
            {% render 'partials/strip' %}
            {% render 'partials/header', page: page %}
            <main id="page:main">
            {{ content }}
            </main>
            {% render 'partials/footer' %}
            </body>
            </html>
            """).Build();
        Assert.Empty(site.Errors);
        var home = site.Output("index.html");
        foreach (var once in new[] { "rel=\"stylesheet\"", "class=\"crisis-strip\"", "class=\"skip-link\"", "class=\"page-frame\"" })
            Assert.Equal(2, home.Split(once).Length);
    }

    [Fact]
    public void A_strip_of_a_layout_s_own_is_refused()
    {
        var header = File.ReadAllText(Path.Combine(Repository.Root, "theme", "partials", "header.liquid"));
        var site = new SiteTest().Write("theme/partials/header.liquid", header.Replace("</header>", "<aside class=\"crisis-strip\"><p>Call us</p></aside></header>", StringComparison.Ordinal)).Build();
        Assert.Contains("LN7004", site.Findings(), StringComparison.Ordinal);
        Assert.False(site.HasOutput("index.html"));
    }

    [Theory]
    [InlineData("Call {call}.", "<span class=\"crisis-strip-sentence crisis-strip-calls\">")]
    [InlineData("{call} or {text}, free. Then {emergency}.", "<span class=\"crisis-strip-sentence crisis-strip-calls crisis-strip-calls-first\"><span class=\"crisis-strip-links\">")]
    public void Sentences_with_links_keep_their_distance(string sentence, string expected)
    {
        var words = sentence.Contains("{text}", StringComparison.Ordinal) ? sentence : sentence + " {text} {emergency}";
        var site = new SiteTest().Write("theme/strings/en.yml", $"strip_sentence: \"{words}\"\n").Build();
        Assert.Empty(site.Errors);
        Assert.Contains(expected, site.Output("index.html"), StringComparison.Ordinal);
    }
}
