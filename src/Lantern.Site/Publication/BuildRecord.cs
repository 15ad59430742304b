using System.Text;
using System.Text.Json;
using Lantern.Build.Output;
using Lantern.Content.FrontMatter;

namespace Lantern.Site.Publication;

/// <summary>What a site says of itself in public: which build it is, of which day, and how much of it there is.</summary>
/// <param name="Build">Stands for all files but this one: the SHA-256 of their paths and hashes.</param>
/// <param name="Date">The day that it was built for.</param>
/// <param name="Articles">Articles that visitors can read.</param>
/// <param name="Pages">All pages.</param>
/// <param name="Files">All files, this one not counted.</param>
/// <param name="Commit">The state of the repository; null where nobody said.</param>
public sealed record BuildRecord(string Build, DateOnly Date, int Articles, int Pages, int Files, string? Commit)
{
    public const string Path = ".well-known/lantern.json";

    /// <summary>The same files give the same name, whatever the day.</summary>
    public static string NameOf(IEnumerable<(string Path, string Sha256)> files)
    {
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        foreach (var (path, sha256) in files.Where(file => file.Path != Path)) hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{sha256}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static string NameOf(Manifest manifest) => NameOf(manifest.Files.Select(file => (file.Path, file.Sha256)));

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("build", Build);
            json.WriteString("date", DateText.Format(Date));
            json.WriteNumber("articles", Articles);
            json.WriteNumber("pages", Pages);
            json.WriteNumber("files", Files);
            if (Commit is not null) json.WriteString("commit", Commit);
            json.WriteEndObject();
        }
        return [.. stream.ToArray(), (byte)'\n'];
    }

    /// <summary>Null for bytes that are no such record.</summary>
    public static BuildRecord? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            return DateText.Parse(root.GetProperty("date").GetString() ?? "") is { } date
                ? new BuildRecord(
                    root.GetProperty("build").GetString() ?? "", date, root.GetProperty("articles").GetInt32(), root.GetProperty("pages").GetInt32(), root.GetProperty("files").GetInt32(),
                    root.TryGetProperty("commit", out var commit) ? commit.GetString() : null)
                : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
