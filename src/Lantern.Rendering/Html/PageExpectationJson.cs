using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lantern.Rendering.Html;

/// <summary>The written form of an expectation, as the manifest carries it: the same expectation always gives the same bytes.</summary>
/// <remarks>Pure and thread-safe. Compact JSON with keys in a fixed order.</remarks>
public static class PageExpectationJson
{
    public static string Write(PageExpectation expectation)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, expectation);
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The expectation that was written, or null where the text is not one: a page without a readable expectation can't pass.</summary>
    public static PageExpectation? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        // The reader says "not JSON", "no such key" and "another kind of value" by these three.
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The same from a value inside a larger document; null where it is not an expectation.</summary>
    public static PageExpectation? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;
        try
        {
            CrisisPlace? place = null;
            if (json.TryGetProperty("crisisPlace", out var placed))
            {
                if (placed.GetString() is not ("after-lead" or "after-body")) return null;
                place = placed.ValueEquals("after-lead") ? CrisisPlace.AfterLead : CrisisPlace.AfterBody;
            }
            return new PageExpectation(
                Text(json, "kind"), Text(json, "strip"), ReadLinks(json, "stripLinks"),
                [.. json.GetProperty("disclaimers").EnumerateArray().Select(item => new ExpectedDisclaimer(
                    Text(item, "key"), item.TryGetProperty("version", out var version) ? version.GetString() : null, Text(item, "text")))],
                [.. json.GetProperty("crisisLines").EnumerateArray().Select(item => new ExpectedCrisisLine(
                    Text(item, "key"), Text(item, "text"), ReadLinks(item, "links")))],
                place)
            {
                IsHealth = json.TryGetProperty("health", out var health) && health.GetBoolean(),
                QuickExit = json.TryGetProperty("quickExit", out var exit) ? exit.GetString() : null,
                Origin = json.TryGetProperty("origin", out var origin) ? origin.GetString() ?? "" : "",
                Entries = json.TryGetProperty("entries", out var entries) ? [.. entries.EnumerateArray().Select(ReadEntry)] : [],
            };
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ExpectedEntry ReadEntry(JsonElement json) => new(Text(json, "id"), Read(json.GetProperty("holds")) ?? throw new InvalidOperationException("an entry without an expectation"));

    private static void Write(Utf8JsonWriter json, PageExpectation expectation)
    {
        json.WriteStartObject();
        json.WriteString("kind", expectation.Kind);
        json.WriteString("strip", expectation.StripHash);
        WriteLinks(json, "stripLinks", expectation.StripLinks);
        json.WriteStartArray("disclaimers");
        foreach (var disclaimer in expectation.Disclaimers)
        {
            json.WriteStartObject();
            json.WriteString("key", disclaimer.Key);
            if (disclaimer.Version is { } version) json.WriteString("version", version);
            json.WriteString("text", disclaimer.TextHash);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("crisisLines");
        foreach (var line in expectation.CrisisLines)
        {
            json.WriteStartObject();
            json.WriteString("key", line.Key);
            json.WriteString("text", line.TextHash);
            WriteLinks(json, "links", line.Links);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (expectation.CrisisPlace is { } place) json.WriteString("crisisPlace", place == CrisisPlace.AfterLead ? "after-lead" : "after-body");
        if (expectation.IsHealth) json.WriteBoolean("health", true);
        if (expectation.QuickExit is { } exit) json.WriteString("quickExit", exit);
        if (expectation.Origin.Length > 0) json.WriteString("origin", expectation.Origin);
        if (!expectation.Entries.IsEmpty)
        {
            json.WriteStartArray("entries");
            foreach (var entry in expectation.Entries)
            {
                json.WriteStartObject();
                json.WriteString("id", entry.Id);
                json.WritePropertyName("holds");
                Write(json, entry.Expectation);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter json, string name, ImmutableArray<ExpectedLink> links)
    {
        json.WriteStartArray(name);
        foreach (var link in links)
        {
            json.WriteStartObject();
            json.WriteString("text", link.Text);
            json.WriteString("href", link.Href);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static ImmutableArray<ExpectedLink> ReadLinks(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(item => new ExpectedLink(Text(item, "text"), Text(item, "href")))];

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new InvalidOperationException($"'{name}' is null");
}
