using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Theming;

/// <summary>A theme that would hide help or tell others who reads is refused, with the place in the theme.</summary>
public sealed class RefusedThemeTests
{
    private static string Footer => File.ReadAllText(Path.Combine(Repository.Root, "theme", "partials", "footer.liquid"));

    [Theory]
    [InlineData("@media print and (max-width: 30cm) { .crisis-lines { display: none } }", 38, ".crisis-lines { display: none } in @media print and (max-width: 30cm)")]
    [InlineData("@media (max-width: 22em) { .main { margin-top: -40rem } }", 28, ".main { margin-top: -40rem")]
    [InlineData("@media (prefers-color-scheme: dark) { .disclaimers { display: none } }", 39, ".disclaimers { display: none } in @media (prefers-color-scheme: dark)")]
    [InlineData("@media speech { main { display: none } }", 17, "main { display: none } in @media speech")]
    public void A_style_that_hides_a_crisis_line_in_any_medium(string css, int column, string words)
    {
        var site = new SiteTest().Write("theme/css/own.css", css + "\n").Build();
        var findings = site.Findings("LN7023");
        Assert.StartsWith($"theme/css/own.css:1:{column}: error LN7023: ", findings, StringComparison.Ordinal);
        Assert.Contains(words, findings, StringComparison.Ordinal);
        Assert.Contains($"  1 | {css}\n", findings, StringComparison.Ordinal);
        Assert.False(site.HasOutput("index.html"));
    }

    [Fact]
    public void A_partial_with_a_tracking_pixel_is_named_with_the_line_of_the_pixel()
    {
        var lines = Footer.Split('\n').Length;
        var site = new SiteTest().Write("theme/partials/footer.liquid", Footer.Replace("</footer>", "<img src=\"https://stats.example.com/pixel.gif?site=7\" width=\"1\" height=\"1\" alt=\"\">\n</footer>", StringComparison.Ordinal)).Build();
        Assert.StartsWith(
            $"""
            theme/partials/footer.liquid:{lines - 1}:11: error LN7036: /404.html: <img> makes the visitor's browser ask for 'https://stats.example.com/pixel.gif?site=7'
              {lines - 1} | <img src="https://stats.example.com/pixel.gif?site=7" width="1" height="1" alt="">
                 |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              help: keep a copy in the theme or in input/assets/ and use its address on this site, which begins with '/': other hosts learn who reads this page
            """,
            site.Findings("LN7036"), StringComparison.Ordinal);
        Assert.False(site.HasOutput("index.html"));
    }

    [Fact]
    public void A_script_in_a_partial_that_runs_by_an_address_is_named_too()
    {
        var site = new SiteTest().Write("theme/partials/footer.liquid", Footer.Replace("</footer>", "<a href=\"javascript:alert(1)\">More</a>\n</footer>", StringComparison.Ordinal)).Build();
        Assert.StartsWith("theme/partials/footer.liquid:", site.Findings("LN7035"), StringComparison.Ordinal);
        Assert.False(site.HasOutput("index.html"));
    }
}
