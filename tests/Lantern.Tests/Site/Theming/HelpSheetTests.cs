using System.Text.RegularExpressions;
using Lantern.Content.FrontMatter;
using Lantern.Content.Settings;
using Lantern.Diagnostics;
using Lantern.Site.Theming.Help;
using Lantern.Site.Theming.Palettes;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Theming;

/// <summary>The sheet that protects help: first, in a layer that nobody can name, with nothing in it that a theme could void.</summary>
public sealed partial class HelpSheetTests
{
    private static readonly string Sheet = HelpSheet.Write(HelpLook.Of(Palette.None, new(), "en"));

    [Fact]
    public void Every_declaration_is_important_and_every_value_a_literal()
    {
        Assert.StartsWith("@layer{", Sheet, StringComparison.Ordinal);
        foreach (var forbidden in new[] { "var(", "$", "%parts", "%inside", "%every", "%links", "%around", "url(", "attr(", "env(" })
            Assert.DoesNotContain(forbidden, Sheet, StringComparison.Ordinal);
        var declarations = Declarations().Matches(Sheet).Select(match => match.Value).ToList();
        Assert.True(declarations.Count > 300);
        Assert.All(declarations, declaration => Assert.EndsWith("!important", declaration, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_brackets_close_so_that_the_layer_ends_before_the_theme_begins()
    {
        var depth = 0;
        for (var i = 0; i < Sheet.Length; i++)
        {
            depth += Sheet[i] switch { '{' => 1, '}' => -1, _ => 0 };
            Assert.True(depth > 0 || i == Sheet.Length - 1 || i < "@layer{".Length);
        }
        Assert.Equal(0, depth);
    }

    [Fact]
    public void The_published_sheet_begins_with_it_and_every_page_links_that_before_any_other_style()
    {
        var site = new SiteTest().Write("theme/css/aaa.css", "@layer x { .crisis-strip { display: none !important } }\n.a { color: red").Write("theme/css/zzz.css", ".b { color: red }\n").Build();
        Assert.Empty(site.Errors);
        var sheet = Assert.Single(site.Published.Keys, path => path.EndsWith(".css", StringComparison.Ordinal));
        var css = site.Output(sheet);
        Assert.StartsWith(Sheet, css, StringComparison.Ordinal);
        // A bracket that one sheet leaves open does not swallow the next.
        Assert.Contains(".a{color:red}", css, StringComparison.Ordinal);
        foreach (var page in site.Published.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var html = site.Output(page);
            Assert.Equal(html.IndexOf("<link rel=\"stylesheet\"", StringComparison.Ordinal), html.IndexOf($"<link rel=\"stylesheet\" href=\"/{sheet}\">", StringComparison.Ordinal));
            Assert.True(html.IndexOf("stylesheet", StringComparison.Ordinal) < html.IndexOf("<title>", StringComparison.Ordinal));
        }
    }

    private static readonly (string Front, string Ground)[] Pairs =
    [
        ("strip-ink", "strip"), ("ink", "tint"), ("ink", "ground"), ("link", "ground"), ("accent-ink", "accent"), ("accent-ink", "accent-strong"),
        ("link-strong", "surface"),
    ];

    public static TheoryData<string, string> Accents => new()
    {
        { "", "" }, { "#1f6f78", "" }, { "#ffd400", "#403000" }, { "#777777", "#777777" }, { "#ffffff", "#000000" }, { "#000000", "#ffffff" }, { "#ff0000", "#00ff00" },
    };

    [Theory]
    [MemberData(nameof(Accents))]
    public void All_text_in_help_has_seven_to_one_whatever_colours_a_practice_chooses(string accent, string accentDark)
    {
        foreach (var paper in new[] { "", "#ffffff", "#fff8e0", "#808080" })
        {
            var palette = new Palette([.. new[] { ("accent", accent), ("accent-dark", accentDark), ("paper", paper), ("paper-dark", paper == "#808080" ? paper : "") }
                .Where(colour => colour.Item2.Length > 0).Select(colour => (colour.Item1, At(colour.Item2)))]);
            foreach (var isNight in new[] { false, true })
            {
                var colours = HelpColours.Of(palette, new(), isNight).ToDictionary(known => known.Key, known => Colour.Read(known.Value)!.Value);
                foreach (var (front, ground) in Pairs)
                {
                    Assert.True(
                        colours[front].Contrast(colours[ground]) >= 7,
                        $"{front} on {ground}: {colours[front]} on {colours[ground]} with {accent} on {paper}, night {isNight}");
                }
            }
        }
    }

    [Fact]
    public void Its_own_colours_are_those_of_the_built_in_theme()
    {
        var css = File.ReadAllText(Path.Combine(Repository.Root, "theme", "css", "site.css"));
        foreach (var (isNight, from) in new[] { (false, ":root {"), (true, "(prefers-color-scheme: dark)") })
        {
            var part = css[css.IndexOf(from, StringComparison.Ordinal)..];
            var colours = HelpColours.Of(Palette.None, new(), isNight);
            foreach (var name in new[] { "strip", "strip-ink", "tint", "tint-line", "surface", "ink", "line", "focus" })
                Assert.Equal(Regex.Match(part, $"--{name}: (#[0-9a-f]+)").Groups[1].Value, colours[name]);
        }
    }

    [Fact]
    public void A_practice_chooses_from_a_closed_list()
    {
        var site = WithSettings("help: { accent: \"#6a3d7c\", corners: round, spacing: wide, box: frame }\n").Build();
        Assert.Empty(site.Errors);
        var css = site.Output(site.Published.Keys.Single(path => path.EndsWith(".css", StringComparison.Ordinal)));
        Assert.Contains("border-radius:1.25rem!important", css, StringComparison.Ordinal);
        Assert.Contains("padding:1.5rem 1.75rem!important", css, StringComparison.Ordinal);
        Assert.Contains("border:2px solid #6a3d7c!important", css, StringComparison.Ordinal);
        var wrong = WithSettings("help: { corners: oval, opacity: 0 }\n").Build();
        Assert.Contains("oval", wrong.Findings(), StringComparison.Ordinal);
        Assert.Contains("opacity", wrong.Findings(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_is_written_from_right_to_left_keeps_its_direction() =>
        Assert.Contains("direction:rtl!important", HelpSheet.Write(HelpLook.Of(Palette.None, new(), "ar-EG")), StringComparison.Ordinal);

    private static SiteTest WithSettings(string lines)
    {
        var site = new SiteTest();
        return site.Write("input/settings.yml", System.Text.Encoding.UTF8.GetString(site.Files.ReadAllBytes("/site/input/settings.yml")) + lines);
    }

    private static Located<string> At(string colour) => new(colour, SourceLocation.WholeFile("settings.yml"));

    [GeneratedRegex(@"(?<=[{;])[a-z-]+:[^;{}]+(?=[;}])", RegexOptions.CultureInvariant)]
    private static partial Regex Declarations();
}
