using System.Text.Json;

namespace Lantern.Site.Feeds;

/// <summary>JSON Feed 1.1. Pure.</summary>
public static class JsonFeed
{
    public static byte[] Write(Feed feed)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) }))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.PageUrl);
            json.WriteString("feed_url", feed.BaseUrl + FeedFormat.Json.FileName);
            if (feed.Description.Length > 0) json.WriteString("description", feed.Description);
            json.WriteString("language", feed.Language);
            Authors(json, [feed.Organisation]);
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries) Item(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static void Item(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("url", entry.Url);
        json.WriteString("title", entry.Title);
        json.WriteString("summary", entry.Summary);
        json.WriteString("content_html", entry.Html);
        json.WriteString("date_published", FeedXml.Day(entry.Published));
        json.WriteString("date_modified", FeedXml.Day(entry.Updated));
        Authors(json, entry.Authors);
        json.WriteStartArray("tags");
        foreach (var topic in entry.Topics) json.WriteStringValue(topic);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Authors(Utf8JsonWriter json, IReadOnlyList<string> names)
    {
        json.WriteStartArray("authors");
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
