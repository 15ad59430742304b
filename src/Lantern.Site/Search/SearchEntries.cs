using Lantern.Content.Topics;
using Lantern.Diagnostics;
using Lantern.Site.Incremental;
using Lantern.Site.Links;
using Lantern.Site.Pages;

namespace Lantern.Site.Search;

/// <summary>What can be found: the articles that lists show, topics, people, places and the practice's own pages.</summary>
public static class SearchEntries
{
    /// <summary>Pages that are no answer to a question.</summary>
    private static readonly string[] LeftOut = ["index", "404", "search"];

    public static IEnumerable<SearchEntry> Of(Presentation site)
    {
        var library = site.Library;
        foreach (var article in library.Listed) yield return Entry(article.Url, article.Article.Title.Value, article.Article.Path, article.Topics);
        foreach (var topic in library.TopicsByTitle) yield return Entry(Presentation.UrlOf(topic), topic.Title, topic.Path, [topic]);
        foreach (var person in library.Catalogs.People.All) yield return Entry($"/people/{person.Key}/", person.Name, person.Path, []);
        foreach (var location in library.Catalogs.Locations.All) yield return Entry($"/locations/{location.Key}/", location.Name, location.Path, []);
        foreach (var page in library.Pages.Where(page => !LeftOut.Contains(page.Route))) yield return Entry(SiteRoutes.UrlOf(page.Route), page.Title.Value, page.Path, []);

        SearchEntry Entry(string url, string title, string file, IReadOnlyList<Topic> topics) => new($"{url[1..]}index.html", reading =>
        {
            reading.Reads.Add(Keys.Top(file));
            reading.Reads.Add(Keys.Article(file));
            foreach (var topic in topics) reading.Reads.Add(Keys.Top(topic.Path));
            // What is wrong in a text was said when its page was made.
            var body = reading.For(reading.Reads, new DiagnosticBag()).Compose(file);
            return SearchText.Of(library.Settings.Language, title, body.Lead.Value + body.Rest.Value, topics);
        });
    }
}
