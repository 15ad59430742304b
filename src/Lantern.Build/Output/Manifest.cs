using System.Text.Json;

namespace Lantern.Build.Output;

/// <summary>What a build published: one entry a file, in ordinal order of the path. Written last, so that it is true when it is there.</summary>
/// <remarks>Immutable. JSON: <c>{"version":1,"environment":…,"expectations":[…],"files":[{path,size,sha1,sha256,source,expectation}]}</c>,
/// where <c>expectation</c> is an index into <c>expectations</c>.</remarks>
public sealed record Manifest(string Environment, IReadOnlyList<ManifestEntry> Files)
{
    public const int Version = 1;

    /// <summary>The <see cref="Environment"/> of a site for visitors.</summary>
    public const string Production = "production";

    /// <summary>Bytes of JSON that one file takes, more or less.</summary>
    private const int TypicalEntry = 320;

    private const int Portion = 1 << 16;

    /// <summary>The same files give the same bytes.</summary>
    public byte[] ToJson()
    {
        using var stream = new MemoryStream(Files.Count * TypicalEntry);
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("environment", Environment);
            var expectations = Files.Select(file => file.Expectation).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            var numbers = expectations.Select((value, index) => (value, index)).ToDictionary(pair => pair.value, pair => pair.index, StringComparer.Ordinal);
            json.WriteStartArray("expectations");
            foreach (var expectation in expectations) json.WriteRawValue(expectation);
            json.WriteEndArray();
            json.WriteStartArray("files");
            foreach (var file in Files)
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteNumber("size", file.Size);
                json.WriteString("sha1", file.Sha1);
                json.WriteString("sha256", file.Sha256);
                json.WriteString("source", file.Source);
                if (file.Expectation is not null) json.WriteNumber("expectation", numbers[file.Expectation]);
                json.WriteEndObject();
                // The writer keeps all that it was not told to pass on.
                if (json.BytesPending > Portion) json.Flush();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    /// <summary>Reads a manifest; null when the bytes are not one of this version (a damaged one counts as none).</summary>
    public static Manifest? FromJson(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (root.GetProperty("version").GetInt32() != Version) return null;
            var expectations = root.GetProperty("expectations").EnumerateArray().Select(value => value.GetRawText()).ToArray();
            var files = root.GetProperty("files").EnumerateArray().Select(file => new ManifestEntry(
                file.GetProperty("path").GetString()!,
                file.GetProperty("size").GetInt32(),
                file.GetProperty("sha1").GetString()!,
                file.GetProperty("sha256").GetString()!,
                file.GetProperty("source").GetString()!,
                file.TryGetProperty("expectation", out var number) ? expectations[number.GetInt32()] : null)).ToArray();
            return new Manifest(root.GetProperty("environment").GetString()!, files);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            return null;
        }
    }
}
