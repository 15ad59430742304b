using System.Globalization;
using Lantern.Build.Documents;
using Lantern.Content.Articles;
using Lantern.Content.Library;
using Lantern.Rendering.Html;
using Lantern.Site.Api.Records;
using Lantern.Site.Incremental;
using Lantern.Site.Pages;
using Lantern.Site.Pages.Views;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Api;

/// <summary>Articles as files of the API.</summary>
public static class ApiArticles
{
    /// <summary>The file of an article, from what its page was made from.</summary>
    public static ApiFile Full(LibraryArticle article, Presentation site, ArticleView view, StoredBody body, IReadOnlyList<string> fills, SafetyView safety)
    {
        var expectation = Expect("api-article", site.Safety.Expect("api-article", article.Safety, safety.IsAfterLead));
        return new ApiFile(ApiPaths.Article(article.Slug), _ => ApiJson.Write(Record(article, site, view, body, fills, safety), ApiJson.Default.ApiArticle), _ => expectation, UpdatedOf(article));
    }

    /// <summary>What stays of a withdrawn article: neither its title nor its text.</summary>
    public static ApiFile Tombstone(LibraryArticle article, Presentation site)
    {
        var expectation = Expect("api-withdrawn", site.Safety.Expect("withdrawn", article.Safety with { Disclaimers = [] }, afterLead: false));
        return new ApiFile(ApiPaths.Article(article.Slug), _ => ApiJson.Write(new ApiTombstone
        {
            Slug = article.Slug,
            Url = site.Api.Whole(article.Url),
            Status = "withdrawn",
            CrisisLines = site.Api.Lines(article.Safety),
            Topic = site.Api.Topic(article.Topic),
        }, ApiJson.Default.ApiTombstone), _ => expectation, null);
    }

    public static ApiArticleSummary Summary(LibraryArticle article, Presentation site)
    {
        site.Reads.Add(Keys.Summary(article.Article.Path));
        var info = site.Content.BodyOf(article);
        return new ApiArticleSummary
        {
            Slug = article.Slug,
            Url = site.Api.Whole(article.Url),
            Api = site.Api.UrlOfFile(ApiPaths.Article(article.Slug)),
            Status = StatusOf(article),
            Title = article.Article.Title.Value,
            Description = article.Article.Description ?? info.Excerpt,
            Topics = [.. article.Topics.Select(topic => topic.Key)],
            Authors = [.. article.Authors.Select(author => author.Key)],
            Published = article.Article.Dates.Published?.Value,
            Updated = Later(article),
            ReadingMinutes = info.ReadingMinutes,
            Featured = article.Article.IsFeatured,
        };
    }

    /// <summary>Articles in pages of <see cref="ApiPaths.PageSize"/>.</summary>
    /// <param name="articles">All of them, newest first.</param>
    /// <param name="pathOf">Where a page lies, by its number from 1.</param>
    public static IEnumerable<ApiFile> Pages(IReadOnlyList<LibraryArticle> articles, Func<int, string> pathOf)
    {
        var newest = articles.Max(UpdatedOf);
        var count = Math.Max(1, (articles.Count + ApiPaths.PageSize - 1) / ApiPaths.PageSize);
        for (var page = 1; page <= count; page++)
        {
            var number = page;
            yield return new ApiFile(pathOf(page), site => ApiJson.Write(Page(articles, site, number, count, pathOf), ApiJson.Default.ApiArticleList), null, newest) { Inputs = InputsOf(articles, page, newest) };
        }
    }

    /// <summary>One page of a list, by its number from 1.</summary>
    public static ApiArticleList Page(IReadOnlyList<LibraryArticle> articles, Presentation site, int page, int pages, Func<int, string> pathOf) => new()
    {
        Total = articles.Count,
        Page = page,
        Pages = pages,
        Next = page < pages ? site.Api.UrlOfFile(pathOf(page + 1)) : null,
        Articles = [.. On(articles, page).Select(article => Summary(article, site))],
    };

    /// <summary>Stands for the articles on a page of a list.</summary>
    public static Fingerprint InputsOf(IReadOnlyList<LibraryArticle> articles, int page, DateOnly? newest) =>
        PagePlan.InputsOf([.. On(articles, page).Select(article => article.Article.Path), articles.Count.ToString(CultureInfo.InvariantCulture), newest?.ToString("O", CultureInfo.InvariantCulture)]);

    private static IEnumerable<LibraryArticle> On(IReadOnlyList<LibraryArticle> articles, int page) => articles.Skip((page - 1) * ApiPaths.PageSize).Take(ApiPaths.PageSize);

    /// <summary>The day that feeds and lists of changes go by (DESIGN, content contract).</summary>
    public static DateOnly? UpdatedOf(LibraryArticle article) => Later(article) ?? article.Article.Dates.Published?.Value;

    /// <summary>An expectation of a file without a strip.</summary>
    internal static PageExpectation Expect(string kind, PageExpectation expectation) =>
        expectation with { Kind = kind, StripHash = "", StripLinks = [], CrisisPlace = null };

    private static ApiArticle Record(LibraryArticle article, Presentation site, ArticleView view, StoredBody body, IReadOnlyList<string> fills, SafetyView safety)
    {
        var (content, api) = (article.Article, site.Api);
        return new ApiArticle
        {
            Slug = article.Slug,
            Url = api.Whole(article.Url),
            Status = StatusOf(article),
            Disclaimer = api.Disclaimers(safety),
            CrisisLines = api.Lines(article.Safety),
            Title = view.Title,
            Description = view.Description ?? "",
            Language = site.Library.Settings.Language,
            HelpFirst = safety.IsAfterLead,
            Topics = [.. article.Topics.Select(api.Topic)],
            Authors = [.. article.Authors.Select(api.Person)],
            Organisation = view.IsByOrganisation ? site.Library.Settings.Organisation.Name ?? site.Library.Settings.Title : null,
            Published = content.Dates.Published?.Value,
            Updated = Later(article),
            Review = ReviewOf(article, view, api),
            ReadingMinutes = view.ReadingMinutes,
            WordCount = view.WordCount,
            Image = api.Image(view.Image),
            Featured = content.IsFeatured,
            Series = content.Series is { } series ? new() { Key = series.Key, Part = series.Part } : null,
            Body = api.Body(new StoredText(body.Markdown, body.Slots, fills), view.Body, article.Url),
            Outline = ApiValues.Outline(body.Outline),
            Sources = [.. view.Sources.Select(ApiValues.Source)],
            FurtherReading = [.. view.FurtherReading.Select(ApiValues.Source)],
            CallToAction = api.CallToAction(view.CallToAction),
            Related =
            [
                .. site.RelatedTo(article).Select(other => new ApiArticleRef
                {
                    Slug = other.Slug,
                    Title = other.Article.Title.Value,
                    Url = api.Whole(other.Url),
                    Api = api.UrlOfFile(ApiPaths.Article(other.Slug)),
                }),
            ],
        };
    }

    private static ApiReview? ReviewOf(LibraryArticle article, ArticleView view, ApiValues api) => article.Review is { IsValid: true, Reviewed: { } reviewed } review
        ? new() { Reviewed = reviewed, NextReview = review.ReviewBy, Reviewer = view.Reviewer is null ? null : api.Person(article.Reviewer!) }
        : null;

    private static DateOnly? Later(LibraryArticle article) =>
        article.Article.Dates is { Updated: { } updated, Published: { } published } && updated.Value > published.Value ? updated.Value : null;

    private static string StatusOf(LibraryArticle article) => article.Status switch
    {
        ArticleStatus.Draft => "draft",
        ArticleStatus.Scheduled => "scheduled",
        _ => "live",
    };
}
