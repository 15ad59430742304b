using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Theming;

/// <summary>The practice's logo: a small drawing of plain shapes comes with the page, anything else is a picture that the browser asks for.</summary>
public sealed class LogoTests
{
    private static string Header(string drawing)
    {
        var site = new SiteTest()
            .Write("input/settings.yml", "title: Quiet Harbour\nurl: https://quiet-harbour.example\nregions: [us]\ndisclaimer: standard\ncrisis-line: us-988\nlogo: /assets/logo.svg\n")
            .Write("input/assets/logo.svg", drawing).Build();
        Assert.Equal("", site.Findings());
        var html = site.Output("index.html");
        var start = html.IndexOf("<a class=\"site-title\"", StringComparison.Ordinal);
        return html[start..html.IndexOf("</a>", start, StringComparison.Ordinal)];
    }

    private static string Svg(string content, string root = "viewBox=\"0 0 96 48\"") => $"<svg xmlns=\"http://www.w3.org/2000/svg\" {root}>{content}</svg>";

    [Fact]
    public void A_small_drawing_is_part_of_the_page_and_nothing_to_screen_readers() =>
        Assert.Equal(
            "<a class=\"site-title\" href=\"/\"><span class=\"site-logo\"><svg width=\"64\" height=\"32\" viewBox=\"0 0 96 48\" aria-hidden=\"true\" focusable=\"false\">"
            + "<g fill=\"#1f6f78\"><path d=\"M36 18 a12 12 0 0 1 24 0\"></path></g></svg></span><span class=\"site-name\">Quiet Harbour</span>",
            Header("<?xml version=\"1.0\"?>\n" + Svg("\n  <!-- a lamp -->\n  <g fill=\"#1f6f78\">\n    <path d=\"M36 18\n      a12 12 0 0 1 24 0\"/>\n  </g>\n")));

    [Theory]
    [InlineData("<style>path{fill:red}</style><path d=\"M0 0h9\"/>", "styles")]
    [InlineData("<linearGradient id=\"g\"/><path fill=\"url(#g)\" d=\"M0 0h9\"/>", "parts with names")]
    [InlineData("<path fill=\"url(#g)\" d=\"M0 0h9\"/>", "what names another part")]
    [InlineData("<path id=\"main\" d=\"M0 0h9\"/>", "names")]
    [InlineData("<text y=\"9\">Call 000</text>", "text")]
    [InlineData("<title>Harbour</title><path d=\"M0 0h9\"/>", "a title")]
    [InlineData("<path class=\"crisis-line\" d=\"M0 0h9\"/>", "classes")]
    [InlineData("<path style=\"fill:red\" d=\"M0 0h9\"/>", "styles of a part")]
    [InlineData("<path d=\"M0 0h9&quot; onload=&quot;x\"/>", "signs that end an attribute")]
    [InlineData("letters<path d=\"M0 0h9\"/>", "bare text")]
    public void A_drawing_with_more_than_shapes_stays_a_file(string content, string why) =>
        Assert.True(Header(Svg(content)).Contains("<img class=\"site-logo\" src=\"/assets/logo.", StringComparison.Ordinal), why);

    [Fact]
    public void A_large_drawing_or_one_without_a_view_box_stays_a_file()
    {
        Assert.Contains("<img class=\"site-logo\"", Header(Svg($"<path d=\"M0 0{new string(' ', 2048)}h9\"/>")), StringComparison.Ordinal);
        Assert.Contains("<img class=\"site-logo\"", Header(Svg("<path d=\"M0 0h9\"/>", "width=\"96\" height=\"48\"")), StringComparison.Ordinal);
    }
}
