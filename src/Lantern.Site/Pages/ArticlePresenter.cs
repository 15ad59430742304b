using Lantern.Content.Articles;
using Lantern.Content.Library;
using Lantern.Content.Safety;
using Lantern.Content.Topics;
using Lantern.Site.Api;
using Lantern.Site.Incremental;
using Lantern.Site.Pages.Views;
using Lantern.Site.Sharing;

namespace Lantern.Site.Pages;

/// <summary>Article and library → page. Disclaimers and crisis lines are attached here by rule, whatever the template does.</summary>
public static class ArticlePresenter
{
    public static PagePlan Plan(LibraryArticle article) => new(OutputPath(article), site => Present(article, site));

    public static PlannedPage Present(LibraryArticle article, Presentation site) =>
        article.Status == ArticleStatus.Withdrawn ? Stub(article, site) : Full(article, site);

    /// <summary>
    /// The pages that the calendar brings: scheduled articles, and what stays of those that expire. They are made and checked today, so that no day to come
    /// can stop a build.
    /// </summary>
    public static IEnumerable<PagePlan> Later(Presentation site)
    {
        foreach (var article in site.Library.Scheduled)
        {
            if (article.Article.Dates.Published is { } published) yield return new PagePlan($"later:{article.Article.Path}", reading => Full(article, reading.On(published.Value)));
        }
        foreach (var article in site.Library.Articles.Concat(site.Library.Scheduled).Where(article => article.Status != ArticleStatus.Withdrawn && article.Article.Dates.Expires is not null))
            yield return new PagePlan($"last:{article.Article.Path}", reading => Stub(article, reading));
    }

    /// <summary>True where the full crisis block stands right after the lead: a topic of the high tier, or a text that names suicide or self-harm.</summary>
    public static bool NeedsHelpEarly(LibraryArticle article, bool bodyNamesSuicide) =>
        article.Topics.Any(topic => topic.Tier == Tier.High) || bodyNamesSuicide
        || SuicideMention.IsIn(article.Article.Title.Value) || SuicideMention.IsIn(article.Article.Description ?? "");

    private static string OutputPath(LibraryArticle article) => $"articles/{article.Slug}/index.html";

    private static PlannedPage Full(LibraryArticle article, Presentation site)
    {
        var (view, safety, body, fills) = PresentedArticle.Of(article, site);
        var content = article.Article;
        LinkView[] breadcrumbs = [site.Home, new(site.Words["topics_title"], "/topics/"), site.LinkTo(article.Topic)];
        var badge = site.Badge(article);
        var page = site.Page("article", content.Title.Value, article.Url, view.Description, breadcrumbs, badge is not null, badge);
        if (!page.IsNoIndex) page = page with { Share = ShareRules.Of(article, view, site), StructuredData = site.StructuredData.Article(article, view, page) };
        page = site.WithQuickExit(page, article.Topics);
        return new PlannedPage(
            OutputPath(article), "article", Templates.Article,
            new TemplateModel { Page = page, Article = view, Safety = safety },
            site.Safety.Expect("article", article.Safety, safety.IsAfterLead) with { QuickExit = page.QuickExit?.Url }, content.Path)
        {
            Api = ApiArticles.Full(article, site, view, body, fills, safety),
            LastChanged = ApiArticles.UpdatedOf(article),
        };
    }

    /// <summary>What stays of a withdrawn article: neither its title nor its text.</summary>
    private static PlannedPage Stub(LibraryArticle article, Presentation site)
    {
        site.Reads.Add(Keys.Top(article.Article.Path));
        site.Reads.Add(Keys.Article(article.Article.Path));
        var blocks = article.Safety with { Disclaimers = [] };
        var page = site.WithQuickExit(site.Page("withdrawn", site.Words["withdrawn_heading"], article.Url, null, [site.Home], noIndex: true), article.Topics);
        return new PlannedPage(
            OutputPath(article), "withdrawn", Templates.Withdrawn,
            new TemplateModel { Page = page, Topic = site.Topic(article.Topic), Safety = site.Safety.Present(blocks, afterLead: false) },
            site.Safety.Expect("withdrawn", blocks, afterLead: false) with { QuickExit = page.QuickExit?.Url }, article.Article.Path)
        {
            Api = ApiArticles.Tombstone(article, site),
        };
    }
}
