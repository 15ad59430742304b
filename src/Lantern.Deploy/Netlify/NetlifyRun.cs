using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Lantern.Build.FileSystem;
using Lantern.Diagnostics;

namespace Lantern.Deploy.Netlify;

/// <summary>One deploy from its beginning to its end: begin or go on, send what is lacking, wait until it is live.</summary>
internal sealed class NetlifyRun(IFileSystem files, NetlifyClient client, NetlifyOptions options, Deployment deployment, Action<string> progress)
{
    /// <summary>How often a host is asked what became of a deploy that ended in trouble.</summary>
    private const int PatienceInTheEnd = 12;

    private readonly ConcurrentDictionary<string, DeployFile> _sent = new(StringComparer.Ordinal);
    private string? _id;
    private string? _previous;
    private bool _isResumed;

    /// <summary>It may go live by itself: nobody knows yet that it lacks a file, or the last one that it lacked is on its way.</summary>
    private volatile bool _isUnderWay = true;

    private string SitePath => $"sites/{Uri.EscapeDataString(options.Site)}";

    public DeployOutcome Outcome(IReadOnlyList<Diagnostic> findings) => new(findings)
    {
        Id = _id,
        Previous = _previous,
        Files = deployment.Files.Count,
        Uploaded = [.. _sent.Values.Select(file => file.Path).Order(StringComparer.Ordinal)],
        Bytes = _sent.Values.Sum(file => (long)file.Size),
        IsResumed = _isResumed,
    };

    /// <exception cref="HostTrouble">It came to nothing.</exception>
    public async Task<DeployOutcome> Publish(CancellationToken cancellation)
    {
        await ReadSite(cancellation).ConfigureAwait(false);
        var (deploy, note, arrived) = await Begin(cancellation).ConfigureAwait(false);
        using (note)
        {
            NetlifyDeploy done;
            try
            {
                done = await Complete(deploy, note, arrived, cancellation).ConfigureAwait(false);
            }
            catch (HostTrouble trouble) when (trouble.Finding.Descriptor != DeployDiagnostics.HostBroke)
            {
                done = await Settle(deploy.Id, trouble, note, PatienceInTheEnd).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_isUnderWay)
            {
                done = await Settle(deploy.Id, client.Trouble(DeployDiagnostics.Stopped), note, attempts: 3).ConfigureAwait(false);
            }
            note.Forget();
            if (!deployment.IsProduction) await GiveBack(done, cancellation).ConfigureAwait(false);
            return Outcome([]) with { Url = deployment.IsProduction ? done.SiteUrl ?? done.Url : done.Url };
        }
    }

    /// <summary>
    /// After trouble: a deploy that has all its files goes live by itself, whatever its client has heard of it. So it is looked up, and called off where it is not live yet,
    /// until it is certain which of the two it is.
    /// </summary>
    /// <exception cref="HostTrouble">It is not live; or nobody can say, and then that is what it says.</exception>
    private async Task<NetlifyDeploy> Settle(string id, HostTrouble trouble, UploadNote note, int attempts)
    {
        // As long as one file was never even begun, nothing can have gone live.
        if (!_isUnderWay) throw trouble;
        for (var attempt = 1; attempt <= attempts; attempt++)
        {
            var deploy = NetlifyDeploy.Read(await client.TryOnce(HttpMethod.Get, $"{SitePath}/deploys/{Uri.EscapeDataString(id)}").ConfigureAwait(false));
            if (deploy is { HasFailed: true })
            {
                note.Forget();
                throw trouble;
            }
            if (deploy is { IsReady: false, IsCompared: true, Required.Count: > 0 }) throw trouble;
            if (deploy is { IsReady: true } && (!deployment.IsProduction || IsPublished(await client.TryOnce(HttpMethod.Get, SitePath).ConfigureAwait(false), id))) return deploy;
            if (deploy is { IsReady: false }) await client.TryOnce(HttpMethod.Post, $"deploys/{Uri.EscapeDataString(id)}/cancel").ConfigureAwait(false);
            if (attempt < attempts) await options.Wait(Retry.Before(attempt, options), CancellationToken.None).ConfigureAwait(false);
        }
        throw client.Trouble(DeployDiagnostics.Unknown, client.Host, trouble.Finding.Message);
    }

    /// <summary>What is live now, and whether this deploy may take its place.</summary>
    private async Task ReadSite(CancellationToken cancellation)
    {
        var site = await client.Ask(HttpMethod.Get, SitePath, "say what is live", null, 0, NotAnObject, cancellation).ConfigureAwait(false);
        if (site.TryGetProperty("published_deploy", out var live) && NetlifyDeploy.Read(live) is { } published)
        {
            _previous = published.Id;
            if (deployment.IsProduction && published.IsLocked) throw client.Trouble(DeployDiagnostics.Locked, client.Host);
        }
        if (deployment.Alias is { } alias && SiteNames.ProblemOf(alias, site) is { } problem)
            throw client.Trouble(DeployDiagnostics.BadName, alias, problem);
    }

    /// <summary>Whatever a host makes of names, a draft is not what visitors get: one that took the live site's place gives it back.</summary>
    private async Task GiveBack(NetlifyDeploy draft, CancellationToken cancellation)
    {
        var site = await client.Ask(HttpMethod.Get, SitePath, "say what is live", null, 0, NotAnObject, cancellation).ConfigureAwait(false);
        if (!IsPublished(site, draft.Id)) return;
        var came = "nothing was live before, so delete it on the page 'Deploys'";
        if (_previous is { } previous && previous != draft.Id)
        {
            var again = NetlifyDeploy.Read(await client.TryOnce(HttpMethod.Post, $"{SitePath}/deploys/{Uri.EscapeDataString(previous)}/restore")
                .ConfigureAwait(false));
            came = again is not null ? "what was live before is live again"
                : $"it could not be taken back, so publish the deploy {previous} on the page 'Deploys'";
        }
        throw client.Trouble(DeployDiagnostics.BecameLive, client.Host, deployment.Alias ?? draft.Id, came);
    }

    private async Task<(NetlifyDeploy Deploy, UploadNote Note, IReadOnlySet<string> Arrived)> Begin(CancellationToken cancellation)
    {
        if (UploadNote.Find(files, deployment, options.Site) is var (id, arrived) && await FindUnfinished(id, cancellation).ConfigureAwait(false) is { } begun)
        {
            (_id, _isResumed) = (begun.Id, true);
            return (begun, UploadNote.GoOn(files, deployment), arrived);
        }
        progress($"Telling {client.Host} about {Number(deployment.Files.Count)} files");
        var body = DeployBody.Of(deployment);
        var title = deployment.Message is { Length: > 0 } message ? $"?title={Uri.EscapeDataString(message)}" : "";
        var json = await client.Ask(HttpMethod.Post, $"{SitePath}/deploys{title}", "begin a deploy", () => DeployBody.Content(body), body.Length,
            NotADeploy, cancellation).ConfigureAwait(false);
        var deploy = NetlifyDeploy.Read(json)!;
        _id = deploy.Id;
        return (deploy, UploadNote.Begin(files, deployment, options.Site, deploy.Id), new HashSet<string>());
    }

    /// <summary>The deploy that an earlier run began, if it still waits for files.</summary>
    private async Task<NetlifyDeploy?> FindUnfinished(string id, CancellationToken cancellation)
    {
        try
        {
            var deploy = await ReadDeploy(id, cancellation).ConfigureAwait(false);
            // One that is done has nothing to go on with; whether it is still live is another question.
            return deploy.HasFailed || deploy.IsReady ? null : deploy;
        }
        catch (HostTrouble trouble) when (trouble.Finding.Descriptor == DeployDiagnostics.UnknownSite)
        {
            return null;
        }
    }

    private async Task<NetlifyDeploy> Complete(NetlifyDeploy deploy, UploadNote note, IReadOnlySet<string> arrived, CancellationToken cancellation)
    {
        var bySha = deployment.Files.GroupBy(file => file.Sha1, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var known = arrived;
        var isFirstComparison = true;
        for (var isFirst = true; ; isFirst = false)
        {
            if (deploy.HasFailed)
            {
                note.Forget();
                throw client.Trouble(DeployDiagnostics.HostBroke, client.Host, deploy.Error ?? "it does not say why");
            }
            if (deploy.IsReady && await IsLive(deploy, cancellation).ConfigureAwait(false)) return deploy;
            if (!deploy.IsReady && deploy.IsCompared)
            {
                var lacking = deploy.Required.Where(sha => !_sent.ContainsKey(sha) && !known.Contains(sha)).Distinct(StringComparer.Ordinal).Select(sha => bySha.GetValueOrDefault(sha)).OfType<DeployFile>().ToList();
                _isUnderWay = lacking.Count == 0 || (_isUnderWay && !isFirstComparison);
                isFirstComparison = false;
                if (lacking.Count > 0) await Send(deploy.Id, lacking, note, cancellation).ConfigureAwait(false);
                // What an earlier run noted as arrived may have been lost there: asked for again, it is sent again.
                if (!isFirst) known = new HashSet<string>();
            }
            if (client.IsOverdue) throw client.Trouble(DeployDiagnostics.TookTooLong, Minutes(options.Limit), deploy.State);
            if (isFirst) progress("Waiting until it is live");
            else await options.Wait(options.Poll, cancellation).ConfigureAwait(false);
            deploy = await ReadDeploy(deploy.Id, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>A production deploy is live once the site shows it; another one as soon as it is ready.</summary>
    private async Task<bool> IsLive(NetlifyDeploy deploy, CancellationToken cancellation)
    {
        if (!deployment.IsProduction) return true;
        var site = await client.Ask(HttpMethod.Get, SitePath, "say what is live", null, 0, NotAnObject, cancellation).ConfigureAwait(false);
        return IsPublished(site, deploy.Id);
    }

    private static bool IsPublished(JsonElement site, string id) => site.ValueKind == JsonValueKind.Object && site.TryGetProperty("published_deploy", out var live) && NetlifyDeploy.Read(live)?.Id == id;

    private async Task Send(string id, List<DeployFile> lacking, UploadNote note, CancellationToken cancellation)
    {
        var (count, begun) = (0, 0);
        progress($"Uploading {Number(lacking.Count)} of {Number(deployment.Files.Count)} files");
        // The largest first: none of them is left alone at the end.
        await Parallel.ForEachAsync(lacking.OrderByDescending(file => file.Size), new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellation }, async (file, stop) =>
        {
            if (Interlocked.Increment(ref begun) == lacking.Count) _isUnderWay = true;
            await Send(id, file, stop).ConfigureAwait(false);
            _sent[file.Sha1] = file;
            note.Add(file.Sha1);
            progress($"Uploaded {Number(Interlocked.Increment(ref count))} of {Number(lacking.Count)} files");
        }).ConfigureAwait(false);
    }

    private async Task Send(string id, DeployFile file, CancellationToken cancellation)
    {
        var path = string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString));
        try
        {
            await client.Ask(
                HttpMethod.Put, $"deploys/{Uri.EscapeDataString(id)}/files/{path}", $"take {file.Path}", () => Stream(file), file.Size,
                json => json.ValueKind == JsonValueKind.Object && NetlifyDeploy.Text(json, "sha") is { } sha && sha != file.Sha1 ? "it got other bytes than were sent" : null, cancellation).ConfigureAwait(false);
        }
        catch (HostTrouble) when (!files.HasSha256(file.FullPath, file.Size, Convert.FromHexString(file.Sha256)))
        {
            throw client.Trouble(DeployDiagnostics.ChangedMeanwhile, file.Path);
        }
    }

    private StreamContent Stream(DeployFile file)
    {
        var stream = files.OpenRead(file.FullPath);
        if (stream.Length != file.Size)
        {
            stream.Dispose();
            throw client.Trouble(DeployDiagnostics.ChangedMeanwhile, file.Path);
        }
        var content = new StreamContent(stream, 64 * 1024);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentLength = file.Size;
        return content;
    }

    private async Task<NetlifyDeploy> ReadDeploy(string id, CancellationToken cancellation) => NetlifyDeploy.Read(
        await client.Ask(HttpMethod.Get, $"{SitePath}/deploys/{Uri.EscapeDataString(id)}", "say how the deploy goes", null, 0, NotADeploy, cancellation).ConfigureAwait(false))!;

    private static string? NotAnObject(JsonElement json) => json.ValueKind == JsonValueKind.Object ? null : "an answer that says nothing of a site";

    private static string? NotADeploy(JsonElement json) => NetlifyDeploy.Read(json) is null ? "an answer that says nothing of a deploy" : null;

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Minutes(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.#} minutes");
}
