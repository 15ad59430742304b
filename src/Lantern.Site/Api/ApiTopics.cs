using Lantern.Content.Topics;
using Lantern.Rendering.Html;
using Lantern.Site.Api.Records;
using Lantern.Site.Incremental;
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
        string PathOf(int page) => ApiPaths.TopicArticles(topic.Key, page);
        var pages = ApiArticles.Pages(articles, PathOf).ToList();
        yield return new ApiFile(ApiPaths.Topic(topic.Key), Make, Expect, pages[0].Updated) { Inputs = pages[0].Inputs };
        foreach (var page in pages.Skip(1)) yield return page;

        byte[] Make(Presentation reading)
        {
            reading.Reads.Add(Keys.Top(topic.Path));
            var safety = reading.Safety.Present(reading.SafetyOf(topic), ListPresenter.NeedsHelpEarly(topic, reading));
            return ApiJson.Write(Record(topic, reading, safety, ApiArticles.Page(articles, reading, 1, pages.Count, PathOf)), ApiJson.Default.ApiTopic);
        }

        PageExpectation Expect(Presentation reading) =>
            ApiArticles.Expect("api-topic", reading.Safety.Expect("api-topic", reading.SafetyOf(topic), ListPresenter.NeedsHelpEarly(topic, reading)));
    }

    public static ApiTopicList List(Presentation site) => new()
    {
        Topics =
        [
            .. site.TopicsByTitle.Select(topic => new ApiTopicSummary
            {
                Key = topic.Key,
                Url = site.Api.Whole(Presentation.UrlOf(topic)),
                Api = site.Api.UrlOfFile(ApiPaths.Topic(topic.Key)),
                Title = topic.Title,
                Description = topic.Description,
                ArticleCount = site.Topic(topic).Count,
            }),
        ],
    };

    private static ApiTopic Record(Topic topic, Presentation site, SafetyView safety, ApiArticleList articles) => new()
    {
        Key = topic.Key,
        Url = site.Api.Whole(Presentation.UrlOf(topic)),
        Disclaimer = site.Api.Disclaimers(safety),
        CrisisLines = site.Api.Lines(site.SafetyOf(topic)),
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
