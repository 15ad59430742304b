using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lantern.Browser.Pages;

namespace Lantern.Browser.DevTools;

/// <summary>A window of a browser, with nothing kept from any other, that gets all it asks for from a finished folder.</summary>
/// <remarks>For one look at a time.</remarks>
internal sealed class Tab : IAsyncDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly LiveBrowser _browser;
    private readonly BuiltFolder _site;
    private readonly Uri _origin;
    private readonly CancellationTokenSource _broken = new();
    private readonly ConcurrentDictionary<string, byte> _inFlight = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _outside = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _children = new(StringComparer.Ordinal);
    private string _context = "", _target = "", _session = "", _frame = "";
    private int _world;
    private volatile TaskCompletionSource _loaded = new(), _quiet = new(), _settled = new(), _passed = new();

    private Tab(LiveBrowser browser, BuiltFolder site, Uri origin) => (_browser, _site, _origin) = (browser, site, origin);

    /// <summary>Addresses at other hosts that the page asked for since it was loaded.</summary>
    public IReadOnlyList<string> Outside => [.. _outside.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Where the page led by itself since it was loaded; null where it stayed.</summary>
    public string? Left { get; private set; }

    /// <summary>Gets every event of the page.</summary>
    public Action<string, JsonElement>? Listener { get; set; }

    public static async Task<Tab> Open(LiveBrowser browser, BuiltFolder site, Uri origin, CancellationToken cancellation)
    {
        var tab = new Tab(browser, site, origin);
        var wire = browser.Connection;
        tab._context = Text(await wire.Call("", "Target.createBrowserContext", new JsonObject { ["disposeOnDetach"] = true }, cancellation)
            .ConfigureAwait(false), "browserContextId");
        tab._target = Text(await wire.Call(
            "", "Target.createTarget", new JsonObject { ["url"] = "about:blank", ["browserContextId"] = tab._context, ["newWindow"] = true },
            cancellation).ConfigureAwait(false), "targetId");
        tab._session = Text(await wire.Call(
            "", "Target.attachToTarget", new JsonObject { ["targetId"] = tab._target, ["flatten"] = true }, cancellation).ConfigureAwait(false),
            "sessionId");
        wire.Listen(tab._session, tab.Take);
        await tab.Call("Page.enable", null, cancellation).ConfigureAwait(false);
        await tab.Call("Page.setLifecycleEventsEnabled", new JsonObject { ["enabled"] = true }, cancellation).ConfigureAwait(false);
        await tab.Call("DOM.enable", null, cancellation).ConfigureAwait(false);
        await tab.Call("Network.enable", null, cancellation).ConfigureAwait(false);
        await tab.Call("Network.setCacheDisabled", new JsonObject { ["cacheDisabled"] = false }, cancellation).ConfigureAwait(false);
        await tab.Call("Fetch.enable", Everything(), cancellation).ConfigureAwait(false);
        await tab.Call("Target.setAutoAttach", AutoAttach(), cancellation).ConfigureAwait(false);
        await tab.Call("Emulation.setFocusEmulationEnabled", new JsonObject { ["enabled"] = true }, cancellation).ConfigureAwait(false);
        return tab;
    }

    /// <exception cref="BrowserException">The browser or the page has crashed, or gives no answer.</exception>
    public async Task<JsonElement> Call(string method, JsonObject? parameters, CancellationToken cancellation)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _broken.Token);
        try
        {
            return await _browser.Connection.Call(_session, method, parameters, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_broken.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new BrowserException("the page has crashed in the browser");
        }
    }

    public async Task<Task<JsonElement>> Send(string method, JsonObject parameters, CancellationToken cancellation) =>
        await _browser.Connection.Send(_session, method, parameters, cancellation).ConfigureAwait(false);

    /// <summary>Opens a page and waits until it is there and asks for nothing more.</summary>
    /// <param name="address">From the first slash on.</param>
    /// <param name="hasScript">Scripts run.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="BrowserException">It can't be opened.</exception>
    public async Task Load(string address, bool hasScript, CancellationToken cancellation)
    {
        _outside.Clear();
        _inFlight.Clear();
        Left = null;
        (_loaded, _quiet, _settled) = (Signal(), Signal(), Signal());
        await Call("Emulation.setScriptExecutionDisabled", new JsonObject { ["value"] = !hasScript }, cancellation).ConfigureAwait(false);
        var started = await Call("Page.navigate", new JsonObject { ["url"] = new Uri(_origin, address).AbsoluteUri }, cancellation)
            .ConfigureAwait(false);
        if (started.TryGetProperty("errorText", out var error))
        {
            throw new BrowserException($"the browser could not open the page ({error.GetString()})");
        }
        _frame = Text(started, "frameId");
        await Wait(_loaded.Task, "was not loaded in time", cancellation).ConfigureAwait(false);
        try
        {
            if (!_inFlight.IsEmpty) await _quiet.Task.WaitAsync(Quiet, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // A page may ask on and on; what it asks for is noted all the same.
        }
        _world = (await Call("Page.createIsolatedWorld", new JsonObject { ["frameId"] = _frame, ["worldName"] = "lantern" }, cancellation)
            .ConfigureAwait(false)).GetProperty("executionContextId").GetInt32();
        await Evaluate(Scripts.All, cancellation).ConfigureAwait(false);
    }

    /// <summary>Waits until the browser says that the page has asked for nothing for a while.</summary>
    public async Task Settle(CancellationToken cancellation)
    {
        try
        {
            await _settled.Task.WaitAsync(Quiet, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // As above.
        }
    }

    /// <summary>Lets a minute pass for the page's scripts in a moment.</summary>
    /// <returns>False where the browser does not come to its end.</returns>
    public async Task<bool> PassMinute(CancellationToken cancellation)
    {
        _passed = Signal();
        await Call("Emulation.setVirtualTimePolicy", new JsonObject { ["policy"] = "advance", ["budget"] = 60_000 }, cancellation)
            .ConfigureAwait(false);
        try
        {
            await _passed.Task.WaitAsync(Quiet, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Runs a script beside the page's own, and gives the text that it gives.</summary>
    public async Task<string> Evaluate(string script, CancellationToken cancellation)
    {
        var answer = await Call("Runtime.evaluate", Parameters.Evaluate(script, _world, true), cancellation).ConfigureAwait(false);
        if (answer.TryGetProperty("exceptionDetails", out var failed))
        {
            var hasWords = failed.TryGetProperty("exception", out var thrown) && thrown.TryGetProperty("description", out _);
            var why = hasWords ? Text(thrown, "description") : Text(failed, "text");
            throw new BrowserException(why.ReplaceLineEndings(" ")) { IsOfPage = true };
        }
        return answer.GetProperty("result").TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
    }

    /// <summary>The browser's own name for an element that a script gives; null where it gives none.</summary>
    public async Task<string?> Element(string script, CancellationToken cancellation)
    {
        var answer = await Call("Runtime.evaluate", Parameters.Evaluate(script, _world, false), cancellation).ConfigureAwait(false);
        return answer.GetProperty("result").TryGetProperty("objectId", out var id) ? id.GetString() : null;
    }

    /// <summary>What is in sight, as a PNG in base64.</summary>
    public async Task<string> Shoot(CancellationToken cancellation) => Text(
        await Call("Page.captureScreenshot", new JsonObject { ["format"] = "png", ["optimizeForSpeed"] = true, ["captureBeyondViewport"] = false },
            cancellation).ConfigureAwait(false), "data");

    private async Task Wait(Task task, string problem, CancellationToken cancellation)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _broken.Token);
        try
        {
            await task.WaitAsync(DevToolsConnection.DefaultPatience, both.Token).ConfigureAwait(false);
        }
        catch (TimeoutException exception)
        {
            throw new BrowserException($"the page {problem}", exception);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new BrowserException("the page has crashed in the browser");
        }
    }

    private void Take(string method, JsonElement what) => Take(_session, method, what);

    private void Take(string session, string method, JsonElement what)
    {
        switch (method)
        {
            case "Fetch.requestPaused":
                Answer(session, what);
                break;
            case "Network.requestWillBeSent":
                Note(what.GetProperty("request").GetProperty("url").GetString()!);
                _inFlight[what.GetProperty("requestId").GetString()!] = 0;
                break;
            case "Network.webSocketCreated" or "Network.webTransportCreated":
                Note(Text(what, "url"));
                break;
            case "Network.loadingFinished" or "Network.loadingFailed":
                _inFlight.TryRemove(what.GetProperty("requestId").GetString()!, out _);
                if (_inFlight.IsEmpty) _quiet.TrySetResult();
                break;
            case "Page.loadEventFired":
                _loaded.TrySetResult();
                break;
            case "Page.lifecycleEvent" when what.GetProperty("name").ValueEquals("networkIdle") && what.GetProperty("frameId").ValueEquals(_frame)
                && _loaded.Task.IsCompleted:
                _settled.TrySetResult();
                break;
            case "Page.frameRequestedNavigation" when what.GetProperty("frameId").ValueEquals(_target):
                Left = Text(what, "url");
                break;
            case "Emulation.virtualTimeBudgetExpired":
                _passed.TrySetResult();
                break;
            case "Page.javascriptDialogOpening":
                Post(session, "Page.handleJavaScriptDialog", new JsonObject { ["accept"] = true });
                break;
            case "Inspector.targetCrashed":
                _broken.Cancel();
                break;
            case "Target.attachedToTarget":
                Attach(Text(what, "sessionId"));
                break;
        }
        Listener?.Invoke(method, what);
    }

    /// <summary>Frames of other hosts and workers ask for themselves.</summary>
    private void Attach(string child)
    {
        _children[child] = 0;
        _browser.Connection.Listen(child, (method, what) =>
        {
            if (method.StartsWith("Fetch.", StringComparison.Ordinal) || method.StartsWith("Network.", StringComparison.Ordinal)
                || method.StartsWith("Target.", StringComparison.Ordinal))
            {
                Take(child, method, what);
            }
        });
        Post(child, "Network.enable", []);
        Post(child, "Fetch.enable", Everything());
        Post(child, "Target.setAutoAttach", AutoAttach());
        Post(child, "Runtime.runIfWaitingForDebugger", []);
    }

    private void Answer(string session, JsonElement what)
    {
        var url = what.GetProperty("request").GetProperty("url").GetString()!;
        var request = new JsonObject { ["requestId"] = Text(what, "requestId") };
        Note(url);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !IsOwn(address))
        {
            request["errorReason"] = "BlockedByClient";
            Post(session, "Fetch.failRequest", request);
            return;
        }
        var (status, body, headers) = _site.Answer(address.AbsolutePath);
        request["responseCode"] = status;
        request["responseHeaders"] = Parameters.Headers(headers);
        request["body"] = Convert.ToBase64String(body);
        Post(session, "Fetch.fulfillRequest", request);
    }

    private void Note(string url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "ws" or "wss" or "ftp" && !IsOwn(address))
        {
            _outside[url] = 0;
        }
    }

    private bool IsOwn(Uri address) => address.Host == _origin.Host && address.Scheme == _origin.Scheme && address.Port == _origin.Port;

    /// <summary>Sends what needs no answer; where the browser has ended, the next call says so.</summary>
    private void Post(string session, string method, JsonObject parameters) => _ = PostNow(session, method, parameters);

    private async Task PostNow(string session, string method, JsonObject parameters)
    {
        try
        {
            await (await _browser.Connection.Send(session, method, parameters, CancellationToken.None).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (BrowserException)
        {
            // A frame that is gone needs no answer.
        }
    }

    private static JsonObject Everything() => new() { ["patterns"] = new JsonArray(new JsonObject { ["urlPattern"] = "*" }) };

    private static JsonObject AutoAttach() => new() { ["autoAttach"] = true, ["waitForDebuggerOnStart"] = true, ["flatten"] = true };

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";

    public async ValueTask DisposeAsync()
    {
        _browser.Connection.Forget(_session);
        foreach (var child in _children.Keys) _browser.Connection.Forget(child);
        if (_context.Length > 0)
        {
            try
            {
                await _browser.Connection.Call(
                    "", "Target.disposeBrowserContext", new JsonObject { ["browserContextId"] = _context }, CancellationToken.None)
                    .ConfigureAwait(false);
            }
            catch (BrowserException)
            {
                // It ends with the browser.
            }
        }
        _broken.Dispose();
    }
}
