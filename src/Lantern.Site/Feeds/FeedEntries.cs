using System.Collections.Concurrent;
using Lantern.Content.Library;
using Lantern.Rendering.Html;
using Lantern.Rendering.Liquid;
using Lantern.Site.Api;
using Lantern.Site.Pages;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Feeds;

/// <summary>Articles as entries of feeds; one that stands in several feeds is made once. Thread-safe.</summary>
public sealed class FeedEntries(Presentation site)
{
    /// <summary>The kind of expectation of an entry.</summary>
    public const string Kind = "feed-entry";

    private readonly ConcurrentDictionary<string, Lazy<FeedEntry>> _made = new(StringComparer.Ordinal);

    /// <summary>The newest of some articles, by the day that they go by.</summary>
    /// <exception cref="TemplateFaultException">The theme's template could not make an entry.</exception>
    public IReadOnlyList<FeedEntry> Newest(IEnumerable<LibraryArticle> articles) =>
    [
        .. articles.Where(article => article is { Status: Content.Articles.ArticleStatus.Live, Article.Dates.Published: not null })
            .OrderByDescending(ApiArticles.UpdatedOf).ThenBy(article => article.Slug, StringComparer.Ordinal).Take(Feed.Size).Select(Entry),
    ];

    private FeedEntry Entry(LibraryArticle article) => _made.GetOrAdd(article.Slug, _ => new Lazy<FeedEntry>(() => Make(article))).Value;

    private FeedEntry Make(LibraryArticle article)
    {
        var (view, safety, _, _) = PresentedArticle.Of(article, site);
        var page = site.Page("article", view.Title, article.Url, view.Description);
        var html = site.Theme.Render(Templates.FeedEntry.Name, Templates.FeedEntry, new TemplateModel { Page = page, Article = view, Safety = safety });
        var expectation = site.Safety.Expect(Kind, article.Safety, safety.IsAfterLead) with { StripHash = "", StripLinks = [] };
        var authors = view.Authors.Select(NameOf).ToList();
        if (view.IsByOrganisation) authors.Add(site.Library.Settings.Organisation.Name ?? site.Library.Settings.Title);
        return new FeedEntry
        {
            Id = site.Library.Settings.Url + article.Url,
            Url = site.BaseUrl + article.Url,
            Title = view.Title,
            Summary = view.Description ?? "",
            Html = AbsoluteLinks.Make(html, site.BaseUrl, article.Url).Trim('\n'),
            Published = article.Article.Dates.Published!.Value.Value,
            Updated = ApiArticles.UpdatedOf(article)!.Value,
            Authors = authors,
            Topics = [.. view.Topics.Select(topic => topic.Text)],
            Expectation = expectation,
        };
    }

    private static string NameOf(PersonView person) => string.IsNullOrEmpty(person.Credentials) ? person.Name : $"{person.Name}, {person.Credentials}";
}
