using System.Text;
using System.Text.Json;
using Lantern.Content.Safety;
using Lantern.Rendering.Liquid;

namespace Lantern.Site.Search;

/// <summary>Crisis words as the search page's script reads them. Pure.</summary>
public static class CrisisWordsJson
{
    /// <summary><c>{"groups":{…},"phrases":[…],"close":[…],"unless":[…]}</c>; the writer escapes what could end a script element.</summary>
    public static Html Write(CrisisWords words)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartObject("groups");
            foreach (var (name, group) in words.Groups) List(json, name, group);
            json.WriteEndObject();
            List(json, "phrases", words.Phrases);
            List(json, "close", words.Close);
            List(json, "unless", words.Unless);
            json.WriteEndObject();
        }
        return new Html(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
