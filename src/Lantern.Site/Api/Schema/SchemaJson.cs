using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lantern.Site.Api.Schema;

/// <summary>Writes records as JSON Schema. Pure.</summary>
internal static class SchemaJson
{
    /// <summary>A file that holds one object; indented, since people read schemas.</summary>
    public static byte[] File(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <param name="json">Where to.</param>
    /// <param name="type">The record.</param>
    /// <param name="definitions">What stands before the name of a record in a reference to it.</param>
    public static void Write(Utf8JsonWriter json, ApiType type, string definitions)
    {
        json.WriteStartObject(type.Name);
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var field in type.Fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("description", field.About.Description);
            if (field.IsList)
            {
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                WriteValue(json, field, definitions);
                json.WriteEndObject();
            }
            else
            {
                WriteValue(json, field, definitions);
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var field in type.Fields.Where(field => field.IsRequired)) json.WriteStringValue(field.Name);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, ApiTypeField field, string definitions)
    {
        if (field.Record is { } record)
        {
            json.WriteString("$ref", definitions + ApiType.NameOf(record));
            return;
        }
        json.WriteString("type", field.Kind == "date" ? "string" : field.Kind);
        if (field.Kind == "date") json.WriteString("format", "date");
        if (field.About.Format is { } format) json.WriteString("format", format);
        if (field.About.Values.Length == 0) return;
        json.WriteStartArray("enum");
        foreach (var value in field.About.Values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
