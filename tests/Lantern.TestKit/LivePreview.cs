using System.Text;
using System.Text.Json;
using Lantern.Build.FileSystem;
using Lantern.Preview;
using Lantern.Site;

namespace Lantern.TestKit;

/// <summary>A preview of a site on disk, running in this process, and somebody who listens to it as an open page does.</summary>
public sealed class LivePreview : IAsyncDisposable
{
    /// <summary>Longer than anything takes; only a fault waits for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Task<bool> _running;
    private readonly List<string> _said = [];
    private readonly StreamReader _events;
    private readonly HttpClient _client;

    private LivePreview(Task<bool> running, CancellationTokenSource stopping, List<string> said, string url, HttpClient client, StreamReader events) =>
        (_running, _stopping, _said, Url, _client, _events) = (running, stopping, said, url, client, events);

    public string Url { get; }

    /// <summary>The lines for the terminal so far.</summary>
    public IReadOnlyList<string> Said
    {
        get
        {
            lock (_said) return [.. _said];
        }
    }

    public static async Task<LivePreview> StartAsync(TemporarySite site, string? engine = "engine", bool saysFindings = false)
    {
        var request = new BuildRequest
        {
            Root = site.Root,
            Input = Path.Combine(site.Root, "input"),
            Theme = Path.Combine(site.Root, "theme"),
            Output = site.Output,
            Now = SiteTest.Today,
            Parallelism = 2,
            ShowDrafts = true,
        };
        var stopping = new CancellationTokenSource();
        var said = new List<string>();
        var started = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = new PreviewServer(new PhysicalFileSystem(), TimeProvider.System, request, engine, line =>
        {
            lock (said) said.Add(line);
        })
        {
            SaysFindings = saysFindings,
        };
        var running = Task.Run(() => server.RunAsync(0, started.SetResult, stopping.Token));
        if (await Task.WhenAny(started.Task, running).WaitAsync(Patience) == running) await running;
        var url = await started.Task;
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(url) };
        var events = new StreamReader(await client.GetStreamAsync("/_lantern/events"));
        var preview = new LivePreview(running, stopping, said, url, client, events);
        await preview.NextAsync();
        return preview;
    }

    /// <summary>The next message to open pages.</summary>
    public async Task<JsonElement> NextAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        while (await _events.ReadLineAsync(limit.Token) is { } line)
        {
            if (!line.StartsWith("data: ", StringComparison.Ordinal)) continue;
            using var message = JsonDocument.Parse(line["data: ".Length..]);
            return message.RootElement.Clone();
        }
        throw new InvalidOperationException("The preview ended.");
    }

    /// <summary>Waits for a message that is as asked for.</summary>
    public async Task<JsonElement> NextAsync(Func<JsonElement, bool> isWanted)
    {
        JsonElement message;
        do message = await NextAsync();
        while (!isWanted(message));
        return message;
    }

    public static IReadOnlyList<string> Paths(JsonElement message) => message.GetProperty("paths") is { ValueKind: JsonValueKind.Array } paths ? [.. paths.EnumerateArray().Select(path => path.GetString()!)] : [];

    public static string Errors(JsonElement message) => string.Join('\n', message.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("text").GetString()));

    /// <summary>What it answers, redirects not followed.</summary>
    public async Task<Reply> AskAsync(string address, string method = "GET", string? header = null, string? value = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        if (header == "Host") request.Headers.Host = value;
        else if (header is not null) request.Headers.TryAddWithoutValidation(header, value);
        using var answer = await _client.SendAsync(request);
        var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(pair => pair.Key, pair => string.Join(", ", pair.Value), StringComparer.OrdinalIgnoreCase);
        return new Reply((int)answer.StatusCode, headers, await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>The text at an address that has one.</summary>
    public async Task<string> GetAsync(string address)
    {
        var reply = await AskAsync(address);
        return reply.Status == 200 ? reply.Text : throw new InvalidOperationException($"{address} answers {reply.Status}.");
    }

    public sealed record Reply(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
    {
        public string Text => Encoding.UTF8.GetString(Body);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running.WaitAsync(Patience);
        _events.Dispose();
        _client.Dispose();
        _stopping.Dispose();
    }
}
