using Lantern.Build.Pipelines;
using Lantern.Content.Library;
using Lantern.Content.Settings;
using Lantern.Site.Api;
using Lantern.Site.Assets;
using Lantern.Site.Crawlers;
using Lantern.Site.Incremental;
using Lantern.Site.Feeds;
using Lantern.Site.Headers;
using Lantern.Site.Pages;
using Lantern.Site.Pages.Views;
using Lantern.Site.Pipelines;
using Lantern.Site.Publication;
using Lantern.Site.Redirects;
using Lantern.Site.Search;
using Lantern.Site.Theming;

namespace Lantern.Site;

/// <summary>All pipelines of a site, put together. Their order follows from what each depends on.</summary>
public static class SitePipelines
{
    /// <summary>Pages whose route has a presenter of its own.</summary>
    private static readonly string[] Special = ["index", "crisis", "404", "search"];

    public static IReadOnlyList<Pipeline> Create(
        ContentSources sources, SiteSettings settings, LibraryOptions options, SiteTheme theme, Func<SiteContent, Presentation> prepare, string baseUrl, bool isPreview, SearchSetup? searching, Units units, string? commit)
    {
        var output = units.To.Output;
        var library = new LibraryPipeline(settings, options, sources);
        var presentation = new PresentationPipeline(library, prepare);
        var render = new RenderPage(units.To.Log);
        var noted = units.To.Pages;
        var gate = new GatePage(theme, baseUrl);
        var check = new CheckPage(theme);
        var search = new SearchPipeline(presentation, searching, units, output);
        var searchView = new SearchView(theme.ScriptAddress("search.js"), CrisisWordsJson.Write(theme.CrisisWords));
        PagesPipeline Pages(string name, Func<Presentation, IEnumerable<PagePlan>> plan) => new(name, presentation, plan, units, render, gate);
        var articles = Pages("article-pages", site => site.Library.Articles.Select(ArticlePresenter.Plan));
        Pipeline[] pages =
        [
            articles,
            Pages("topic-pages", site => site.Library.Catalogs.Topics.All.SelectMany(topic => ListPresenter.Topic(topic, site))),
            Pages("list-pages", site => [.. ListPresenter.Articles(site), ListPresenter.TopicsPlan, PeoplePresenter.People(site)]),
            Pages("person-pages", site => site.Library.Catalogs.People.All.Select(person => PeoplePresenter.Person(person, site))),
            Pages("location-pages", site => site.Library.Catalogs.Locations.All.Select(PeoplePresenter.Location)),
            Pages("plain-pages", site => site.Library.Pages.Where(page => !Special.Contains(page.Route)).Select(PagePresenter.Plan)),
            Pages("special-pages", site => [PagePresenter.Home(site), PagePresenter.CrisisPlan, PagePresenter.NotFoundPlan]),
            new SearchPagesPipeline(presentation, search, searchView, units, render, gate),
        ];
        Pipeline[] published = [.. pages, new ApiPipeline(presentation, articles, units), new FeedsPipeline(presentation, units), new CrawlersPipeline(noted, baseUrl, isPreview, output, pages)];
        var used = new UsedAssetsPipeline(presentation, units.To.Assets, published);
        var redirects = new RedirectRulesPipeline(presentation, output, [.. published, used]);
        var headers = new HeadersPipeline(noted, isPreview, output, [.. published, redirects]);
        return
        [
            .. sources.All,
            new ThemeAssetsPipeline(theme.Assets, output),
            library,
            presentation,
            new PagesPipeline("later-pages", presentation, site => ArticlePresenter.Later(site).Concat(PagePresenter.BelowLaterNotices(site)), units, render, check),
            search,
            .. published,
            used,
            redirects,
            headers,
            new RecordPipeline(presentation, commit, output, [.. sources.All, headers]),
        ];
    }
}
