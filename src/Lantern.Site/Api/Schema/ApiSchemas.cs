using System.Text.Json.Serialization.Metadata;

namespace Lantern.Site.Api.Schema;

/// <summary>JSON Schema 2020-12 of every type of file, made from the records that are serialised. Pure.</summary>
/// <remarks>Fields that a schema does not name are allowed: a new field is no new version of the API.</remarks>
public static class ApiSchemas
{
    /// <summary>Each type of file by its name, with its record.</summary>
    public static IReadOnlyList<(string Name, JsonTypeInfo Type)> All { get; } =
    [
        ("announcements", ApiJson.Default.ApiAnnouncementList),
        ("article", ApiJson.Default.ApiArticle),
        ("articles", ApiJson.Default.ApiArticleList),
        ("changes", ApiJson.Default.ApiChangeList),
        ("crisis-lines", ApiJson.Default.ApiCrisisLines),
        ("index", ApiJson.Default.ApiIndex),
        ("people", ApiJson.Default.ApiPersonList),
        ("topic", ApiJson.Default.ApiTopic),
        ("topics", ApiJson.Default.ApiTopicList),
        ("withdrawn", ApiJson.Default.ApiTombstone),
    ];

    public static byte[] Write((string Name, JsonTypeInfo Type) schema, string baseUrl)
    {
        var types = ApiType.Closure([schema.Type.Type]);
        return SchemaJson.File(json =>
        {
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("$id", $"{baseUrl}/{ApiPaths.Schema(schema.Name)}");
            json.WriteString("$ref", $"#/$defs/{types[0].Name}");
            json.WriteStartObject("$defs");
            foreach (var type in types) SchemaJson.Write(json, type, "#/$defs/");
            json.WriteEndObject();
        });
    }
}
