using System.Text.Json.Nodes;
using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Site;

namespace Lantern.Browser.DevTools;

/// <summary>A browser that runs without a window, knows nothing of anybody, and reaches no host. It ends, and what it wrote is deleted, with <see
/// cref="DisposeAsync"/>.</summary>
/// <remarks>Thread-safe. One may look at any number of sites, one after the other or at once.</remarks>
public sealed class LiveBrowser : IAsyncDisposable
{
    private const string Announcement = "DevTools listening on ";

    private readonly IFileSystem _files;
    private readonly string _profile;
    private readonly CompanionProcess _process;

    private LiveBrowser(IFileSystem files, string profile, CompanionProcess process, DevToolsConnection connection) =>
        (_files, _profile, _process, Connection) = (files, profile, process, connection);

    internal DevToolsConnection Connection { get; }

    /// <summary>Starts a browser.</summary>
    /// <param name="files">The disk, for what it writes while it runs.</param>
    /// <param name="path">The program.</param>
    /// <param name="patience">How long it may take to start, and to give any answer; null for 45 seconds.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="BrowserException">It does not start.</exception>
    public static async Task<LiveBrowser> Start(IFileSystem files, string path, TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        var limit = patience ?? DevToolsConnection.DefaultPatience;
        var profile = Path.Combine(Path.GetTempPath(), $"lantern-browser-{Guid.NewGuid():N}");
        files.CreateDirectory(profile);
        CompanionProcess? process = null;
        DevToolsConnection? connection = null;
        try
        {
            var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
            var lastWords = "";
            process = CompanionProcess.Start(path, Arguments(profile), line =>
            {
                if (line is null)
                {
                    address.TrySetException(new BrowserException($"it ended at once{(lastWords.Length > 0 ? $" and said: {lastWords}" : "")}"));
                    Volatile.Read(ref connection)?.Fail("the browser has ended in the middle of its work");
                }
                else if (line.StartsWith(Announcement, StringComparison.Ordinal)
                    && Uri.TryCreate(line[Announcement.Length..].Trim(), UriKind.Absolute, out var found))
                {
                    address.TrySetResult(found);
                }
                else if (line.Trim().Length > 0)
                {
                    lastWords = line.Trim();
                }
            });
            Volatile.Write(ref connection,
                await DevToolsConnection.Open(await address.Task.WaitAsync(limit, cancellation).ConfigureAwait(false), limit, cancellation)
                .ConfigureAwait(false));
            return new LiveBrowser(files, profile, process, connection!);
        }
        catch (Exception exception)
        {
            process?.Dispose();
            Sweep(files, profile);
            throw exception switch
            {
                BrowserException => exception,
                IOException => new BrowserException($"it could not be started: {exception.Message}", exception),
                TimeoutException => new BrowserException($"it was started and could be asked nothing for {limit.TotalSeconds:0} seconds", exception),
                _ => exception,
            };
        }
    }

    private static string[] Arguments(string profile) =>
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check",
            "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-default-apps", "--disable-extensions", "--hide-scrollbars", "--mute-audio", "--disable-dev-shm-usage",
        // Several pages are looked at at once, and none of them lies behind another.
        "--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding", "--disable-background-timer-throttling",
        // Colours are compared as numbers.
        "--force-color-profile=srgb", "--disable-lcd-text",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank",
    ];

    /// <summary>Ends the browser and all that it started, and deletes what it wrote.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await (await Connection.Send("", "Browser.close", new JsonObject(), CancellationToken.None).ConfigureAwait(false))
                .WaitAsync(TimeSpan.FromSeconds(5)).ConfigureAwait(false);
            _process.WaitForEnd();
        }
        catch (Exception exception) when (exception is BrowserException or TimeoutException)
        {
            // It is ended below all the same.
        }
        await Connection.DisposeAsync().ConfigureAwait(false);
        _process.Dispose();
        Sweep(_files, _profile);
    }

    private static void Sweep(IFileSystem files, string profile)
    {
        try
        {
            files.DeleteAll(profile);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It lies in the system's folder for what may be deleted.
        }
    }
}
