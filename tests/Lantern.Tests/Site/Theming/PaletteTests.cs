using Lantern.Site.Theming.Palettes;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Theming;

/// <summary>A practice's own colours: they reach the page with all that follows from them, or are refused with the ratio.</summary>
public sealed class PaletteTests
{
    private static SiteTest Site(string palette) => new SiteTest().Write(
        "input/settings.yml", $"title: Quiet Harbour\nurl: https://quiet-harbour.example\nregions: [us]\ndisclaimer: standard\ncrisis-line: us-988\npalette:\n{palette}\n");

    private static string Css(SiteTest site) => site.Output(site.Published.Keys.Single(path => path.EndsWith(".css", StringComparison.Ordinal)));

    [Fact]
    public void The_colours_and_what_follows_from_them_are_in_the_style_sheet_for_screens_by_day_and_by_night()
    {
        var site = Site("  accent: \"#5b3a8c\"").Build();
        Assert.Equal("", site.Findings());
        var css = Css(site);
        Assert.Contains("@media screen{:root{--accent:#5b3a8c;--accent-ink:#ffffff;--accent-strong:#472d6d;--strip:", css, StringComparison.Ordinal);
        Assert.Contains("@media screen and (prefers-color-scheme:dark){:root{--accent:#", css[css.IndexOf("--accent:#5b3a8c", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.NotEqual(Css(new SiteTest().Build()), css);
    }

    [Theory]
    [InlineData("  accent: \"#8fbcc2\"", "'accent', links in notes would be #8fbcc2 on #fdf3dc, a contrast of 1.87 to 1; at least 4.5 to 1 is needed")]
    [InlineData("  ink: \"#9a9a9a\"", "'ink', ")]
    [InlineData("  accent-dark: \"#12484f\"", "'accent-dark', links in notes would be #12484f on #2f2917, a contrast of 1.42 to 1; at least 4.5 to 1 is needed")]
    [InlineData("  paper-dark: \"#f0f0f0\"", "'paper-dark', ")]
    [InlineData("  paper: \"#777777\"", "'paper', ")]
    public void Colours_that_can_not_be_read_are_refused_with_the_ratio(string palette, string words)
    {
        var site = Site(palette).Build();
        Assert.Contains(words, site.Findings("LN8052"), StringComparison.Ordinal);
        Assert.Contains("a contrast of ", site.Findings("LN8052"), StringComparison.Ordinal);
        Assert.False(site.HasOutput("index.html"));
    }

    [Fact]
    public void A_name_that_is_no_colour_of_the_palette_is_refused_with_the_right_one()
    {
        var site = Site("  acent: \"#1a646d\"").Build();
        Assert.Contains("did you mean 'accent'?", site.Findings(), StringComparison.Ordinal);
    }

    /// <summary>Whatever the accent, the build takes it or names one that it takes.</summary>
    [Fact]
    public void The_colour_that_is_advised_is_one_that_works()
    {
        var random = new Random(20261129);
        for (var i = 0; i < 12; i++)
        {
            var site = Site($"  accent: \"#{random.Next(0x1000000):x6}\"").Check();
            if (site.Errors.Count == 0) continue;
            var advised = System.Text.RegularExpressions.Regex.Match(site.Findings("LN8052"), "such as \"(#[0-9a-f]{6})\"").Groups[1].Value;
            Assert.Equal("", Site($"  accent: \"{advised}\"").Check().Findings("LN8052"));
        }
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#1a646d", "#1a646d", 1)]
    public void The_contrast_is_that_of_WCAG(string one, string other, double ratio) =>
        Assert.Equal(ratio, Colour.Read(one)!.Value.Contrast(Colour.Read(other)!.Value), 0.005);

    [Fact]
    public void The_built_in_theme_can_be_read_by_day_and_by_night()
    {
        // The accent of the theme itself as a choice: every pair is looked at.
        Assert.Equal("", Site("  accent: \"#1a646d\"\n  accent-dark: \"#8ccdd2\"\n  paper: \"#fbfaf7\"\n  paper-dark: \"#15191b\"\n  ink: \"#1f2b2f\"\n  ink-dark: \"#e7e8e4\"").Check().Findings());
    }
}
