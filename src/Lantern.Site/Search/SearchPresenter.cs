using Lantern.Content.Library;
using Lantern.Site.Pages;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Search;

/// <summary>The search page. Topics and all articles from A to Z stand on it whether or not there is an index, and whether or not scripts run.</summary>
public static class SearchPresenter
{
    /// <summary>Titles that the search page itself lists; beyond them each letter has a page of its own, so that the page stays light on a phone.</summary>
    public const int MostOnOnePage = 300;

    /// <summary>The page, and those of the letters on a site with very many articles.</summary>
    /// <param name="site">The site.</param>
    /// <param name="search">What the page needs to ask the index; null where there is none.</param>
    public static IEnumerable<Func<PlannedPage>> Pages(Presentation site, SearchView? search)
    {
        var letters = LetterGroups.Of(site.Library.Listed);
        var isSplit = site.Library.Listed.Count > MostOnOnePage;
        yield return () => Search(site, search, letters, isSplit);
        if (!isSplit) yield break;
        foreach (var (letter, articles) in letters) yield return () => Letter(site, letter, articles);
    }

    private static PlannedPage Search(Presentation site, SearchView? search, IReadOnlyList<(string Letter, IReadOnlyList<LibraryArticle> Articles)> letters, bool isSplit)
    {
        var page = site.Content.FindPage("search");
        var blocks = site.Library.DefaultSafety with { Disclaimers = [] };
        var model = new TemplateModel
        {
            Page = site.Page("search", page?.Title.Value ?? site.Words["search_title"], "/search/", page?.Description, [site.Home]),
            Body = page is null ? BodyView.Empty : site.Composer.Compose(page.Path),
            Search = search,
            Topics = [.. site.Library.TopicsByTitle.Select(site.Topic)],
            Letters = [.. letters.Select(group => new LetterView(group.Letter, isSplit ? UrlOf(group.Letter) : null, isSplit ? [] : Links(group.Articles)))],
            Safety = site.Safety.Present(blocks, afterLead: false),
        };
        // The block has a place of its own: the script moves it up to the results.
        var expectation = site.Safety.Expect("search", blocks, afterLead: false) with { CrisisPlace = null };
        return new PlannedPage("search/index.html", "search", Templates.Search, model, expectation, page?.Path ?? "<the search page>");
    }

    private static PlannedPage Letter(Presentation site, string letter, IReadOnlyList<LibraryArticle> articles)
    {
        var url = UrlOf(letter);
        return ListPresenter.Plain($"{url[1..]}index.html", "letter", Templates.Letter, site, new TemplateModel
        {
            Page = site.Page("list", site.Words.Fill("letter_title", ("letter", letter)), url, null, [site.Home, new LinkView(site.Words["search_title"], "/search/")]),
            Letters = [new LetterView(letter, null, Links(articles))],
        }, "<the list of a letter>");
    }

    private static string UrlOf(string letter) => $"/search/{(letter == LetterGroups.Other ? "0-9" : letter.ToLowerInvariant())}/";

    private static IReadOnlyList<LinkView> Links(IEnumerable<LibraryArticle> articles) => [.. articles.Select(article => new LinkView(article.Article.Title.Value, article.Url))];
}
