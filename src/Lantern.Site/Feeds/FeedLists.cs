using Lantern.Content.Library;
using Lantern.Content.Topics;
using Lantern.Site.Incremental;
using Lantern.Site.Pages;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Feeds;

/// <summary>The feeds of a site: one of all articles, and one of each topic.</summary>
public static class FeedLists
{
    public static IEnumerable<FeedPlan> Of(Presentation library)
    {
        var entries = new FeedEntries(library);
        return library.Library.Catalogs.Topics.All.OrderBy(topic => topic.Key, StringComparer.Ordinal).Prepend(null).Select(topic =>
        {
            var newest = FeedEntries.Newest(topic is null ? library.Library.Listed : library.Library.InTopic(topic.Key));
            return new FeedPlan(topic is null ? "" : FolderOf(topic), PagePlan.InputsOf(null, newest), site => Make(site, topic, newest, entries));
        });
    }

    /// <summary>What pages announce: the feeds of the whole site, or those of a topic.</summary>
    public static IReadOnlyList<FeedLinkView> Links(string title, string folder) => [.. FeedFormat.All.Select(format => new FeedLinkView(title, $"/{folder}{format.FileName}", format.MediaType))];

    public static string FolderOf(Topic topic) => Presentation.UrlOf(topic)[1..];

    public static string TitleOf(Topic topic, Presentation site) => $"{topic.Title} | {site.Library.Settings.Title}";

    private static Feed Make(Presentation site, Topic? topic, IReadOnlyList<LibraryArticle> newest, FeedEntries entries)
    {
        if (topic is not null) site.Reads.Add(Keys.Top(topic.Path));
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
            Entries = [.. newest.Select(article => entries.Entry(article, site))],
        };
    }
}
