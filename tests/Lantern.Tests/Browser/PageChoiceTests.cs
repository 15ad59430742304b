using System.Text;
using Lantern.Browser.Pages;
using Xunit;

namespace Lantern.Tests.Browser;

/// <summary>Which pages are looked at: whatever a style rule can see somewhere is on one of them.</summary>
public sealed class PageChoiceTests
{
    [Fact]
    public void All_that_is_on_some_page_is_on_a_chosen_one_and_no_page_is_chosen_for_nothing()
    {
        var pages = Pages(("a", "1 2"), ("b", "1 2 3"), ("c", "4"), ("d", "3 4 5"), ("e", "1"));
        Assert.Equal(["b", "d"], PageChoice.Choose(pages));
        Assert.Equal([], PageChoice.Choose([]));
    }

    [Fact]
    public void Pages_that_differ_in_a_word_alone_are_the_same_to_styles()
    {
        Assert.Equal(Shape("<p class=\"b a\" id=\"x\">One</p>"), Shape("<p class=\"a b\" id=\"y\">Two</p>"));
        Assert.NotEqual(Shape("<p class=\"a\">One</p>"), Shape("<p class=\"b\">One</p>"));
        Assert.NotEqual(Shape("<div><p>One</p></div>"), Shape("<main><p>One</p></main>"));
        Assert.NotEqual(Shape("<h2>One</h2><p>Two</p>"), Shape("<p>Two</p><h2>One</h2>"));
        Assert.NotEqual(Shape("<p hidden>One</p>"), Shape("<p>One</p>"));
        Assert.NotEqual(Shape("<p style=\"top:0\">One</p>"), Shape("<p style=\"top:1px\">One</p>"));
    }

    [Fact]
    public void Ids_and_values_tell_pages_apart_where_a_sheet_names_them()
    {
        const string Sheet = "#x{color:red}a[href^=\"tel:\"]{color:red}[lang=de]{color:red}";
        Assert.NotEqual(Shape("<p id=\"x\">One</p>", Sheet), Shape("<p id=\"y\">One</p>", Sheet));
        Assert.NotEqual(Shape("<a href=\"tel:1\">One</a>", Sheet), Shape("<a href=\"/1/\">One</a>", Sheet));
        Assert.Equal(Shape("<a href=\"/2/\">One</a>", Sheet), Shape("<a href=\"/1/\">One</a>", Sheet));
        Assert.NotEqual(Shape("<p lang=\"de\">One</p>", Sheet), Shape("<p lang=\"fr\">One</p>", Sheet));
    }

    [Fact]
    public void All_that_is_around_help_tells_pages_apart()
    {
        const string Help = "<section class=\"crisis-line\"></section>";
        var pages = new[] { $"<main><div><div>{Help}</div></div></main>",
            $"<main class=\"x\"><div><div>{Help}</div></div></main><div><div></div></div>" };
        Assert.Contains(
            new PageShape([]).Of(Encoding.UTF8.GetBytes(pages[1])),
            shape => shape.StartsWith("help section.crisis-line<div<div<main.x<", StringComparison.Ordinal));
        Assert.Equal(2, PageChoice.Choose(
            [.. pages.Select((page, at) => ($"{at}", (IReadOnlySet<string>)new PageShape([]).Of(Encoding.UTF8.GetBytes(page))))]).Count);
    }

    private static HashSet<string> Shape(string body, string sheet = "") => new PageShape([sheet])
        .Of(Encoding.UTF8.GetBytes($"<!doctype html><html><head><title>x</title></head><body>{body}</body></html>"));

    private static List<(string, IReadOnlySet<string>)> Pages(params (string Page, string Has)[] pages) =>
        [.. pages.Select(page => (page.Page, (IReadOnlySet<string>)page.Has.Split(' ').ToHashSet()))];
}
