using System.Text.Json;

namespace Lantern.Deploy.Netlify;

/// <summary>What Netlify says of a deploy. Its fields are those of <c>deploy</c> in its public OpenAPI description.</summary>
/// <param name="Id">Its name.</param>
/// <param name="State">Where it is: preparing, prepared, uploading, uploaded, processing, ready, error.</param>
/// <param name="Required">The SHA-1 of each file that it still lacks.</param>
/// <param name="Url">Where it can be looked at.</param>
/// <param name="SiteUrl">The site's own address.</param>
/// <param name="Error">What went wrong there.</param>
/// <param name="IsLocked">No later deploy takes its place.</param>
internal sealed record NetlifyDeploy(string Id, string State, IReadOnlyList<string> Required, string? Url, string? SiteUrl, string? Error, bool IsLocked)
{
    public bool IsReady => State == "ready";

    public bool HasFailed => State is "error" or "rejected" or "deleted";

    /// <summary>It knows by now which files it lacks.</summary>
    public bool IsCompared => State is not ("new" or "pending_review" or "accepted" or "enqueued" or "building" or "preparing");

    public static NetlifyDeploy? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || Text(json, "id") is not { } id) return null;
        var required = json.TryGetProperty("required", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(item => item.GetString()).OfType<string>().ToArray() : [];
        return new NetlifyDeploy(
            id, Text(json, "state") ?? "", required, Text(json, "deploy_ssl_url") ?? Text(json, "deploy_url"), Text(json, "ssl_url") ?? Text(json, "url"), Text(json, "error_message"),
            json.TryGetProperty("locked", out var locked) && locked.ValueKind == JsonValueKind.True);
    }

    public static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
