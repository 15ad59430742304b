using Lantern.Content.Topics;
using Lantern.Site.Pages;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Feeds;

/// <summary>The feeds of a site: one of all articles, and one of each topic.</summary>
public static class FeedLists
{
    public static IEnumerable<Func<Feed>> Of(Presentation site)
    {
        var entries = new FeedEntries(site);
        yield return () => Make(site, null, entries);
        foreach (var topic in site.Library.Catalogs.Topics.All.OrderBy(topic => topic.Key, StringComparer.Ordinal)) yield return () => Make(site, topic, entries);
    }

    /// <summary>What pages announce: the feeds of the whole site, or those of a topic.</summary>
    public static IReadOnlyList<FeedLinkView> Links(string title, string folder) => [.. FeedFormat.All.Select(format => new FeedLinkView(title, $"/{folder}{format.FileName}", format.MediaType))];

    public static string FolderOf(Topic topic) => Presentation.UrlOf(topic)[1..];

    public static string TitleOf(Topic topic, Presentation site) => $"{topic.Title} | {site.Library.Settings.Title}";

    private static Feed Make(Presentation site, Topic? topic, FeedEntries entries)
    {
        var settings = site.Library.Settings;
        var folder = topic is null ? "" : FolderOf(topic);
        return new Feed
        {
            Folder = folder,
            Title = topic is null ? settings.Title : TitleOf(topic, site),
            Description = topic?.Description ?? "",
            Language = settings.Language,
            Organisation = settings.Organisation.Name ?? settings.Title,
            PageUrl = $"{site.BaseUrl}/{folder}",
            Origin = site.BaseUrl,
            BaseUrl = $"{site.BaseUrl}/{folder}",
            StableUrl = $"{settings.Url}/{folder}",
            Entries = entries.Newest(topic is null ? site.Library.Listed : site.Library.InTopic(topic.Key)),
        };
    }
}
