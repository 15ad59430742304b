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
    /// <param name="library">The site.</param>
    /// <param name="search">What the page needs to ask the index; null where there is none.</param>
    public static IEnumerable<PagePlan> Pages(Presentation library, SearchView? search)
    {
        var letters = LetterGroups.Of(library.Library.Listed).Select(group => new Group(group.Letter, [.. Links(group.Articles)])).ToList();
        var isSplit = library.Library.Listed.Count > MostOnOnePage;
        var inputs = PagePlan.InputsOf([search?.Script, search?.Words.Value, .. letters.SelectMany(group => isSplit ? [group.Letter] : group.Texts)]);
        yield return new PagePlan("search/index.html", inputs, site => Search(site, search, letters, isSplit));
        if (!isSplit) yield break;
        foreach (var group in letters)
        {
            var url = UrlOf(group.Letter);
            yield return new PagePlan($"{url[1..]}index.html", PagePlan.InputsOf(group.Texts), site => Letter(site, group, url));
        }
    }

    private static PlannedPage Search(Presentation site, SearchView? search, IReadOnlyList<Group> letters, bool isSplit)
    {
        var page = site.FindPage("search");
        var blocks = site.Library.DefaultSafety with { Disclaimers = [] };
        var model = new TemplateModel
        {
            Page = site.Page("search", page?.Title.Value ?? site.Words["search_title"], "/search/", page?.Description ?? site.Described("search_description"), [site.Home]),
            Body = page is null ? BodyView.Empty : site.Compose(page.Path),
            Search = search,
            Topics = [.. site.TopicsByTitle.Select(site.Topic)],
            Letters = [.. letters.Select(group => new LetterView(group.Letter, isSplit ? UrlOf(group.Letter) : null, isSplit ? [] : group.Links))],
            Safety = site.Safety.Present(blocks, afterLead: false),
        };
        // The block has a place of its own: the script moves it up to the results.
        var expectation = site.Safety.Expect("search", blocks, afterLead: false) with { CrisisPlace = null };
        return new PlannedPage("search/index.html", "search", Templates.Search, model, expectation, page?.Path ?? "<the search page>");
    }

    private static PlannedPage Letter(Presentation site, Group group, string url) =>
        ListPresenter.Plain($"{url[1..]}index.html", "letter", Templates.Letter, site, new TemplateModel
        {
            Page = site.Page("list", site.Words.Fill("letter_title", ("letter", group.Letter)), url, site.Described("letter_description", ("letter", group.Letter)), [site.Home, new LinkView(site.Words["search_title"], "/search/")]),
            Letters = [new LetterView(group.Letter, null, group.Links)],
        }, "<the list of a letter>");

    private static string UrlOf(string letter) => $"/search/{(letter == LetterGroups.Other ? "0-9" : letter.ToLowerInvariant())}/";

    private static IReadOnlyList<LinkView> Links(IEnumerable<LibraryArticle> articles) => [.. articles.Select(article => new LinkView(article.Article.Title.Value, article.Url))];

    /// <summary>The articles of a letter, as links.</summary>
    private sealed record Group(string Letter, IReadOnlyList<LinkView> Links)
    {
        public IEnumerable<string> Texts => [Letter, .. Links.SelectMany(link => new[] { link.Text, link.Url })];
    }
}
