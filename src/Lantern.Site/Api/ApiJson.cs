using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Lantern.Site.Api.Records;

namespace Lantern.Site.Api;

/// <summary>How the records of the API become JSON: camelCase, in the order of their fields, without fields that have no value.</summary>
/// <remarks>Made at compile time, so that nothing is reflected over. Thread-safe.</remarks>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiIndex))]
[JsonSerializable(typeof(ApiArticle))]
[JsonSerializable(typeof(ApiTombstone))]
[JsonSerializable(typeof(ApiArticleList))]
[JsonSerializable(typeof(ApiArticleSummary))]
[JsonSerializable(typeof(ApiCrisisLine))]
[JsonSerializable(typeof(ApiTopic))]
[JsonSerializable(typeof(ApiTopicList))]
[JsonSerializable(typeof(ApiPersonList))]
[JsonSerializable(typeof(ApiCrisisLines))]
[JsonSerializable(typeof(ApiAnnouncementList))]
[JsonSerializable(typeof(ApiChangeList))]
public sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>A file: one line, UTF-8. Letters stand as they are; what ends a text is escaped, and the host says that it is no page.</summary>
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type)
    {
        using var stream = new MemoryStream(16 * 1024);
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true })) JsonSerializer.Serialize(json, value, type);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
