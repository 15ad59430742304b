using Lantern.Rendering.Html;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Theming;

/// <summary>Style sheets as they are published: the same rules in fewer bytes, and the files that they use under their own names.</summary>
public sealed class StyleSheetTests
{
    private const string Dots = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"><circle id=\"dot\" cx=\"2\" cy=\"2\" r=\"1\"/></svg>";

    [Theory]
    [InlineData("a { color : red ; }\n\n/* note */\nb,\nc > d { margin: 0  auto; }\n", "a{color :red}b,c > d{margin:0 auto}")]
    [InlineData("@media (min-width: 40em) and (max-width: calc(60em - 1px)) {\n  .a :is(b, c):hover { top: -1px }\n}", "@media (min-width:40em) and (max-width:calc(60em - 1px)){.a :is(b,c):hover{top:-1px}}")]
    [InlineData(":root { --empty: ; --space: a  b; --last: }", ":root{--empty: ;--space:a b;--last: }")]
    [InlineData("a/* x */b { c: d/**/e }", "a/**/b{c:d/**/e}")]
    [InlineData("a[href = \"x y\"] .b::before { content: \"  a  \\\"/* no */\"; }", "a[href = \"x y\"] .b::before{content:\"  a  \\\"/* no */\"}")]
    [InlineData("@import url( \"x.css\" ) screen;", "@import url(\"x.css\") screen;")]
    [InlineData("a { b: url( x y ) } c { d: e", "a{b:url( x y )}c{d:e}")]
    [InlineData("a[b='c", "a[b='c']")]
    [InlineData("@media x { a { b: url(c", "@media x{a{b:url(\"c\")}}")]
    [InlineData("", "")]
    [InlineData("  /* only */  ", "")]
    public void Comments_and_spare_space_go_and_nothing_else(string css, string small) =>
        Assert.Equal(small, StyleSheetText.Publish("site.css", css, name => name, (_, _) => { }));

    [Fact]
    public void Publishing_twice_changes_nothing_more()
    {
        var css = File.ReadAllText(Path.Combine(Repository.Root, "theme", "css", "site.css"));
        var small = StyleSheetText.Publish("site.css", css, name => name, (_, _) => { });
        Assert.True(small.Length < css.Length * 0.9);
        Assert.Equal(small, StyleSheetText.Publish("site.css", small, name => name, (_, _) => { }));
    }

    [Theory]
    [InlineData("url(../assets/dots.svg)", "url(\"/assets/dots.*.svg\")")]
    [InlineData("url( '../assets/dots.svg#dot' )", "url(\"/assets/dots.*.svg#dot\")")]
    [InlineData("url(/assets/dots.svg)", "url(\"/assets/dots.*.svg\")")]
    [InlineData("image-set(\"../assets/dots.svg\" 1x)", "image-set(\"/assets/dots.*.svg\" 1x)")]
    [InlineData("url(#dot)", "url(#dot)")]
    public void Files_of_the_theme_are_asked_for_by_the_names_that_they_have(string written, string published)
    {
        var site = Site($"main {{ background-image: {written}; }}").Build();
        Assert.Equal("", site.Findings());
        var dots = site.Published.Keys.Single(path => path.StartsWith("assets/dots.", StringComparison.Ordinal));
        var sheet = site.Published.Single(file => file.Key.StartsWith("assets/site.", StringComparison.Ordinal));
        Assert.Contains(
            $"main{{background-image:{published.Replace("assets/dots.*.svg", dots, StringComparison.Ordinal)}}}", System.Text.Encoding.UTF8.GetString(sheet.Value), StringComparison.Ordinal);
        Assert.Equal("", site.Verify().Findings());
    }

    [Fact]
    public void A_changed_picture_changes_the_name_of_the_sheet_that_uses_it()
    {
        var site = Site("main { background-image: url(../assets/dots.svg) }").Build();
        var before = site.Published.Keys.Single(path => path.StartsWith("assets/site.", StringComparison.Ordinal));
        var after = site.Write("theme/assets/dots.svg", Dots.Replace("r=\"1\"", "r=\"2\"", StringComparison.Ordinal)).Build().Published.Keys.Single(path => path.StartsWith("assets/site.", StringComparison.Ordinal));
        Assert.NotEqual(before, after);
    }

    [Theory]
    [InlineData("main { background-image: url(../assets/dot.svg) }", "did you mean '../assets/dots.svg'?")]
    [InlineData("@import \"other.css\";", "every style sheet of the theme is on each page already")]
    [InlineData("main { background-image: url(../../../etc/passwd) }", "files in theme/assets/")]
    public void A_file_that_is_not_there_is_an_error_where_it_is_asked_for(string css, string help)
    {
        var site = Site($"\n{css}").Check();
        Assert.Equal(["LN8051"], site.Errors);
        Assert.StartsWith("theme/css/extra.css:2:", site.Findings("LN8051"), StringComparison.Ordinal);
        Assert.Contains(help, site.Findings("LN8051"), StringComparison.Ordinal);
    }

    private static SiteTest Site(string css) => new SiteTest().Write("theme/css/extra.css", css).Write("theme/assets/dots.svg", Dots);
}
