using System.Text.Json;

namespace Lantern.Site.Api.Schema;

/// <summary>The API in OpenAPI 3.1, with the same schemas. Pure.</summary>
public static class OpenApiDocument
{
    /// <summary>Each address with what it is and the records that it may give.</summary>
    private static readonly (string Path, string Name, string Summary, string[] Parameters, string[] Types)[] Paths =
    [
        ("/index.json", "getIndex", "Where to begin.", [], ["Index"]),
        ("/articles.json", "getArticles", "The hundred newest articles.", [], ["ArticleList"]),
        ("/articles/page/{page}.json", "getArticlesPage", "Later pages of the list of articles, from 2.", ["page"], ["ArticleList"]),
        ("/articles/{slug}.json", "getArticle", "An article in full, or what stays of one that was taken down.", ["slug"], ["Article", "Tombstone"]),
        ("/topics.json", "getTopics", "All topics.", [], ["TopicList"]),
        ("/topics/{topic}.json", "getTopic", "A topic in full, with its hundred newest articles.", ["topic"], ["Topic"]),
        ("/topics/{topic}/page/{page}.json", "getTopicPage", "Later pages of a topic's articles, from 2.", ["topic", "page"], ["ArticleList"]),
        ("/people.json", "getPeople", "All people.", [], ["PersonList"]),
        ("/crisis-lines.json", "getCrisisLines", "All crisis lines, with regions and emergency numbers.", [], ["CrisisLines"]),
        ("/announcements.json", "getAnnouncements", "Notices of the day.", [], ["AnnouncementList"]),
        ("/changes.json", "getChanges", "Every other file with its hash.", [], ["ChangeList"]),
    ];

    public static byte[] Write(string baseUrl, string title) => SchemaJson.File(json =>
    {
        json.WriteString("openapi", "3.1.0");
        json.WriteStartObject("info");
        json.WriteString("title", title);
        json.WriteString("version", ApiPaths.Version);
        json.WriteString("description", "Articles with their disclaimers and crisis lines. Wherever a text is shown, its disclaimers and crisis lines are shown with it.");
        json.WriteEndObject();
        json.WriteStartArray("servers");
        json.WriteStartObject();
        json.WriteString("url", $"{baseUrl}/{ApiPaths.Folder.TrimEnd('/')}");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("paths");
        foreach (var path in Paths) WritePath(json, path);
        json.WriteEndObject();
        json.WriteStartObject("components");
        json.WriteStartObject("schemas");
        foreach (var type in ApiType.Closure(ApiSchemas.All.Select(schema => schema.Type.Type))) SchemaJson.Write(json, type, "#/components/schemas/");
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WritePath(Utf8JsonWriter json, (string Path, string Name, string Summary, string[] Parameters, string[] Types) path)
    {
        json.WriteStartObject(path.Path);
        json.WriteStartObject("get");
        json.WriteString("operationId", path.Name);
        json.WriteString("summary", path.Summary);
        if (path.Parameters.Length > 0)
        {
            json.WriteStartArray("parameters");
            foreach (var parameter in path.Parameters)
            {
                json.WriteStartObject();
                json.WriteString("name", parameter);
                json.WriteString("in", "path");
                json.WriteBoolean("required", true);
                json.WriteStartObject("schema");
                json.WriteString("type", parameter == "page" ? "integer" : "string");
                if (parameter == "page") json.WriteNumber("minimum", 2);
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteStartObject("responses");
        WriteResponse(json, path.Types);
        if (path.Parameters.Length > 0)
        {
            json.WriteStartObject("404");
            json.WriteString("description", "There is no such file.");
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResponse(Utf8JsonWriter json, string[] types)
    {
        json.WriteStartObject("200");
        json.WriteString("description", "The file.");
        json.WriteStartObject("content");
        json.WriteStartObject("application/json");
        json.WriteStartObject("schema");
        if (types.Length == 1)
        {
            json.WriteString("$ref", $"#/components/schemas/{types[0]}");
        }
        else
        {
            json.WriteStartArray("oneOf");
            foreach (var type in types)
            {
                json.WriteStartObject();
                json.WriteString("$ref", $"#/components/schemas/{type}");
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
