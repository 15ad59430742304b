using System.Collections.Concurrent;
using Lantern.Build.Incremental;
using Lantern.Content.Library;
using Lantern.Rendering.Html;
using Lantern.Rendering.Liquid;
using Lantern.Site.Api;
using Lantern.Site.Pages;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Feeds;

/// <summary>Articles as entries of feeds; one that stands in several feeds is made once. Thread-safe.</summary>
public sealed class FeedEntries(Presentation shared)
{
    /// <summary>The kind of expectation of an entry.</summary>
    public const string Kind = "feed-entry";

    private readonly ConcurrentDictionary<string, Lazy<(FeedEntry Entry, IReadOnlyCollection<string> Keys)>> _made = new(StringComparer.Ordinal);

    /// <summary>The newest of some articles, by the day that they go by.</summary>
    public static IReadOnlyList<LibraryArticle> Newest(IEnumerable<LibraryArticle> articles) =>
    [
        .. articles.Where(article => article is { Status: Content.Articles.ArticleStatus.Live, Article.Dates.Published: not null })
            .OrderByDescending(ApiArticles.UpdatedOf).ThenBy(article => article.Slug, StringComparer.Ordinal).Take(Feed.Size),
    ];

    /// <summary>An article as an entry, for a feed that takes note of what it was made from.</summary>
    /// <exception cref="TemplateFaultException">The theme's template could not make it.</exception>
    public FeedEntry Entry(LibraryArticle article, Presentation site)
    {
        var (entry, keys) = _made.GetOrAdd(article.Slug, _ => new(() =>
        {
            var reads = Reads.Start();
            return (Make(article, shared.For(reads, shared.Diagnostics)), reads.Keys);
        })).Value;
        site.Reads.AddAll(keys);
        return entry;
    }

    private static FeedEntry Make(LibraryArticle article, Presentation site)
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
