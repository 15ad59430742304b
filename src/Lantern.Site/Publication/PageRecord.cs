using System.Text.Json;

namespace Lantern.Site.Publication;

/// <summary>What one address showed, and who answers for it. Immutable; compares by value.</summary>
/// <param name="Url">The address, from <c>/</c> on.</param>
/// <param name="Sha256">The SHA-256 of what stood there.</param>
/// <param name="Source">The file that it was made from; what is made from no single file has a name in angle brackets.</param>
/// <param name="Status">live, withdrawn, or page for what is no article.</param>
public sealed record PageRecord(string Url, string Sha256, string Source, string Status)
{
    /// <summary>The last commit that changed the source; null where git does not know the file.</summary>
    public string? Commit { get; init; }

    /// <summary>Keys of its authors, with commas between them; empty where the organisation alone is the author, and for what is no article.</summary>
    public string Authors { get; init; } = "";

    /// <summary>Key of the reviewer; null for nobody.</summary>
    public string? Reviewer { get; init; }

    /// <summary>The day of the last review, <c>YYYY-MM-DD</c>; null for never.</summary>
    public string? Reviewed { get; init; }

    /// <summary>Stands for the words that were signed; null where none were.</summary>
    public string? ReviewHash { get; init; }

    /// <summary>The page said that it was reviewed.</summary>
    public bool ClaimsReview { get; init; }

    /// <summary>One line of JSON, without its end.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, RecordJson.OneLine))
        {
            json.WriteStartObject();
            json.WriteString("url", Url);
            json.WriteString("sha256", Sha256);
            json.WriteString("source", Source);
            json.WriteString("status", Status);
            RecordJson.WriteIfAny(json, "commit", Commit);
            RecordJson.WriteIfAny(json, "authors", Authors);
            RecordJson.WriteIfAny(json, "reviewer", Reviewer);
            RecordJson.WriteIfAny(json, "reviewed", Reviewed);
            RecordJson.WriteIfAny(json, "reviewHash", ReviewHash);
            if (ClaimsReview) json.WriteBoolean("claimsReview", true);
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    /// <summary>Null for a line that is none.</summary>
    public static PageRecord? Read(string line) => RecordJson.Read(line, root => new PageRecord(
        root.GetProperty("url").GetString()!, root.GetProperty("sha256").GetString()!, root.GetProperty("source").GetString()!, root.GetProperty("status").GetString()!)
    {
        Commit = RecordJson.Text(root, "commit"),
        Authors = RecordJson.Text(root, "authors") ?? "",
        Reviewer = RecordJson.Text(root, "reviewer"),
        Reviewed = RecordJson.Text(root, "reviewed"),
        ReviewHash = RecordJson.Text(root, "reviewHash"),
        ClaimsReview = root.TryGetProperty("claimsReview", out var claims) && claims.GetBoolean(),
    });
}
