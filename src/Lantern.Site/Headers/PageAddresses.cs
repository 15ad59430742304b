using Lantern.Content.Pages;

namespace Lantern.Site.Headers;

/// <summary>Kinds of pages by their addresses, so that few rules serve any number of pages. Pure.</summary>
public static class PageAddresses
{
    /// <summary>The page for addresses that are not there; it is served at any of them, so that no rule can be its own.</summary>
    public const string NotFound = "/404.html";

    public const string Search = "/search/";

    /// <summary>The patterns of the kind that a page belongs to; the first one names the kind. No two kinds have an address in common.</summary>
    /// <param name="url">The page's address: <c>/articles/panic/</c>.</param>
    public static string[] KindOf(string url) => AddressPattern.PartsOf(url) switch
    {
        [] => ["/", "/index.html"],
        ["search"] => [Search],
        ["search", _] => ["/search/:letter/"],
        ["topics"] => ["/topics/"],
        // Feeds lie beside them, so that no star can stand for the rest.
        ["topics", _] => ["/topics/:topic/", "/topics/:topic/index.html"],
        ["topics", _, "page", _] => ["/topics/:topic/page/:number/", "/topics/:topic/page/:number/index.html"],
        ["articles"] => ["/articles/"],
        ["articles", "page", _] => ["/articles/page/:number/", "/articles/page/:number/index.html"],
        ["articles", _] => ["/articles/:article/", "/articles/:article/index.html"],
        [var first, ..] => [$"/{Escaped(first)}/*"],
    };

    private static string Escaped(string part) => Uri.EscapeDataString(part);
}
