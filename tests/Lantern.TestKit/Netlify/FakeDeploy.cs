using System.Globalization;
using System.Text.Json;

namespace Lantern.TestKit.Netlify;

/// <summary>One deploy at a <see cref="FakeNetlify"/>; its owner's lock guards it.</summary>
public sealed class FakeDeploy(string id, bool isDraft, string? branch, string? title)
{
    public string Id { get; } = id;

    public bool IsDraft { get; set; } = isDraft;

    public string? Branch { get; set; } = branch;

    public string? Title { get; } = title;

    public string State { get; set; } = "new";

    public string? Error { get; set; }

    public bool IsLocked { get; set; }

    /// <summary>Path with <c>/</c> before it, and SHA-1.</summary>
    public SortedDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    public int Asked { get; set; }

    /// <summary>The branch that is the live site, whatever it calls itself.</summary>
    public string? LiveBranch { get; init; }

    public bool IsProduction => !IsDraft && (Branch is null || Branch == LiveBranch);

    public void Write(Utf8JsonWriter json, string origin, string site)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteString("site_id", FakeNetlify.SiteId);
        json.WriteString("state", State);
        json.WriteString("name", "lantern-test");
        json.WriteString("url", site);
        json.WriteString("ssl_url", site);
        json.WriteString("admin_url", $"{origin}/admin");
        json.WriteString("deploy_url", Url(origin));
        json.WriteString("deploy_ssl_url", Url(origin));
        json.WriteBoolean("draft", IsDraft);
        json.WriteStartArray("required");
        foreach (var sha in Required.Order(StringComparer.Ordinal)) json.WriteStringValue(sha);
        json.WriteEndArray();
        json.WriteStartArray("required_functions");
        json.WriteEndArray();
        if (Error is not null) json.WriteString("error_message", Error);
        if (Branch is not null) json.WriteString("branch", Branch);
        if (Title is not null) json.WriteString("title", Title);
        json.WriteString("created_at", "2026-11-24T08:00:00.000Z");
        json.WriteString("updated_at", "2026-11-24T08:00:00.000Z");
        json.WriteString("context", IsProduction ? "production" : "branch-deploy");
        json.WriteBoolean("locked", IsLocked);
        json.WriteEndObject();
    }

    private string Url(string origin) => string.Create(CultureInfo.InvariantCulture, $"{origin}/{Branch ?? Id}--lantern-test");
}
