using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>What every page has, as <c>page</c>.</summary>
public sealed record PageView
{
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public string? Description { get; init; }
    public required string Url { get; init; }
    public required string Canonical { get; init; }
    public bool IsNoIndex { get; init; }
    public string? Badge { get; init; }
    public IReadOnlyList<LinkView> Breadcrumbs { get; init; } = [];
    public IReadOnlyList<LinkView> Navigation { get; init; } = [];
    public IReadOnlyList<FeedLinkView> Feeds { get; init; } = [];
    public IReadOnlyList<AnnouncementView> Announcements { get; init; } = [];
    public QuickExitView? QuickExit { get; init; }
    public ShareView? Share { get; init; }
    public Html? StructuredData { get; init; }

    public static ViewType<PageView> Type { get; } = new ViewType<PageView>("page", "What every page has.")
        .Text("kind", "article, topic, list, page, person, location, crisis, home, search, withdrawn or not-found", view => view.Kind)
        .Text("title", "its title", view => view.Title)
        .Text("description", "for search engines", view => view.Description)
        .Text("url", "its address on the site", view => view.Url)
        .Text("canonical", "its full address", view => view.Canonical)
        .Flag("no_index", "true where search engines must not keep it", view => view.IsNoIndex)
        .Text("badge", "Draft or Scheduled, in previews", view => view.Badge)
        .List("breadcrumbs", "the way from the home page, without this page", LinkView.Type, view => view.Breadcrumbs)
        .List("navigation", "the site's navigation", LinkView.Type, view => view.Navigation)
        .List("feeds", "feeds that programs can follow: those of the site, and on a topic's page those of the topic first", FeedLinkView.Type, view => view.Feeds)
        .List("announcements", "the notices of today", AnnouncementView.Type, view => view.Announcements)
        .Object("quick_exit", "the way to leave it in haste, on pages of topics that ask for one", QuickExitView.Type, view => view.QuickExit)
        .Object("share", "what other programs show of it; nothing on pages that search engines must not keep", ShareView.Type, view => view.Share)
        .Html("structured_data", "what it says of itself to search engines, as JSON-LD", view => view.StructuredData);
}
