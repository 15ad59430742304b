using Lantern.Content.Articles;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Links;

/// <summary>Every address that a link can lead to, by address and by the file that makes it. Immutable.</summary>
public sealed class SiteRoutes
{
    private readonly Dictionary<string, Route> _byUrl = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Route> _byFile = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inputFiles;

    /// <summary>Folders whose files become pages.</summary>
    private static readonly string[] PageFolders = ["articles", "pages", "topics", "people", "locations"];

    /// <param name="content">The site.</param>
    /// <param name="inputLabel">Path of the input folder for people.</param>
    /// <param name="inputFiles">Paths of all files that exist, also those that could not be read.</param>
    public SiteRoutes(SiteContent content, string inputLabel, IEnumerable<string> inputFiles)
    {
        InputLabel = inputLabel;
        _inputFiles = inputFiles.ToHashSet(StringComparer.Ordinal);
        var library = content.Library;
        foreach (var url in new[] { "/", "/articles/", "/topics/", "/people/", "/crisis/", "/search/", "/404.html" }) Add(new Route(url, null));
        foreach (var topic in library.Catalogs.Topics.All) Add(new Route($"/topics/{topic.Key}/", topic.Path));
        foreach (var person in library.Catalogs.People.All) Add(new Route($"/people/{person.Key}/", person.Path));
        foreach (var location in library.Catalogs.Locations.All) Add(new Route($"/locations/{location.Key}/", location.Path));
        foreach (var page in library.Pages) Add(new Route(UrlOf(page.Route), page.Path));
        foreach (var article in library.Articles) Add(new Route(article.Url, article.Article.Path) { IsWithdrawn = article.Status == ArticleStatus.Withdrawn });
        foreach (var hidden in content.Hidden) Add(new Route(hidden.Url, hidden.Path) { Hidden = hidden.Why, From = hidden.From });
    }

    public string InputLabel { get; }

    public IEnumerable<string> Urls => _byUrl.Keys;

    public IEnumerable<string> Files => _byFile.Keys;

    public Route? ByFile(string path) => _byFile.GetValueOrDefault(path);

    /// <summary>The route of an address, with or without its closing slash.</summary>
    public Route? ByUrl(string url) =>
        _byUrl.GetValueOrDefault(url)
        ?? (url.EndsWith('/') ? null : _byUrl.GetValueOrDefault(url + "/"))
        ?? (url.EndsWith("/index.html", StringComparison.Ordinal) ? _byUrl.GetValueOrDefault(url[..^"index.html".Length]) : null);

    /// <summary>True for a file that would be a page but could not be read: its own finding is enough.</summary>
    public bool IsUnreadableFile(string path) =>
        _inputFiles.Contains(path) && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && PageFolders.Any(folder => path.StartsWith($"{InputLabel}/{folder}/", StringComparison.Ordinal));

    /// <summary>The address of a page that is no article.</summary>
    public static string UrlOf(string route) => route switch { "index" => "/", "404" => "/404.html", _ => $"/{route}/" };

    private void Add(Route route)
    {
        if (!_byUrl.TryGetValue(route.Url, out var known) || known.BodyPath is null) _byUrl[route.Url] = route;
        if (route.BodyPath is not null) _byFile.TryAdd(route.BodyPath, route);
    }
}
