using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lantern.Browser.DevTools;

/// <summary>The wire to a browser: commands go out with a number, and each answer bears the number of its command.</summary>
/// <remarks>Thread-safe. Events go to whoever listens for their session, in the order in which they come, on the thread that reads.</remarks>
internal sealed class DevToolsConnection : IAsyncDisposable
{
    /// <summary>How long one answer may take: far more than any does, but a browser that hangs has to end a run.</summary>
    public static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(45);

    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _waiting = new();
    private readonly ConcurrentDictionary<string, Action<string, JsonElement>> _listeners = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _end = new();
    private readonly TimeSpan _patience;
    private Task _reading = Task.CompletedTask;
    private int _last;
    private volatile string? _problem;

    private DevToolsConnection(TimeSpan patience) => _patience = patience;

    public static async Task<DevToolsConnection> Open(Uri address, TimeSpan patience, CancellationToken cancellation)
    {
        var connection = new DevToolsConnection(patience);
        try
        {
            connection._socket.Options.KeepAliveInterval = TimeSpan.Zero;
            await connection._socket.ConnectAsync(address, cancellation).WaitAsync(patience, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or TimeoutException)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw new BrowserException("the browser was started, but it could not be asked anything", exception);
        }
        connection._reading = Task.Run(connection.Read, CancellationToken.None);
        return connection;
    }

    /// <summary>Listens for the events of a session; the name of each comes with what it says.</summary>
    public void Listen(string session, Action<string, JsonElement> listener) => _listeners[session] = listener;

    public void Forget(string session) => _listeners.TryRemove(session, out _);

    /// <summary>Sends a command and waits for its answer.</summary>
    /// <exception cref="BrowserException">The browser has ended, gives no answer, or refuses the command.</exception>
    public async Task<JsonElement> Call(string session, string method, JsonObject? parameters, CancellationToken cancellation)
    {
        var answer = await Send(session, method, parameters, cancellation).ConfigureAwait(false);
        try
        {
            return await answer.WaitAsync(_patience, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException exception)
        {
            throw new BrowserException($"the browser gave no answer to {method} in {_patience.TotalSeconds:0} seconds", exception);
        }
    }

    /// <summary>Sends a command; its answer comes later.</summary>
    public async Task<Task<JsonElement>> Send(string session, string method, JsonObject? parameters, CancellationToken cancellation)
    {
        var number = Interlocked.Increment(ref _last);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[number] = answer;
        if (_problem is { } problem) Fail(problem);
        var message = new JsonObject { ["id"] = number, ["method"] = method, ["params"] = parameters ?? [] };
        if (session.Length > 0) message["sessionId"] = session;
        var bytes = Encoding.UTF8.GetBytes(message.ToJsonString());
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, true, _end.Token).WaitAsync(_patience, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (
            exception is WebSocketException or IOException or TimeoutException or InvalidOperationException or OperationCanceledException
            && !cancellation.IsCancellationRequested)
        {
            Fail("the browser has ended in the middle of its work");
        }
        finally
        {
            _turn.Release();
        }
        return answer.Task;
    }

    /// <summary>Nothing will come any more: all who wait are told.</summary>
    public void Fail(string problem)
    {
        _problem ??= problem;
        foreach (var number in _waiting.Keys)
        {
            if (_waiting.TryRemove(number, out var answer)) answer.TrySetException(new BrowserException(_problem));
        }
    }

    private async Task Read()
    {
        var message = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            while (true)
            {
                message.SetLength(0);
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(buffer.AsMemory(), _end.Token).ConfigureAwait(false);
                    if (part.MessageType == WebSocketMessageType.Close) throw new WebSocketException("closed");
                    message.Write(buffer, 0, part.Count);
                }
                while (!part.EndOfMessage);
                Take(message.ToArray());
            }
        }
        catch (Exception exception) when (IsEnd(exception))
        {
            Fail("the browser has ended in the middle of its work");
        }
    }

    private static bool IsEnd(Exception exception) =>
        exception is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException
            or InvalidOperationException or JsonException;

    private void Take(byte[] message)
    {
        var root = JsonDocument.Parse(message).RootElement;
        if (root.TryGetProperty("id", out var number))
        {
            if (!_waiting.TryRemove(number.GetInt32(), out var answer)) return;
            if (root.TryGetProperty("error", out var error))
            {
                answer.TrySetException(new BrowserException($"the browser refused what it was asked: {error.GetProperty("message").GetString()}"));
            }
            else
            {
                answer.TrySetResult(root.GetProperty("result"));
            }
            return;
        }
        var session = root.TryGetProperty("sessionId", out var id) ? id.GetString()! : "";
        if (_listeners.TryGetValue(session, out var listener)) listener(root.GetProperty("method").GetString()!, root.GetProperty("params"));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
        _socket.Dispose();
        _turn.Dispose();
        _end.Dispose();
    }
}
