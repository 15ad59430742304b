using System.Globalization;
using Lantern.Build.Documents;
using Lantern.Content.Library;
using Lantern.Content.Safety;
using Lantern.Content.Topics;
using Lantern.Rendering.Liquid;
using Lantern.Site.Api;
using Lantern.Site.Feeds;
using Lantern.Site.Incremental;
using Lantern.Site.Pages.Views;
using Lantern.Site.Sharing;

namespace Lantern.Site.Pages;

/// <summary>Topic pages and lists of articles, in pages of <see cref="PageSize"/>.</summary>
public static class ListPresenter
{
    /// <summary>Articles on one page of a list (DESIGN, output contract).</summary>
    public const int PageSize = 20;

    public static IEnumerable<PagePlan> Topic(Topic topic, Presentation library)
    {
        var articles = library.Library.InTopic(topic.Key).ToList();
        var newest = articles.Max(ApiArticles.UpdatedOf);
        return Pages(articles, Presentation.UrlOf(topic)).Select(list => new PagePlan(list.OutputPath, list.InputsWith(newest), site =>
        {
            site.Reads.Add(Keys.Top(topic.Path));
            var blocks = site.SafetyOf(topic);
            var early = NeedsHelpEarly(topic, site);
            return new PlannedPage(
                list.OutputPath, "topic", Templates.Topic,
                new TemplateModel
                {
                    Page = PageOf(list, site),
                    Topic = site.Topic(topic),
                    Body = site.Compose(topic.Path),
                    Articles = [.. list.Articles.Select(site.Card)],
                    Pager = Pager(list, Presentation.UrlOf(topic), site),
                    Safety = site.Safety.Present(blocks, early),
                },
                site.Safety.Expect("topic", blocks, early) with { QuickExit = site.QuickExitOf([topic]) }, topic.Path) { LastChanged = newest };
        }));

        PageView PageOf(ListPage list, Presentation site)
        {
            LinkView[] breadcrumbs = [site.Home, new(site.Words["topics_title"], "/topics/")];
            var view = site.Page("topic", TitleOf(topic.Title, list, site), list.Url, topic.Description, breadcrumbs);
            if (!view.IsNoIndex) view = view with { Share = ShareRules.Of(topic, view, site), StructuredData = site.StructuredData.Topic(topic, view) };
            view = site.WithQuickExit(view, [topic]);
            return view with { Feeds = [.. FeedLists.Links(FeedLists.TitleOf(topic, site), FeedLists.FolderOf(topic)), .. view.Feeds] };
        }
    }

    /// <summary>True where the full crisis block stands right after the lead: a topic of the high tier, or words that name suicide or self-harm.</summary>
    public static bool NeedsHelpEarly(Topic topic, Presentation site) =>
        topic.Tier == Tier.High || site.BodyOf(topic.Path).NamesSuicide || SuicideMention.IsIn(topic.Title) || SuicideMention.IsIn(topic.Description);

    public static IEnumerable<PagePlan> Articles(Presentation library)
    {
        var newest = library.Library.Listed.Max(ApiArticles.UpdatedOf);
        return Pages(library.Library.Listed, "/articles/").Select(list => new PagePlan(list.OutputPath, list.InputsWith(newest), site => Plain(
            list.OutputPath, "articles", Templates.Articles, site, new TemplateModel
            {
                Page = site.Page("list", TitleOf(site.Words["articles_title"], list, site), list.Url, site.Described("articles_description"), [site.Home]),
                Articles = [.. list.Articles.Select(site.Card)],
                Pager = Pager(list, "/articles/", site),
            }, "<the list of articles>") with { LastChanged = newest }));
    }

    public static PagePlan TopicsPlan { get; } = new("topics/index.html", Topics);

    private static PlannedPage Topics(Presentation site) => Plain("topics/index.html", "topics", Templates.Topics, site, new TemplateModel
    {
        Page = site.Page("list", site.Words["topics_title"], "/topics/", site.Described("topics_description"), [site.Home]),
        Topics = [.. site.TopicsByTitle.Select(site.Topic)],
    }, "<the list of topics>");

    /// <summary>A page without health information of its own: the strip is all that it must show.</summary>
    internal static PlannedPage Plain(string outputPath, string template, ViewType<TemplateModel> type, Presentation site, TemplateModel model, string source) =>
        new(outputPath, template, type, model, site.Safety.Expect(model.Page.Kind, null, afterLead: false), source);

    private static string TitleOf(string title, ListPage list, Presentation site) =>
        list.Number == 1 ? title : site.Words.Fill("page_title_suffix_list", ("title", title), ("page", list.Number.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<ListPage> Pages(IReadOnlyList<LibraryArticle> articles, string url)
    {
        var count = Math.Max(1, (articles.Count + PageSize - 1) / PageSize);
        for (var number = 1; number <= count; number++)
            yield return new ListPage(number, count, UrlOf(url, number), [.. articles.Skip((number - 1) * PageSize).Take(PageSize)]);
    }

    private static PagerView? Pager(ListPage list, string url, Presentation site) => list.Count == 1 ? null : new PagerView(
        list.Number,
        list.Count,
        list.Number == 1 ? null : new LinkView(site.Words["pager_newer"], UrlOf(url, list.Number - 1)),
        list.Number == list.Count ? null : new LinkView(site.Words["pager_older"], UrlOf(url, list.Number + 1)));

    private static string UrlOf(string url, int number) => number == 1 ? url : string.Create(CultureInfo.InvariantCulture, $"{url}page/{number}/");

    private sealed record ListPage(int Number, int Count, string Url, IReadOnlyList<LibraryArticle> Articles)
    {
        /// <summary>Stands for the articles on it, how many pages there are, and a day.</summary>
        public Fingerprint InputsWith(DateOnly? newest) =>
            PagePlan.InputsOf([.. Articles.Select(article => article.Article.Path), Count.ToString(CultureInfo.InvariantCulture), newest?.ToString("O", CultureInfo.InvariantCulture)]);

        public string OutputPath => $"{Url[1..]}index.html";
    }
}
