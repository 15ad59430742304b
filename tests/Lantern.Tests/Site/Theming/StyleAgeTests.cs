using System.Text.RegularExpressions;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Theming;

/// <summary>Old phones: what the theme's style sheet uses outside <c>@supports</c> was in the browsers of the end of 2019 (Chrome 79, Firefox 71, Safari 13).</summary>
/// <remarks>Whoever needs a word that is not in these lists looks up since when browsers know it (MDN's tables), and adds it here or puts the rule inside <c>@supports</c>.</remarks>
public sealed partial class StyleAgeTests
{
    private static readonly HashSet<string> Properties = Words("""
        -webkit-overflow-scrolling -webkit-text-size-adjust text-size-adjust align-items align-self background border border-bottom border-collapse border-color border-left border-left-width
        border-radius border-top box-shadow box-sizing break-after break-inside clear color column-gap content cursor display fill flex flex-direction flex-wrap float font font-family
        font-size font-weight gap grid-column grid-column-gap grid-gap grid-row grid-template-columns height justify-content left letter-spacing line-height list-style margin margin-bottom
        margin-left margin-right margin-top max-height max-width min-height min-width object-fit outline outline-offset overflow overflow-wrap overflow-x overflow-y padding padding-bottom
        padding-left padding-right padding-top page-break-after page-break-inside position scroll-margin-top stroke stroke-linecap stroke-linejoin stroke-width text-align text-decoration
        top transition vertical-align visibility white-space width word-break word-wrap z-index
        """);

    private static readonly HashSet<string> Functions = Words("attr calc minmax repeat var url not");
    private static readonly HashSet<string> Pseudo = Words(":after :before :empty :first-child :focus :hover :last-child :not :root :target :checked :disabled :link :visited :active :nth-child");

    /// <summary>What a browser does not know in the head of <c>@media</c> it takes for "no", so that newer ones there do no harm.</summary>
    private static readonly HashSet<string> AtRules = Words("@media @page @supports");

    /// <summary>Values of later years under a property that is older.</summary>
    private static readonly string[] LaterValues = ["anywhere", "clip", "fit-content", "dvh", "svh", "lvh", "subgrid", "light-dark", "oklch", "color-mix"];

    private static string Css => File.ReadAllText(Path.Combine(Repository.Root, "theme", "css", "site.css"));

    [Fact]
    public void Nothing_outside_supports_is_newer_than_2019() => Assert.Empty(Newer(Css));

    [Theory]
    [InlineData("a { inset: 0 }", "inset")]
    [InlineData("a { text-wrap: balance }", "text-wrap")]
    [InlineData("a:focus-visible { color: red }", ":focus-visible")]
    [InlineData("a:has(b) { color: red }", ":has")]
    [InlineData("a { width: clamp(1rem, 2vw, 3rem) }", "clamp")]
    [InlineData("a { color: light-dark(#000, #fff) }", "light-dark")]
    [InlineData("a { height: 100dvh }", "dvh")]
    [InlineData("@layer base { a { color: red } }", "@layer")]
    [InlineData("@container (min-width: 1px) { a { color: red } }", "@container")]
    [InlineData("a { b { color: red } }", "a rule inside a rule")]
    [InlineData("a { &:hover { color: red } }", "a rule inside a rule")]
    public void Each_of_these_is_found(string css, string what)
    {
        Assert.Contains(what, string.Join('\n', Newer(css)), StringComparison.Ordinal);
        if (!css.StartsWith('@')) Assert.Empty(Newer($"@supports (display: grid) {{ {css} }}"));
    }

    private static List<string> Newer(string css)
    {
        var found = new List<string>();
        Read(Comment().Replace(css, ""), isRule: false, found);
        return found;
    }

    /// <summary>Goes through what stands between two braces.</summary>
    private static void Read(string text, bool isRule, List<string> found)
    {
        for (var at = 0; at < text.Length;)
        {
            var stop = text.IndexOfAny(['{', ';'], at);
            if (stop < 0 || text[stop] == ';')
            {
                var end = stop < 0 ? text.Length : stop;
                if (isRule) Declaration(text[at..end].Trim(), found);
                at = end + 1;
                continue;
            }
            var head = text[at..stop].Trim();
            var close = stop + 1;
            for (var depth = 1; depth > 0; close++) depth += text[close] == '{' ? 1 : text[close] == '}' ? -1 : 0;
            at = close;
            if (head.StartsWith("@supports", StringComparison.Ordinal)) continue;
            if (isRule) found.Add($"a rule inside a rule: {head}");
            if (head.StartsWith('@') && !AtRules.Contains(head.Split(' ')[0])) found.Add(head);
            if (!head.StartsWith('@')) found.AddRange(PseudoClass().Matches(head).Select(match => match.Value.Replace("::", ":", StringComparison.Ordinal)).Where(name => !Pseudo.Contains(name)));
            Read(text[(stop + 1)..(close - 1)], isRule: !head.StartsWith("@media", StringComparison.Ordinal), found);
        }
    }

    private static void Declaration(string text, List<string> found)
    {
        if (text.Length == 0) return;
        var (name, value) = (text[..text.IndexOf(':', StringComparison.Ordinal)].Trim(), text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        if (!name.StartsWith("--", StringComparison.Ordinal) && !Properties.Contains(name)) found.Add(name);
        found.AddRange(Function().Matches(value).Select(match => match.Groups[1].Value).Where(function => !Functions.Contains(function)));
        found.AddRange(LaterValues.Where(later => value.Contains(later, StringComparison.Ordinal)));
    }

    private static HashSet<string> Words(string list) => [.. list.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex("::?[a-z-]+", RegexOptions.CultureInvariant)]
    private static partial Regex PseudoClass();

    [GeneratedRegex("([a-z-]+)\\(", RegexOptions.CultureInvariant)]
    private static partial Regex Function();
}
