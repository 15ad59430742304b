using System.Globalization;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Formatters;
using Lantern.Preview.Watching;
using Lantern.Site;
using Lantern.Site.Sessions;

namespace Lantern.Preview;

/// <summary>Follows what is saved: an edit of a text shows at once, everything else after the site has been read again.</summary>
/// <param name="session">The site.</param>
/// <param name="watcher">Tells what is saved.</param>
/// <param name="request">Which site.</param>
/// <param name="clock">Measures.</param>
/// <param name="say">Told a line for each change.</param>
/// <param name="publish">Told each change of what is served.</param>
public sealed class PreviewLoop(SiteSession session, FolderWatcher watcher, BuildRequest request, TimeProvider clock, Action<string> say, Action<PreviewChange> publish)
{
    /// <summary>A writer who types on does not wait for lists and feeds; they follow in the first pause of this length.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <summary>Each error and warning is said before the line of its change, for an editor that lists them.</summary>
    public bool SaysFindings { get; init; }

    private PreviewState? _state;
    private Task _stopped = Task.CompletedTask;

    /// <summary>Reads the site for the first time.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public PreviewState Start(CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        var site = session.Run(cancellation);
        Say("the site", site, $"Read the site in {Milliseconds(start)}: {Count(site.Paths.Count(path => path.EndsWith(".html", StringComparison.Ordinal)), "page")}, {Findings(site)}");
        return _state = new PreviewState(1, site, site);
    }

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await FollowAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            await EndOfStoppedAsync().ConfigureAwait(false);
        }
    }

    private async Task FollowAsync(CancellationToken cancellation)
    {
        var pending = new HashSet<string>(StringComparer.Ordinal);
        var isBehind = false;
        while (!cancellation.IsCancellationRequested)
        {
            var saved = await watcher.NextAsync(isBehind ? Pause : null, cancellation).ConfigureAwait(false);
            while (true)
            {
                var start = clock.GetTimestamp();
                if (saved.Count > 0) saved = saved.Where(path => path == FolderWatcher.Anything || session.IsOfSite(path)).ToHashSet(StringComparer.Ordinal);
                if (saved.Count == 0 && pending.Count == 0 && !isBehind) break;
                if (saved.Count > 0 && pending.Count == 0 && TryEdits(saved, start))
                {
                    isBehind = true;
                    break;
                }
                pending.UnionWith(saved);
                // The whole site is read anew until no save comes in between.
                if (await ReadAsync(pending, start, cancellation).ConfigureAwait(false) is { Count: > 0 } newer)
                {
                    saved = newer;
                    continue;
                }
                pending.Clear();
                isBehind = false;
                break;
            }
        }
    }

    private bool TryEdits(IReadOnlySet<string> saved, long start)
    {
        if (_state is not { } state) return false;
        var site = state.Latest;
        foreach (var path in saved)
        {
            if (session.TryEdit(site, path) is not { } edited) return false;
            site = edited;
        }
        var changed = site.ChangesByEdit(state.Latest).ToList();
        if (changed.Count > 0) Publish(site, changed, saved);
        Say(Names(saved), site, $"{Names(saved)}: {Count(changed.Count(IsPage), "page")} in {Milliseconds(start)}, {Findings(site)}");
        return true;
    }

    /// <summary>Reads the site; a save in the meantime stops it and is returned.</summary>
    private async Task<IReadOnlySet<string>> ReadAsync(IReadOnlySet<string> saved, long start, CancellationToken cancellation)
    {
        await EndOfStoppedAsync().ConfigureAwait(false);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = Task.Run(() => session.Run(stopping.Token), CancellationToken.None);
        var next = watcher.NextAsync(null, waiting.Token);
        if (await Task.WhenAny(reading, next).ConfigureAwait(false) == next && next.IsCompletedSuccessfully)
        {
            await stopping.CancelAsync().ConfigureAwait(false);
            // What was saved can be shown before the reading has come to its end.
            _stopped = reading;
            return await next.ConfigureAwait(false);
        }
        await waiting.CancelAsync().ConfigureAwait(false);
        IReadOnlySet<string> missed;
        try
        {
            // A save that came at the very end is not lost.
            missed = await next.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            missed = new HashSet<string>();
        }
        try
        {
            Show(await reading.ConfigureAwait(false), saved, start);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            say($"The site could not be read: {exception.Message}");
        }
        return missed;
    }

    /// <summary>One reading at a time.</summary>
    private async Task EndOfStoppedAsync()
    {
        try
        {
            await _stopped.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or UnauthorizedAccessException)
        {
            // The site is read again.
        }
    }

    private void Show(SiteSnapshot site, IReadOnlySet<string> saved, long start)
    {
        var changed = site.ChangesSince(_state!.Latest).ToList();
        Publish(site, changed, saved);
        if (saved.Count > 0) Say(Names(saved), site, $"{Names(saved)}: {Count(site.Made, "page")} made, {changed.Count(IsPage)} changed, in {Milliseconds(start)}, {Findings(site)}");
    }

    private void Say(string what, SiteSnapshot site, string line)
    {
        if (SaysFindings)
        {
            say($"Looking at {what}");
            var lines = new SourceLines(request.Root, site.Findings);
            foreach (var finding in site.Findings.Where(finding => finding.Severity != Severity.Suggestion)) say(TextFormatter.Format(finding, lines.Of(finding)).TrimEnd('\n'));
        }
        say(line);
    }

    private void Publish(SiteSnapshot site, List<string> changed, IReadOnlySet<string> saved)
    {
        var before = _state!;
        var shown = site.HasErrors && !before.Shown.HasErrors ? before.Shown : site;
        _state = new PreviewState(before.Version + 1, shown, site);
        var isOnlyStyle = !site.HasErrors && !before.Latest.HasErrors && saved.Count > 0 && saved.All(path => path.EndsWith(".css", StringComparison.OrdinalIgnoreCase));
        publish(new PreviewChange(_state, changed.Count > MostPaths ? null : changed, isOnlyStyle ? [.. site.Paths.Where(path => path.EndsWith(".css", StringComparison.Ordinal)).Select(path => "/" + path)] : []));
    }

    /// <summary>More are no news for one page but for all.</summary>
    private const int MostPaths = 500;

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    private string Names(IReadOnlySet<string> saved)
    {
        var names = saved.Where(path => path != FolderWatcher.Anything).Select(request.Label).Order(StringComparer.Ordinal).ToList();
        return names.Count switch { 0 => "Folders changed", <= 2 => string.Join(", ", names), _ => $"{names[0]} and {names.Count - 1} more" };
    }

    private string Milliseconds(long start) => string.Create(CultureInfo.InvariantCulture, $"{clock.GetElapsedTime(start).TotalMilliseconds:0} ms");

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Findings(SiteSnapshot site)
    {
        var errors = site.Findings.Count(finding => finding.IsError);
        return errors > 0 ? $"{Count(errors, "error")}: what was right last stays" : Count(site.Findings.Count(finding => finding.Severity == Severity.Warning), "warning");
    }
}
