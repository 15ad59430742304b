using Lantern.Content.Articles;
using Lantern.Content.Library;
using Lantern.Content.Safety;
using Lantern.Site.Editing;
using Lantern.Site.Headers;
using Lantern.Site.Links;

namespace Lantern.Site.Registry;

/// <summary>The registry of a site: each line, how old its check is, and who sees it. Pure.</summary>
public static class LineList
{
    /// <summary>All lines, those of the site's own regions first, then by key.</summary>
    /// <param name="library">The site.</param>
    /// <param name="links">The links in each text, by the path of its file.</param>
    public static IReadOnlyList<LineEntry> Of(Library library, IReadOnlyDictionary<string, IReadOnlyList<BodyLink>> links)
    {
        var own = library.Regions.Select(region => region.Key).ToHashSet(StringComparer.Ordinal);
        var pages = PagesOf(library, links);
        return
        [
            .. library.Catalogs.CrisisLines.All.Select(line => Entry(line, own.Contains(line.Region.Value), library, pages.GetValueOrDefault(line.Key) ?? []))
                .OrderBy(line => !line.IsOwn).ThenBy(line => line.Key, StringComparer.Ordinal),
        ];
    }

    private static LineEntry Entry(CrisisLine line, bool isOwn, Library library, SortedSet<string> pages)
    {
        int? age = line is { IsVerified: true, VerifiedOn: { } day } ? library.Today.DayNumber - day.Value.DayNumber : null;
        return new LineEntry(
            line.Key, line.Name, line.Region.Value, isOwn, [.. line.Channels.Select(Words)], line.VerifiedOn?.Value, line.VerifiedBy?.Value, age,
            age is null || age > library.Settings.Policy.VerifyAfterDays, line.AuthorityUrl, [.. pages]);
    }

    /// <summary>As its link reads; where the link is only an address, with its kind.</summary>
    private static string Words(Channel channel) => channel.Kind is ChannelKind.Call or ChannelKind.Text ? channel.Label : $"{channel.Kind.ToString().ToLowerInvariant()} {channel.Label}";

    private static Dictionary<string, SortedSet<string>> PagesOf(Library library, IReadOnlyDictionary<string, IReadOnlyList<BodyLink>> links)
    {
        var pages = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        void Add(string key, string url)
        {
            if (!pages.TryGetValue(key, out var shown)) pages[key] = shown = new(StringComparer.Ordinal);
            shown.Add(url);
        }
        void Text(string path, string url)
        {
            foreach (var key in (links.GetValueOrDefault(path) ?? []).Select(link => link.CrisisLine).OfType<string>()) Add(key, url);
        }
        foreach (var article in library.Articles.Where(article => article.Status is ArticleStatus.Live or ArticleStatus.Withdrawn))
        {
            foreach (var line in article.Safety.CrisisLines) Add(line.Key, article.Url);
            if (article.Status == ArticleStatus.Live) Text(article.Article.Path, article.Url);
        }
        foreach (var topic in library.Catalogs.Topics.All)
        {
            foreach (var line in library.SafetyOf(topic).CrisisLines) Add(line.Key, $"/topics/{topic.Key}/");
            Text(topic.Path, $"/topics/{topic.Key}/");
        }
        foreach (var line in library.DefaultSafety.CrisisLines)
        {
            foreach (var url in new[] { "/", PageAddresses.NotFound, PageAddresses.Search }) Add(line.Key, url);
        }
        foreach (var page in library.Pages.Where(page => !page.IsDraft && page.Route != "crisis"))
        {
            var url = page.Route switch { "index" => "/", "404" => PageAddresses.NotFound, _ => SiteRoutes.UrlOf(page.Route) };
            if (page.IsHealth) foreach (var line in library.DefaultSafety.CrisisLines) Add(line.Key, url);
            Text(page.Path, url);
        }
        return pages;
    }
}
