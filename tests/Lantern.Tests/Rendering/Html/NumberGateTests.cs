using Lantern.Diagnostics.Numbers;
using Lantern.Rendering.Html;
using Xunit;

namespace Lantern.Tests.Rendering.Html;

/// <summary>On a finished page links dial what they say, and what has to be read has letters that can be seen.</summary>
public sealed class NumberGateTests
{
    private static readonly PageRules Rules = new(RegisteredNumbers.Of([("988", "us"), ("911", "us"), ("18002738255", "us"), ("116123", "gb")]),
        new HashSet<string> { "/assets/a.js" });

    private static string Found(string html) => string.Join(' ', PageGate.Check(
        GatePages.Page.Replace("<h2 id=\"why\">", html + "<h2 id=\"why\">", StringComparison.Ordinal), GatePages.Expectation, StyleSheetSet.Empty,
            "/a/", "t", Rules)
        .Select(finding => finding.Code));

    [Theory]
    [InlineData("<a href=\"tel:911\">988</a>", "LN7068")]
    [InlineData("<a href=\" TEL:911\">call 988</a>", "LN7031 LN7068")]
    [InlineData("<a href=\"tel:%39%31%31\">call 988</a>", "LN7031 LN7068")]
    [InlineData("<a href=\"sms:911?body=988\">text 988</a>", "LN7031 LN7068")]
    [InlineData("<a href=\"/about/\">9&#x2060;8&#xFE0F;8</a>", "LN7068")]
    [InlineData("<a href=\"/about/\"><span>9</span><span>8</span><span>8</span></a>", "LN7068")]
    [InlineData("<a href=\"/about/\">9<!-- -->88</a>", "LN7068")]
    [InlineData("<a href=\"/about/\">&#xFF19;&#xFF18;&#xFF18;</a>", "LN7068")]
    [InlineData("<a href=\"/about/\" title=\"Call 988\">Us</a>", "LN7068")]
    [InlineData("<a href=\"tel:911\"><img src=\"/p.png\" alt=\"Call 988\"></a>", "LN7068")]
    [InlineData("<a href=\"#\">call 988</a>", "LN7031 LN7068")]
    [InlineData("<a href=\"tel:+4418002738255\">1-800-273-8255</a>", "LN7068")]
    [InlineData("<a href=\"tel:+18002738255\">1-800-273-TALK</a>", "")]
    [InlineData("<a href=\"tel:8002738255\">1-800-273-8255</a>", "")]
    [InlineData("<a href=\"tel:+44116123\">116 123</a>", "")]
    [InlineData("<a href=\"tel:711\">711, then 988</a>", "")]
    [InlineData("<a href=\"tel:988\">Call 988, then press 1</a>", "")]
    [InlineData("<a href=\"/page/100/\">100</a>", "")]
    [InlineData("<a href=\"https://988lifeline.org/\">988lifeline.org</a>", "")]
    [InlineData("<a href=\"mailto:x@y.example\">x@y.example</a>", "")]
    [InlineData("<script src=\"/assets/a.js\" type=\"module\"></script>", "")]
    [InlineData("<script src=\"/assets/b.js\" type=\"module\"></script>", "LN7075")]
    public void Links_dial_what_they_say(string html, string codes) => Assert.Equal(codes, Found(html));

    [Theory]
    [InlineData("<aside class=\"crisis-strip\"><p>\u3164</p></aside>")]
    [InlineData("<div class=\"crisis-box\"><p>Call <a href=\"tel:988\">\u2800\u200B</a></p></div>")]
    [InlineData("<details><summary>\u3164</summary><div class=\"region-line\"><p>Call <a href=\"tel:988\">988</a></p></div></details>")]
    [InlineData("<a href=\"https://weather.example/\" data-quick-exit>\uFFA0</a>")]
    public void Parts_without_letters_that_can_be_seen_are_found(string html) => Assert.Contains("LN7078", Found(html), StringComparison.Ordinal);

    [Fact]
    public void A_title_of_fillers_is_none() =>
        Assert.Contains("LN7028", GatePages.Check(GatePages.Page.Replace("<title>Sleep</title>", "<title>\u3164\u115F</title>",
            StringComparison.Ordinal)), StringComparison.Ordinal);
}
