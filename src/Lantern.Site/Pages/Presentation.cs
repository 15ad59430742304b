using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lantern.Build.Incremental;
using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Content.Library;
using Lantern.Content.Pages;
using Lantern.Content.People;
using Lantern.Content.Topics;
using Lantern.Diagnostics;
using Lantern.Rendering.Liquid;
using Lantern.Site.Api;
using Lantern.Site.Feeds;
using Lantern.Site.Incremental;
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
    private IReadOnlyList<AnnouncementView>? _announcements;
    private readonly ConcurrentDictionary<string, PersonView> _people = new(StringComparer.Ordinal);
    private Presentation? _shared;

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
    public Presentation On(DateOnly day) => With(Links.On(day), Safety, Diagnostics, Reads);

    /// <summary>The same for one piece of work: what it reads is noted, and its findings go elsewhere.</summary>
    public Presentation For(Reads reads, DiagnosticBag findings) => With(Links.For(reads), Safety.For(findings, reads), findings, reads);

    private Presentation With(LinkResolver links, SafetyPresenter safety, DiagnosticBag diagnostics, Reads reads) => new()
    {
        _shared = _shared ?? this,
        Content = Content,
        Bodies = Bodies,
        Links = links,
        Composer = Composer.For(links, diagnostics, reads),
        Safety = safety,
        Words = Words,
        Dates = Dates,
        Theme = Theme,
        Diagnostics = diagnostics,
        Reads = reads,
        Shared = Shared,
        BaseUrl = BaseUrl,
        IsPreview = IsPreview,
        Navigation = Navigation,
    };

    public required DateWords Dates { get; init; }

    /// <summary>Notes what a piece of work reads.</summary>
    public Reads Reads { get; private init; } = Reads.None;

    /// <summary>The same pieces as the API gives them.</summary>
    public ApiValues Api => _api ??= new ApiValues(this, _shared?.Api);

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
            Announcements = Announcements,
            Navigation = [.. Navigation.Select(link => link with { IsCurrent = link.Url == url })],
        };
        return isHidden ? page : page with { Share = ShareRules.Plain(page) };
    }

    /// <summary>The description of a page that no writer has described: words of the theme with the practice's name.</summary>
    public string Described(string word, params ReadOnlySpan<(string Name, string Value)> values) =>
        Words.Fill(word, [("name", Library.Settings.Organisation.Name ?? Library.Settings.Title), .. values]);

    /// <summary>What pages say of themselves to search engines.</summary>
    public StructuredData StructuredData => _shared?.StructuredData ?? (_structuredData ??= new StructuredData(this));

    private IReadOnlyList<FeedLinkView> SiteFeeds => _shared?.SiteFeeds ?? (_feeds ??= FeedLists.Links(Library.Settings.Title, ""));

    /// <summary>The notices of today, oldest first. They belong to the frame of every page.</summary>
    public IReadOnlyList<AnnouncementView> Announcements => _shared?.Announcements ?? (_announcements ??= [.. Content.AnnouncementsOn(Library.Today).Select(Announcement)]);

    /// <summary>A notice as pages show it.</summary>
    public AnnouncementView Announcement(Announcement notice)
    {
        var body = Composer.Compose(notice.Path);
        return new(notice.Key, notice.IsUrgent, new Html(body.Lead.Value + body.Rest.Value));
    }

    /// <summary>A page of one of these topics, with the way to leave it in haste where one of them asks for that.</summary>
    public PageView WithQuickExit(PageView page, IEnumerable<Topic> topics) =>
        QuickExitOf(topics) is { } url ? page with { QuickExit = new(url) } : page;

    /// <summary>Where visitors leave the pages of these topics to; null where none of them asks for that.</summary>
    public string? QuickExitOf(IEnumerable<Topic> topics) => topics.Any(topic => topic.HasQuickExit) ? Library.Settings.QuickExitUrl : null;

    /// <summary>The articles of a series in their order.</summary>
    public IReadOnlyList<LibraryArticle> SeriesOf(LibraryArticle article)
    {
        Reads.Add(Keys.Series(article.Article.Path));
        return Library.SeriesOf(article);
    }

    /// <summary>Where visitors say that something is wrong on a page: an email to the practice with the page's address, else its contact page.</summary>
    public string? ReportUrl(string url)
    {
        if (Library.Settings.Organisation.Email is { } address) return $"mailto:{address}?subject={Uri.EscapeDataString(Words.Fill("report_subject", ("page", BaseUrl + url)))}";
        return FindPage("contact") is { } contact ? SiteRoutes.UrlOf(contact.Route) : null;
    }

    public LinkView Home => new(Words["home_label"], "/");

    /// <summary>The body of a file.</summary>
    public BodyInfo BodyOf(string path)
    {
        Reads.Add(Keys.Text(path));
        return Content.BodyOf(path);
    }

    /// <summary>The body of a file in its two parts.</summary>
    public BodyView Compose(string path)
    {
        BodyOf(path);
        return Composer.Compose(path);
    }

    /// <summary>A file of <c>pages/</c> by its route.</summary>
    public Page? FindPage(string route)
    {
        Reads.Add(Keys.Page(route));
        var page = Content.FindPage(route);
        if (page is not null) Reads.Add(Keys.Top(page.Path));
        return page;
    }

    /// <summary>The disclaimers and crisis lines of a topic's own pages.</summary>
    public SafetyBlocks SafetyOf(Topic topic)
    {
        Reads.Add(Keys.TopicSafety(topic.Key));
        return Library.SafetyOf(topic);
    }

    /// <summary>Up to three articles that go with one.</summary>
    public IReadOnlyList<LibraryArticle> RelatedTo(LibraryArticle article)
    {
        Reads.Add(Keys.Related(article.Article.Path));
        return Library.RelatedTo(article, 3);
    }

    /// <summary>Topics by their titles.</summary>
    public IEnumerable<Topic> TopicsByTitle
    {
        get
        {
            Reads.Add(Keys.Topics);
            return Library.TopicsByTitle;
        }
    }

    public TopicView Topic(Topic topic)
    {
        Reads.Add(Keys.TopicCard(topic.Key));
        return View(topic);
    }

    private TopicView View(Topic topic) => new(topic.Title, topic.Description, UrlOf(topic), Library.InTopic(topic.Key).Count()) { About = AboutOf(topic) };

    /// <summary>What a topic is about, where that has another name than the topic.</summary>
    public static string? AboutOf(Topic topic) => topic.About is { } about && !about.Name.Equals(topic.Title, StringComparison.OrdinalIgnoreCase) ? about.Name : null;

    public static string UrlOf(Topic topic) => $"/topics/{topic.Key}/";

    public LinkView LinkTo(Topic topic)
    {
        Reads.Add(Keys.Topic(topic.Key));
        return new(topic.Title, UrlOf(topic));
    }

    public CardView Card(LibraryArticle article)
    {
        Reads.Add(Keys.Card(article.Article.Path));
        var body = Content.BodyOf(article);
        return new CardView
        {
            Title = article.Article.Title.Value,
            Url = article.Url,
            Description = article.Article.Description ?? body.Excerpt,
            Topic = new(article.Topic.Title, UrlOf(article.Topic)),
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
    public PersonView Person(Person person)
    {
        Reads.Add(Keys.Person(person.Key));
        return (_shared ?? this).Made(person);
    }

    private PersonView Made(Person person) => _people.GetOrAdd(person.Key, _ => new PersonView
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
