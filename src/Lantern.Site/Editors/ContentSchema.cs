using System.Text.Json;
using Lantern.Content.Shapes;
using Lantern.Site.Api.Schema;

namespace Lantern.Site.Editors;

/// <summary>The files of a site as JSON Schema (draft 7, which editors know best), with the site's own names to choose from. Pure.</summary>
public static class ContentSchema
{
    private const string Dialect = "http://json-schema.org/draft-07/schema#";

    /// <summary>All kinds of files in one document, each under <c>definitions</c>.</summary>
    public static byte[] All(SiteNames names, string input) => SchemaJson.File(json =>
    {
        json.WriteString("$schema", Dialect);
        json.WriteString("title", "The files of a Lantern site");
        json.WriteString("description", "Each kind of file stands under 'definitions'. For a text it describes the lines at its top.");
        json.WriteStartObject("definitions");
        foreach (var shape in FileShapes.All)
        {
            json.WriteStartObject(shape.Name);
            Write(json, shape, names, input);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    });

    /// <summary>One kind of file.</summary>
    public static byte[] Of(FileShape shape, SiteNames names, string input) => SchemaJson.File(json =>
    {
        json.WriteString("$schema", Dialect);
        Write(json, shape, names, input);
    });

    private static void Write(Utf8JsonWriter json, FileShape shape, SiteNames names, string input)
    {
        json.WriteString("title", $"{input}/{shape.Files}");
        Write(json, shape.Content, shape.About, names);
    }

    private static void Write(Utf8JsonWriter json, ValueShape value, string about, SiteNames names)
    {
        var form = value is TextShape { Form.Length: > 0 } of ? $" Written as {of.Form}." : "";
        json.WriteString("description", about + form);
        Write(json, value, names);
    }

    private static void Write(Utf8JsonWriter json, ValueShape value, SiteNames names)
    {
        switch (value)
        {
            case TextShape { Pattern: { } pattern }:
                json.WriteString("type", "string");
                json.WriteString("pattern", pattern);
                break;
            case TextShape:
                // What YAML takes for a number or a truth is text here all the same.
                Words(json, "type", ["string", "number", "boolean"]);
                break;
            case FlagShape:
                json.WriteString("type", "boolean");
                break;
            case NumberShape:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", 0);
                break;
            case ChoiceShape choice:
                json.WriteString("type", "string");
                Words(json, "enum", choice.Words);
                break;
            case NameShape name:
                json.WriteString("type", "string");
                // A list of nothing is none in JSON Schema.
                if (names.Of(name.Of).Concat(name.Others).ToList() is { Count: > 0 } known) Words(json, "enum", known);
                break;
            case ListShape list:
                json.WriteString("type", "array");
                if (list.IsFilled) json.WriteNumber("minItems", 1);
                json.WriteStartObject("items");
                Write(json, list.Item, names);
                json.WriteEndObject();
                break;
            case EitherShape either:
                json.WriteStartArray("anyOf");
                foreach (var one in either.Values)
                {
                    json.WriteStartObject();
                    Write(json, one, names);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                break;
            case MapShape map:
                WriteMap(json, map, names);
                break;
        }
    }

    private static void WriteMap(Utf8JsonWriter json, MapShape map, SiteNames names)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        if (map.Fields.Any(field => field.IsRequired)) Words(json, "required", map.Fields.Where(field => field.IsRequired).Select(field => field.Key));
        json.WriteStartObject("properties");
        foreach (var field in map.Fields)
        {
            json.WriteStartObject(field.Key);
            Write(json, field.Value, field.About, names);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }
}
