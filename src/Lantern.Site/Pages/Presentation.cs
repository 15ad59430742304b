using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Content.Library;
using Lantern.Content.People;
using Lantern.Content.Topics;
using Lantern.Diagnostics;
using Lantern.Rendering.Liquid;
using Lantern.Site.Api;
using Lantern.Site.Feeds;
using Lantern.Site.Links;
using Lantern.Site.Pages.Views;
using Lantern.Site.Pipelines;
using Lantern.Site.Sharing;

namespace Lantern.Site.Pages;

/// <summary>What all presenters share behind the barrier: the content, and the ways to turn pieces of it into views. Thread-safe.</summary>
public sealed class Presentation
{
    private ApiValues? _api;
    private StructuredData? _structuredData;
    private IReadOnlyList<FeedLinkView>? _feeds;
    private readonly ConcurrentDictionary<string, PersonView> _people = new(StringComparer.Ordinal);

    public required SiteContent Content { get; init; }
    public required BodySpool Bodies { get; init; }
    public required LinkResolver Links { get; init; }
    public required BodyComposer Composer { get; init; }
    public required SafetyPresenter Safety { get; init; }
    public required StringsView Words { get; init; }
    public required Theme Theme { get; init; }
    public required DiagnosticBag Diagnostics { get; init; }
    public required SiteView Shared { get; init; }
    public required string BaseUrl { get; init; }
    public required bool IsPreview { get; init; }
    public required ImmutableArray<LinkView> Navigation { get; init; }

    public Library Library => Content.Library;

    /// <summary>The same with links as they are on a later day.</summary>
    public Presentation On(DateOnly day) => new()
    {
        Content = Content,
        Bodies = Bodies,
        Links = Links.On(day),
        Composer = Composer.For(day, Diagnostics),
        Safety = Safety,
        Words = Words,
        Dates = Dates,
        Theme = Theme,
        Diagnostics = Diagnostics,
        Shared = Shared,
        BaseUrl = BaseUrl,
        IsPreview = IsPreview,
        Navigation = Navigation,
    };

    public required DateWords Dates { get; init; }

    /// <summary>The same pieces as the API gives them.</summary>
    public ApiValues Api => _api ??= new ApiValues(this);

    /// <summary>What every page has.</summary>
    public PageView Page(string kind, string title, string url, string? description, IReadOnlyList<LinkView>? breadcrumbs = null, bool noIndex = false, string? badge = null)
    {
        var isHidden = noIndex || IsPreview;
        var page = new PageView
        {
            Kind = kind,
            Title = title,
            Url = url,
            Canonical = BaseUrl + url,
            Description = description,
            IsNoIndex = isHidden,
            Badge = badge,
            Breadcrumbs = breadcrumbs ?? [],
            Feeds = noIndex ? [] : SiteFeeds,
            Navigation = [.. Navigation.Select(link => link with { IsCurrent = link.Url == url })],
        };
        return isHidden ? page : page with { Share = ShareRules.Plain(page) };
    }

    /// <summary>What pages say of themselves to search engines.</summary>
    public StructuredData StructuredData => _structuredData ??= new StructuredData(this);

    private IReadOnlyList<FeedLinkView> SiteFeeds => _feeds ??= FeedLists.Links(Library.Settings.Title, "");

    public LinkView Home => new(Words["home_label"], "/");

    public TopicView Topic(Topic topic) => new(topic.Title, topic.Description, UrlOf(topic), Library.InTopic(topic.Key).Count()) { About = AboutOf(topic) };

    /// <summary>What a topic is about, where that has another name than the topic.</summary>
    public static string? AboutOf(Topic topic) => topic.About is { } about && !about.Name.Equals(topic.Title, StringComparison.OrdinalIgnoreCase) ? about.Name : null;

    public static string UrlOf(Topic topic) => $"/topics/{topic.Key}/";

    public static LinkView LinkTo(Topic topic) => new(topic.Title, UrlOf(topic));

    public CardView Card(LibraryArticle article)
    {
        var body = Content.BodyOf(article);
        return new CardView
        {
            Title = article.Article.Title.Value,
            Url = article.Url,
            Description = article.Article.Description ?? body.Excerpt,
            Topic = LinkTo(article.Topic),
            // The date that lists are sorted by: with another one they would look out of order.
            Date = article.Article.Dates.Published is { } published ? Dates.View(published.Value) : null,
            ReadingMinutes = body.ReadingMinutes,
            Badge = Badge(article),
        };
    }

    public string? Badge(LibraryArticle article) => article.Status switch
    {
        ArticleStatus.Draft => Words["badge_draft"],
        ArticleStatus.Scheduled => Words.Fill("badge_scheduled", ("date", Dates.Words(article.Article.Dates.Published!.Value.Value))),
        _ => null,
    };

    /// <summary>A person as pages show them; made once.</summary>
    public PersonView Person(Person person) => _people.GetOrAdd(person.Key, _ => new PersonView
    {
        Name = person.Name,
        Url = $"/people/{person.Key}/",
        Credentials = person.Credentials,
        IsAuthor = person.IsAuthor,
        IsReviewer = person.IsReviewer,
        HasLeft = person.Left is { } left && left <= Library.Today,
        Licences = [.. person.Licences.Select(Line)],
        Photo = person.Photo is { } photo ? Image(photo, person.Name, null, person.Path) : null,
    });

    public ImageView? Image(Located<string> src, string alt, string? credit, string path)
    {
        if (Links.FindAsset(src, path, Diagnostics.Add) is not { } asset) return null;
        if (asset.Width > 0) return new ImageView(asset.Url, alt, asset.Width, asset.Height, credit) { Pictures = asset.Pictures };
        Diagnostics.Add(Rendering.RenderingDiagnostics.ImageUnreadable.At(src.Location, src.Value, "is not a picture that can be read", "save it as JPEG, PNG, WebP, GIF or SVG"));
        return null;
    }

    private static string Line(Licence licence) => string.Join(", ", new[] { licence.Title, licence.Number, licence.Jurisdiction }.Where(part => !string.IsNullOrEmpty(part)));
}
