using System.Threading.Channels;

namespace Lantern.Preview.Watching;

/// <summary>Tells which files of some folders change. Bursts come as one; nothing that happens between two questions is lost.</summary>
/// <remarks>One may ask at a time; the operating system reports from threads of its own.</remarks>
public sealed class FolderWatcher : IDisposable
{
    /// <summary>Stands for "anything": the operating system could not keep up, or a folder came that nobody watched yet.</summary>
    public const string Anything = "*";

    /// <summary>Editors write a file in several steps; what follows within this time belongs to the same save.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(12);

    /// <summary>And a program that never stops writing is not waited for.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(120);

    private readonly Channel<string> _changes = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);
    private readonly string _root;
    private readonly string[] _folders;
    private readonly TimeProvider _clock;

    /// <param name="root">The folder that the others lie in; it is watched for their coming and going.</param>
    /// <param name="folders">The folders, with all that lies below.</param>
    /// <param name="clock">Measures bursts.</param>
    public FolderWatcher(string root, IEnumerable<string> folders, TimeProvider clock)
    {
        (_root, _folders, _clock) = (root, [.. folders], clock);
        Watch(root, isDeep: false);
        foreach (var folder in _folders) Watch(folder, isDeep: true);
    }

    /// <summary>Waits for the next changes.</summary>
    /// <param name="patience">How long; null for as long as it takes.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>Full paths, each once; empty when the time is over.</returns>
    /// <exception cref="OperationCanceledException">The waiting was ended before anything had changed.</exception>
    public async Task<IReadOnlySet<string>> NextAsync(TimeSpan? patience, CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (!await WaitAsync(patience, cancellation).ConfigureAwait(false)) return found;
        var start = _clock.GetTimestamp();
        do
        {
            while (_changes.Reader.TryRead(out var path)) found.Add(path);
        }
        while (_clock.GetElapsedTime(start) < Longest && await IsGoingOnAsync(cancellation).ConfigureAwait(false));
        return found;
    }

    public void Dispose()
    {
        lock (_watchers)
        {
            foreach (var watcher in _watchers.Values) watcher.Dispose();
            _watchers.Clear();
        }
    }

    /// <summary>True where the burst goes on. Who ends the waiting now gets what came: it has left the queue, and would be lost.</summary>
    private async Task<bool> IsGoingOnAsync(CancellationToken cancellation)
    {
        try
        {
            return await WaitAsync(Quiet, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<bool> WaitAsync(TimeSpan? patience, CancellationToken cancellation)
    {
        if (patience is not { } time) return await _changes.Reader.WaitToReadAsync(cancellation).ConfigureAwait(false);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(time);
        try
        {
            return await _changes.Reader.WaitToReadAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Watch(string folder, bool isDeep)
    {
        lock (_watchers)
        {
            if (_watchers.Remove(folder, out var old)) old.Dispose();
            try
            {
                var watcher = new FileSystemWatcher(folder)
                {
                    IncludeSubdirectories = isDeep,
                    InternalBufferSize = 64 * 1024,
                    NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                };
                watcher.Created += (_, change) => Note(isDeep, change.FullPath);
                watcher.Changed += (_, change) => Note(isDeep, change.FullPath);
                watcher.Deleted += (_, change) => Note(isDeep, change.FullPath);
                watcher.Renamed += (_, change) =>
                {
                    Note(isDeep, change.OldFullPath);
                    Note(isDeep, change.FullPath);
                };
                watcher.Error += (_, _) => _changes.Writer.TryWrite(Anything);
                watcher.EnableRaisingEvents = true;
                _watchers[folder] = watcher;
            }
            catch (Exception exception) when (exception is ArgumentException or FileNotFoundException or DirectoryNotFoundException)
            {
                // It is not there, or not yet: the folder above tells when it comes.
            }
        }
    }

    private void Note(bool isDeep, string path)
    {
        if (isDeep)
        {
            _changes.Writer.TryWrite(path);
            return;
        }
        // Of the root only the watched folders matter: one may come, or be replaced by a rename.
        if (!_folders.Contains(path, StringComparer.Ordinal)) return;
        Watch(path, isDeep: true);
        _changes.Writer.TryWrite(Anything);
    }
}
