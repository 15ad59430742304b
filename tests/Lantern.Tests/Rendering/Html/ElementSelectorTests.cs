using AngleSharp.Css.Parser;
using AngleSharp.Html.Parser;
using Lantern.Rendering.Html;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Rendering.Html;

/// <summary>Selectors mean the elements that browsers find with them.</summary>
public sealed class ElementSelectorTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>t</title></head><body class="page"><div class="a b" id="one"><p>1</p><p class="b">2</p><span></span><p class="a">3</p></div>
        <main id="two"><section class="a" data-k="x-y z"><ul class="b"><li>1</li><li class="a">2</li><li>3</li><li id="last"><a href="/x/" type="TEXT" hreflang="en-GB">x</a></li></ul></section>
        <section class="b"><div><div class="a"><p><b>x</b> y</p></div></div></section></main><p class="a b">end</p></body></html>
        """;

    private static readonly string[] Simple =
    [
        "*", "p", "div", "li", "a", "section", "ul", ".a", ".b", ".none", "#one", "#last", "[class]", "[data-k]", "[data-k=\"x-y z\"]", "[data-k~=z]", "[data-k|=x]", "[data-k^=x]",
        "[data-k$=z]", "[data-k*=\"-\"]", "[href^=\"/\"]", "[hreflang|=en]", "[class=\"A\" i]", "[class=\"A\"]", ":root", ":empty", ":first-child", ":last-child", ":only-child",
        ":first-of-type", ":last-of-type", ":only-of-type", ":nth-child(2)", ":nth-child(2n+1)", ":nth-child(odd)", ":nth-child(even)", ":nth-child(-n+2)", ":nth-child(3n)",
        ":nth-last-child(2)", ":nth-of-type(2)", ":nth-last-of-type(2n)", ":is(.a,.b)", ":is(main p, ul > li)", ":not(.a)", ":not(.a .b)", ":not(p):not(li)",
    ];

    private static readonly string[] Combinators = [" ", " > ", " + ", " ~ "];

    [Fact]
    public void They_find_what_a_browser_finds()
    {
        var (from, count) = Trials.Range(2_000, 100_000);
        var matched = 0;
        for (var trial = from; trial < from + count; trial++)
        {
            var written = Written(Trials.Dice(Trials.Seed, trial));
            var expected = FoundByBrowser(written);
            var found = Found(written);
            Assert.True(expected == found, $"{written} (seed {Trials.Seed}, trial {trial}): a browser finds [{expected}], here [{found}]");
            if (found.Length > 0) matched++;
        }
        Assert.InRange(matched, count / 20, count);
    }

    [Theory]
    [InlineData(":nth-child(--2)")]
    [InlineData(":nth-child(n-+2)")]
    [InlineData(":nth-child(+)")]
    [InlineData("p >")]
    [InlineData("")]
    [InlineData(":unknown")]
    [InlineData("[a=]")]
    public void What_no_browser_knows_is_no_selector(string written) => Assert.Null(ElementSelector.Parse(written));

    [Theory]
    [InlineData("[type=\"text\"]", "a")]
    [InlineData("LI > A", "a")]
    [InlineData("[HREF]", "a")]
    [InlineData("a:not([type=\"text\" s])", "a")]
    public void Letter_case_is_passed_over_where_html_does_so(string written, string name)
    {
        using var page = HtmlPage.Parse(Page);
        var selector = ElementSelector.Parse(SelectorList.Read(new CssTokens(written), 0, new CssTokens(written).Count, null, false).Items[0].Plain!)!;
        Assert.Equal([name], Enumerable.Range(0, page.Count).Select(at => page[at]).Where(node => node.IsElement && selector.Matches(node)).Select(node => node.Name));
    }

    /// <summary>A selector of many steps on a deep page takes no longer than its steps times the depth.</summary>
    [Fact]
    public void Many_steps_on_a_deep_page_are_no_trouble()
    {
        var depth = 250;
        using var page = HtmlPage.Parse($"<!DOCTYPE html><html><head></head><body>{string.Concat(Enumerable.Repeat("<div><p></p>", depth))}{string.Concat(Enumerable.Repeat("</div>", depth))}</body></html>");
        var selector = ElementSelector.Parse($"b {string.Concat(Enumerable.Repeat("div ~ * div ", 60))} p")!;
        Assert.DoesNotContain(Enumerable.Range(0, page.Count).Select(at => page[at]), node => node.IsElement && selector.Matches(node));
    }

    /// <summary>So does one that counts and looks at siblings, however many there are.</summary>
    [Theory]
    [InlineData("p:nth-child(3n+7) ~ p:nth-child(50000)")]
    [InlineData("p:nth-last-child(50000) ~ p")]
    [InlineData("b ~ p:nth-of-type(2n) ~ p:nth-last-of-type(3n)")]
    [InlineData("p:nth-child(2n):not(b ~ p) + b ~ p")]
    [InlineData(":last-child ~ :first-child + p")]
    public void Many_siblings_are_no_trouble(string written)
    {
        using var page = HtmlPage.Parse($"<!DOCTYPE html><html><head></head><body><div>{string.Concat(Enumerable.Repeat("<p>x</p>", 20_000))}</div></body></html>");
        var selector = ElementSelector.Parse(written)!;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.DoesNotContain(Enumerable.Range(0, page.Count).Select(at => page[at]), node => node.IsElement && selector.Matches(node));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"took {watch.Elapsed}");
    }

    private static string Written(Random dice)
    {
        // In the newer of the two standards the topmost element is a first and a last child as well; AngleSharp holds with the older.
        var selector = "body ";
        for (var step = dice.Next(1, 5); step > 0; step--)
        {
            selector += Simple[dice.Next(Simple.Length)];
            for (var more = dice.Next(3); more > 1; more--) selector += Simple[dice.Next(Simple.Length)] is [not (>= 'a' and <= 'z' or '*'), ..] added ? added : "";
            if (step > 1) selector += Combinators[dice.Next(Combinators.Length)];
        }
        return selector;
    }

    private static string Found(string written)
    {
        using var page = HtmlPage.Parse(Page);
        var tokens = new CssTokens(written);
        var plain = Assert.Single(SelectorList.Read(tokens, 0, tokens.Count, null, false).Items).Plain;
        var selector = ElementSelector.Parse(plain!);
        Assert.NotNull(selector);
        return string.Join(' ', Enumerable.Range(0, page.Count).Select(at => page[at]).Where(static node => node.IsElement)
            .Select((node, place) => (node, place)).Where(element => selector.Matches(element.node)).Select(element => $"{element.place}{element.node.Name}"));
    }

    private static string FoundByBrowser(string written)
    {
        var document = new HtmlParser().ParseDocument(Page);
        var selector = new CssSelectorParser().ParseSelector(written)!;
        return string.Join(' ', document.All.Select((element, place) => (element, place)).Where(item => selector.Match(item.element, null))
            .Select(item => $"{item.place}{item.element.LocalName}"));
    }
}
