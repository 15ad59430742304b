using System.Globalization;
using System.Text.Json;
using Lantern.Diagnostics;

namespace Lantern.Deploy.Netlify;

/// <summary>The deploys that Netlify keeps of a site, each at an address of its own until somebody deletes it.</summary>
/// <remarks>
/// Source: Netlify's public OpenAPI description (<c>listSiteDeploys</c>, <c>deleteDeploy</c>, <c>getSite</c>). Nothing here throws for what the
/// host or the network does.
/// Thread-safe. The client is the caller's, and so is its end.
/// </remarks>
public sealed class NetlifyDeploys(HttpClient http, NetlifyOptions options)
{
    private const int PageSize = 100;

    private readonly NetlifyClient _client = new(http, options);

    private string SitePath => $"sites/{Uri.EscapeDataString(options.Site)}";

    /// <summary>All that are there, the newest first as the host has them; null with findings where it can't be told.</summary>
    /// <param name="alias">Only those that were published under this name; null for all.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<(IReadOnlyList<ListedDeploy>? Deploys, IReadOnlyList<Diagnostic> Findings)> List(string? alias, CancellationToken cancellation)
    {
        var found = new Dictionary<string, ListedDeploy>(StringComparer.Ordinal);
        var branch = alias is null ? "" : $"&branch={Uri.EscapeDataString(alias)}";
        try
        {
            for (var page = 1; ; page++)
            {
                var path = string.Create(CultureInfo.InvariantCulture, $"{SitePath}/deploys?page={page}&per_page={PageSize}{branch}");
                var json = await _client.Ask(HttpMethod.Get, path, "list the deploys", null, 0, NotAList, cancellation).ConfigureAwait(false);
                var known = found.Count;
                foreach (var deploy in json.EnumerateArray().Select(ListedDeploy.Read).OfType<ListedDeploy>()) found.TryAdd(deploy.Id, deploy);
                // A host may give fewer at once than it is asked for, so that only a page with nothing new is the last.
                if (found.Count == known) break;
            }
            // Whatever the host makes of the name in the address, others are none of ours.
            return ([.. found.Values.Where(deploy => alias is null || deploy.Branch == alias)], []);
        }
        catch (HostTrouble trouble)
        {
            return (null, [trouble.Finding]);
        }
    }

    /// <summary>The host as people know it.</summary>
    public string Host => _client.Host;

    /// <summary>The one that visitors get; null for none, and with a finding where it can't be told.</summary>
    public async Task<(string? Id, Diagnostic? Finding)> Live(CancellationToken cancellation)
    {
        try
        {
            var site = await _client.Ask(HttpMethod.Get, SitePath, "say what is live", null, 0, NotAnObject, cancellation).ConfigureAwait(false);
            return (site.TryGetProperty("published_deploy", out var live) ? NetlifyDeploy.Read(live)?.Id : null, null);
        }
        catch (HostTrouble trouble)
        {
            return (null, trouble.Finding);
        }
    }

    /// <summary>The files of one, each from the site's folder on; none and a finding where it can't be told.</summary>
    /// <remarks>Netlify answers <c>deploys/ID/files</c> as it does <c>sites/ID/files</c>, and describes the second only.</remarks>
    public async Task<(IReadOnlyList<string> Paths, Diagnostic? Finding)> Files(string id, CancellationToken cancellation)
    {
        try
        {
            var list = $"deploys/{Uri.EscapeDataString(id)}/files";
            var json = await _client.Ask(HttpMethod.Get, list, $"list the files of {id}", null, 0, NotAList, cancellation).ConfigureAwait(false);
            var paths = json.EnumerateArray().Select(file => NetlifyDeploy.Text(file, "path")).OfType<string>();
            return ([.. paths.Select(file => file.TrimStart('/'))], null);
        }
        catch (HostTrouble trouble)
        {
            return ([], trouble.Finding);
        }
    }

    /// <summary>
    /// Deletes one for good: no address leads to it any more, and nobody can make it live again. One that is gone already is no mistake.
    /// </summary>
    /// <returns>Null where it is gone, else why not: the one that visitors get is never deleted.</returns>
    public async Task<Diagnostic?> Delete(string id, CancellationToken cancellation)
    {
        try
        {
            // Asked each time: somebody may have made an old one live again just now.
            var site = await _client.Ask(HttpMethod.Get, SitePath, "say what is live", null, 0, NotAnObject, cancellation).ConfigureAwait(false);
            if (site.TryGetProperty("published_deploy", out var live) && NetlifyDeploy.Read(live)?.Id == id)
            {
                return DeployDiagnostics.HostRefused.At(SourceLocation.WholeFile(_client.Host), _client.Host, $"lose the deploy {id}",
                    "it is what visitors get");
            }
        }
        catch (HostTrouble trouble)
        {
            return trouble.Finding;
        }
        try
        {
            await _client.Ask(HttpMethod.Delete, $"deploys/{Uri.EscapeDataString(id)}", $"delete the deploy {id}", null, 0, null, cancellation)
                .ConfigureAwait(false);
            return null;
        }
        catch (HostTrouble trouble)
        {
            return trouble.Finding.Descriptor == DeployDiagnostics.UnknownSite ? null : trouble.Finding;
        }
    }

    private static string? NotAList(JsonElement json) => json.ValueKind == JsonValueKind.Array ? null : "an answer that is no list";

    private static string? NotAnObject(JsonElement json) => json.ValueKind == JsonValueKind.Object ? null : "an answer that says nothing of a site";
}
