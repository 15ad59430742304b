using Lantern.Content.Topics;
using Lantern.Site.Api.Records;
using Lantern.Site.Pages;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Api;

/// <summary>Topics as files of the API.</summary>
public static class ApiTopics
{
    /// <summary>The files of a topic: its own, with the first hundred articles, then those with more.</summary>
    public static IEnumerable<ApiFile> Of(Topic topic, Presentation site)
    {
        var articles = site.Library.InTopic(topic.Key).ToList();
        var updated = articles.Max(article => ApiArticles.UpdatedOf(article));
        var pages = ApiArticles.Pages(articles, site, page => ApiPaths.TopicArticles(topic.Key, page)).ToList();
        var blocks = site.Library.SafetyOf(topic);
        var early = ListPresenter.NeedsHelpEarly(topic, site);
        var expectation = ApiArticles.Expect("api-topic", site.Safety.Expect("api-topic", blocks, early));
        yield return new ApiFile(ApiPaths.Topic(topic.Key), () => ApiJson.Write(Record(topic, site, site.Safety.Present(blocks, early), pages[0]), ApiJson.Default.ApiTopic), expectation, updated);
        foreach (var page in pages.Skip(1))
            yield return new ApiFile(ApiPaths.TopicArticles(topic.Key, page.Page), () => ApiJson.Write(page, ApiJson.Default.ApiArticleList), null, updated);
    }

    public static ApiTopicList List(Presentation site) => new()
    {
        Topics =
        [
            .. site.Library.TopicsByTitle.Select(topic => new ApiTopicSummary
            {
                Key = topic.Key,
                Url = site.Api.Whole(Presentation.UrlOf(topic)),
                Api = site.Api.UrlOfFile(ApiPaths.Topic(topic.Key)),
                Title = topic.Title,
                Description = topic.Description,
                ArticleCount = site.Library.InTopic(topic.Key).Count(),
            }),
        ],
    };

    private static ApiTopic Record(Topic topic, Presentation site, SafetyView safety, ApiArticleList articles) => new()
    {
        Key = topic.Key,
        Url = site.Api.Whole(Presentation.UrlOf(topic)),
        Disclaimer = site.Api.Disclaimers(safety),
        CrisisLines = site.Api.Lines(site.Library.SafetyOf(topic)),
        Title = topic.Title,
        Description = topic.Description,
        Synonyms = topic.Synonyms,
        Tier = topic.Tier.ToString().ToLowerInvariant(),
        HelpFirst = safety.IsAfterLead,
        About = topic.About is { } about ? new() { Type = about.Type, Name = about.Name, Code = about.Code } : null,
        Body = site.Api.Body(topic.Path, Presentation.UrlOf(topic)),
        Articles = articles,
    };
}
