using System.Net.Http.Headers;
using System.Text.Json;
using Lantern.Build.FileSystem;
using Lantern.Diagnostics;

namespace Lantern.Deploy.Netlify;

/// <summary>Netlify, by its digest interface: it is told the SHA-1 of every file, says which it lacks, and gets those alone.</summary>
/// <remarks>Source: Netlify's public OpenAPI description (<c>createSiteDeploy</c>, <c>uploadDeployFile</c>, <c>getSiteDeploy</c>, <c>restoreSiteDeploy</c>). The client is the caller's, and so is its end.</remarks>
public sealed class NetlifyTarget(IFileSystem files, HttpClient http, NetlifyOptions options) : IDeployTarget
{
    private string SitePath => $"sites/{Uri.EscapeDataString(options.Site)}";

    public string Name => options.Api == NetlifyOptions.Public ? "Netlify" : options.Api.Authority;

    public async Task<(IReadOnlyDictionary<string, string>? Files, IReadOnlyList<Diagnostic> Findings)> ReadLive(CancellationToken cancellation)
    {
        var client = new NetlifyClient(http, options);
        try
        {
            var json = await client.Ask(HttpMethod.Get, $"{SitePath}/files", "list what is live", null, 0, NotAList, cancellation).ConfigureAwait(false);
            var live = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var file in json.EnumerateArray())
            {
                if (NetlifyDeploy.Text(file, "path") is { } path && NetlifyDeploy.Text(file, "sha") is { } sha) live[path.TrimStart('/')] = sha;
            }
            return (live, []);
        }
        catch (HostTrouble trouble)
        {
            return (null, [trouble.Finding]);
        }
    }

    public async Task<DeployOutcome> Publish(Deployment deployment, Action<string> progress, CancellationToken cancellation)
    {
        var run = new NetlifyRun(files, new NetlifyClient(http, options), options, deployment, progress);
        try
        {
            return await run.Publish(cancellation).ConfigureAwait(false);
        }
        catch (HostTrouble trouble)
        {
            return run.Outcome([trouble.Finding]);
        }
    }

    public async Task<IReadOnlyList<Diagnostic>> Restore(string id, CancellationToken cancellation)
    {
        var client = new NetlifyClient(http, options);
        try
        {
            await client.Ask(HttpMethod.Post, $"{SitePath}/deploys/{Uri.EscapeDataString(id)}/restore", "make the deploy before live again", () => Json("{}"), 2, null, cancellation).ConfigureAwait(false);
            return [];
        }
        catch (HostTrouble trouble)
        {
            return [trouble.Finding];
        }
    }

    public async Task<RemovalOutcome> Remove(DraftNames names, Action<string> progress, CancellationToken cancellation)
    {
        var deploys = new NetlifyDeploys(http, options);
        var (all, findings) = await deploys.List(names.IsOne ? names.Pattern : null, cancellation).ConfigureAwait(false);
        if (all is null) return new RemovalOutcome([], findings);
        var (removed, failed) = (new List<string>(), new List<Diagnostic>());
        // A deploy that was made for visitors is no draft, whatever its branch is called.
        foreach (var deploy in all.Where(deploy => deploy is { Branch: not null, IsForVisitors: false } && names.Has(deploy.Branch)))
        {
            progress($"Deleting the deploy {deploy.Id} of {deploy.Branch}");
            if (await deploys.Delete(deploy.Id, cancellation).ConfigureAwait(false) is { } finding) failed.Add(finding);
            else removed.Add(deploy.Branch!);
        }
        return new RemovalOutcome([.. removed.Order(StringComparer.Ordinal)], failed);
    }

    internal static HttpContent Json(string text)
    {
        var content = new StringContent(text);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private static string? NotAList(JsonElement json) => json.ValueKind == JsonValueKind.Array ? null : "an answer that is no list";
}
