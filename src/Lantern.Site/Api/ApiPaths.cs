using System.Globalization;

namespace Lantern.Site.Api;

/// <summary>Where the files of the API lie, relative to the output folder.</summary>
public static class ApiPaths
{
    /// <summary>The version of the API. A new field is no new version; a removed or renamed one is.</summary>
    public const string Version = "1";

    public const string Folder = "api/v1/";

    /// <summary>Articles on one page of a list.</summary>
    public const int PageSize = 100;

    public static string Article(string slug) => $"{Folder}articles/{slug}.json";

    public static string Topic(string key) => $"{Folder}topics/{key}.json";

    public static string Schema(string name) => $"{Folder}schemas/{name}.json";

    /// <summary>A page of the list of all articles; <c>page</c> is no article's name.</summary>
    public static string Articles(int page) => page == 1 ? $"{Folder}articles.json" : string.Create(CultureInfo.InvariantCulture, $"{Folder}articles/page/{page}.json");

    /// <summary>A later page of a topic's articles; the first stands in the topic's own file.</summary>
    public static string TopicArticles(string key, int page) => string.Create(CultureInfo.InvariantCulture, $"{Folder}topics/{key}/page/{page}.json");
}
