using System.Text.Json;

namespace Lantern.Site.Publication;

/// <summary>What a whole site was made with. Immutable.</summary>
/// <param name="Build">Its name: see <see cref="BuildRecord.Build"/>.</param>
/// <param name="Date">The day that it was built for, <c>YYYY-MM-DD</c>.</param>
/// <param name="Commit">The state of the repository.</param>
/// <param name="Rules">Stands for all rules of language that it was judged by, the site's own among them.</param>
/// <param name="Registry">Stands for all crisis lines and regions.</param>
public sealed record SiteRecord(string Build, string Date, string Commit, string Rules, string Registry)
{
    /// <summary>When it went live; null while it has not.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Where it went live.</summary>
    public string? Address { get; init; }

    /// <summary>The host's name for the deploy.</summary>
    public string? Deploy { get; init; }

    /// <param name="options">On one line or on several.</param>
    public byte[] Write(JsonWriterOptions options)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            if (Since is { } since) json.WriteString("since", TextOf(since));
            RecordJson.WriteIfAny(json, "address", Address);
            RecordJson.WriteIfAny(json, "deploy", Deploy);
            json.WriteString("build", Build);
            json.WriteString("date", Date);
            json.WriteString("commit", Commit);
            json.WriteString("rules", Rules);
            json.WriteString("registry", Registry);
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    /// <summary>Null for what is none.</summary>
    public static SiteRecord? Read(string text) => RecordJson.Read(text, root => new SiteRecord(
        root.GetProperty("build").GetString()!, root.GetProperty("date").GetString()!, root.GetProperty("commit").GetString()!, root.GetProperty("rules").GetString()!, root.GetProperty("registry").GetString()!)
    {
        Since = root.TryGetProperty("since", out var since) ? since.GetDateTimeOffset() : null,
        Address = RecordJson.Text(root, "address"),
        Deploy = RecordJson.Text(root, "deploy"),
    });

    /// <summary>In UTC, to the second: <c>2026-11-24T10:02:03Z</c>.</summary>
    public static string TextOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
