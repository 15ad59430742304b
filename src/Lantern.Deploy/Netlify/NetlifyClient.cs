using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Lantern.Diagnostics;

namespace Lantern.Deploy.Netlify;

/// <summary>Asks Netlify, as often as it takes: waits as long as it is told to, tries again what may pass, and says in words what does not.</summary>
/// <remarks>Thread-safe. A host that asks for patience is heard by all requests under way.</remarks>
internal sealed class NetlifyClient(HttpClient http, NetlifyOptions options)
{
    private readonly long _started = options.Clock.GetTimestamp();
    private long _pausedUntil;

    /// <summary>The host as people know it.</summary>
    public string Host { get; } = options.Api == NetlifyOptions.Public ? "Netlify" : options.Api.Authority;

    public TimeSpan Elapsed => options.Clock.GetElapsedTime(_started);

    public bool IsOverdue => Elapsed >= options.Limit;

    /// <summary>Asks, and reads the answer.</summary>
    /// <param name="method">GET, POST or PUT.</param>
    /// <param name="path">Below the interface, no <c>/</c> before it.</param>
    /// <param name="purpose">What is asked for, after "to": <c>begin a deploy</c>.</param>
    /// <param name="body">Makes the body anew for each attempt; null for none.</param>
    /// <param name="size">Its bytes.</param>
    /// <param name="mistake">What is wrong with an answer, so that it is asked for again; null for nothing.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="HostTrouble">It came to nothing.</exception>
    public async Task<JsonElement> Ask(HttpMethod method, string path, string purpose, Func<HttpContent>? body, long size, Func<JsonElement, string?>? mistake, CancellationToken cancellation)
    {
        var patience = options.AnswerTime + TimeSpan.FromSeconds(size / options.SlowestBytes);
        for (var attempt = 1; ; attempt++)
        {
            await WaitForTurn(cancellation).ConfigureAwait(false);
            (var answer, var status, string? problem, var asked) = await Try(method, path, body, patience, cancellation).ConfigureAwait(false);
            if (answer is { } json)
            {
                problem = mistake?.Invoke(json);
                if (problem is null) return json;
                status = null;
            }
            Refuse(status, purpose, problem);
            var wait = asked ?? Retry.Before(attempt, options);
            if (attempt >= options.Attempts || Elapsed + wait >= options.Limit)
                throw Trouble(DeployDiagnostics.HostFailed, Host, purpose, attempt >= options.Attempts ? $"{problem}, {attempt} times in a row" : $"{problem}, and there is no time left to try again");
            if (asked is not null) Pause(wait);
            else await options.Wait(wait, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Asks once, whatever the time is, and for nobody who could end it; an answer of no kind where none came.</summary>
    public async Task<JsonElement> TryOnce(HttpMethod method, string path) =>
        (await Try(method, path, method == HttpMethod.Get ? null : () => NetlifyTarget.Json("{}"), options.AnswerTime, CancellationToken.None).ConfigureAwait(false)).Answer ?? default;

    private void Refuse(HttpStatusCode? status, string purpose, string problem)
    {
        switch (status)
        {
            case null:
                return;
            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden:
                throw Trouble(DeployDiagnostics.KeyRefused, Host, problem);
            case HttpStatusCode.NotFound:
                throw Trouble(DeployDiagnostics.UnknownSite, Host, options.Site);
            case var refused when !Retry.IsPassing(refused.Value):
                throw Trouble(DeployDiagnostics.HostRefused, Host, purpose, problem);
        }
    }

    private async Task<(JsonElement? Answer, HttpStatusCode? Status, string Problem, TimeSpan? Asked)> Try(HttpMethod method, string path, Func<HttpContent>? body, TimeSpan patience, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            using var request = new HttpRequestMessage(method, new Uri(options.Api, path)) { Content = body?.Invoke() };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Token);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            var bytes = await response.Content.ReadAsByteArrayAsync(limit.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode) return (null, response.StatusCode, Words(response.StatusCode, bytes), Retry.Asked(response, options.Clock));
            if (bytes.Length == 0) return (default(JsonElement), response.StatusCode, "", null);
            using var json = JsonDocument.Parse(bytes);
            return (json.RootElement.Clone(), response.StatusCode, "", null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, null, $"no answer within {Seconds(patience)}", null);
        }
        catch (JsonException)
        {
            return (null, null, "an answer that is no JSON", null);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return (null, null, Words(exception), null);
        }
    }

    private async Task WaitForTurn(CancellationToken cancellation)
    {
        while (Interlocked.Read(ref _pausedUntil) - options.Clock.GetUtcNow().UtcTicks is > 0 and var left) await options.Wait(TimeSpan.FromTicks(left), cancellation).ConfigureAwait(false);
    }

    private void Pause(TimeSpan wait)
    {
        var until = options.Clock.GetUtcNow().UtcTicks + wait.Ticks;
        for (var known = Interlocked.Read(ref _pausedUntil); known < until; known = Interlocked.Read(ref _pausedUntil))
        {
            if (Interlocked.CompareExchange(ref _pausedUntil, until, known) == known) return;
        }
    }

    public HostTrouble Trouble(DiagnosticDescriptor descriptor, params string[] arguments) =>
        new(descriptor.At(SourceLocation.WholeFile(Host), [.. arguments.Select(Redacted)]));

    /// <summary>Whatever a host or a network says, the key is not in it.</summary>
    private string Redacted(string text) => text.Replace(options.Token, "(the key)", StringComparison.Ordinal);

    private string Words(HttpStatusCode status, byte[] body)
    {
        var said = "";
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Object) said = NetlifyDeploy.Text(json.RootElement, "message") ?? NetlifyDeploy.Text(json.RootElement, "error_message") ?? "";
        }
        catch (JsonException)
        {
            // A page of some server in between; its words help nobody.
        }
        return Redacted($"it answers {(int)status}{(said.Length > 0 ? $", '{said.ReplaceLineEndings(" ")}'" : "")}");
    }

    private static string Words(Exception exception)
    {
        var inner = exception;
        while (inner.InnerException is { } next) inner = next;
        return $"the connection failed ({inner.Message.TrimEnd('.').ReplaceLineEndings(" ")})";
    }

    private static string Seconds(TimeSpan time) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s");
}
