using System.Collections.Concurrent;
using Lantern.Build.FileSystem;

namespace Lantern.Site.Editing;

/// <summary>A site as it would be with some files more, others or none: for trying a change before anything is written. Its files can't be written. Thread-safe.</summary>
/// <remarks>The folders are listed once; what comes or goes in them afterwards is not seen.</remarks>
public sealed class OverlayFiles : IFileSystem
{
    private readonly IFileSystem _under;
    private readonly IReadOnlyDictionary<string, byte[]?> _changes;
    private readonly string[] _writable;
    private readonly ConcurrentDictionary<string, IReadOnlyList<FileEntry>> _listed;

    /// <param name="under">The files as they are.</param>
    /// <param name="changes">Full path and bytes; null for a file that is gone.</param>
    /// <param name="writable">Folders that are no part of what is tried and stay writable, such as that of what runs leave to each other.</param>
    public OverlayFiles(IFileSystem under, IReadOnlyDictionary<string, byte[]?> changes, params string[] writable)
        : this(under, changes, writable, new(StringComparer.Ordinal))
    {
    }

    private OverlayFiles(IFileSystem under, IReadOnlyDictionary<string, byte[]?> changes, string[] writable, ConcurrentDictionary<string, IReadOnlyList<FileEntry>> listed) =>
        (_under, _changes, _writable, _listed) = (under, changes, writable, listed);

    /// <summary>The same files with other changes in place of these.</summary>
    public OverlayFiles With(IReadOnlyDictionary<string, byte[]?> changes) => new(_under, changes, _writable, _listed);

    public bool FileExists(string path) => _changes.TryGetValue(path, out var bytes) ? bytes is not null : _under.FileExists(path);

    public bool DirectoryExists(string path) => _under.DirectoryExists(path) || _changes.Any(change => change.Value is not null && change.Key.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    public IReadOnlyList<FileEntry> List(string directory)
    {
        if (IsState(directory)) return _under.List(directory);
        var found = _listed.GetOrAdd(directory, _under.List).ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        foreach (var (path, bytes) in _changes.Where(change => change.Key.StartsWith(directory + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            var relative = path[(directory.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/');
            if (bytes is null)
            {
                found.Remove(relative);
                continue;
            }
            found[relative] = new FileEntry(relative, FileKind.File, bytes.Length);
            for (var slash = relative.LastIndexOf('/'); slash > 0; slash = relative.LastIndexOf('/', slash - 1)) found.TryAdd(relative[..slash], new FileEntry(relative[..slash], FileKind.Directory, 0));
        }
        return [.. found.Values.OrderBy(entry => entry.Path, StringComparer.Ordinal)];
    }

    public IReadOnlyList<FileEntry> ListTop(string directory) => [.. List(directory).Where(entry => !entry.Path.Contains('/', StringComparison.Ordinal))];

    public Stream OpenRead(string path) => new MemoryStream(ReadAllBytes(path), writable: false);

    public byte[] ReadAllBytes(string path) => _changes.TryGetValue(path, out var bytes) ? bytes ?? throw new FileNotFoundException("The file is gone.", path) : _under.ReadAllBytes(path);

    public bool HasBytes(string path, ReadOnlySpan<byte> bytes) => _changes.TryGetValue(path, out var known) ? known is not null && bytes.SequenceEqual(known) : _under.HasBytes(path, bytes);

    public bool HasSha256(string path, long length, ReadOnlySpan<byte> hash) => _under.HasSha256(path, length, hash);

    public void Write(string path, ReadOnlySpan<byte> bytes) => State(path).Write(path, bytes);

    public void WriteDurably(string path, ReadOnlySpan<byte> bytes) => State(path).WriteDurably(path, bytes);

    public void MakeExecutable(string path) => State(path).MakeExecutable(path);

    public void MakeReadable(string path) => State(path).MakeReadable(path);

    public void CreateDirectory(string path)
    {
        if (IsState(path)) _under.CreateDirectory(path);
    }

    public void DeleteFile(string path) => State(path).DeleteFile(path);

    public void DeleteDirectoryIfEmpty(string path)
    {
        if (IsState(path)) _under.DeleteDirectoryIfEmpty(path);
    }

    public void MoveDirectory(string from, string to) => State(from).MoveDirectory(from, to);

    public void ReplaceLink(string path, string target) => State(path).ReplaceLink(path, target);

    public IScratchFile CreateScratchFile(string path) => _under.CreateScratchFile(path);

    public IScratchFile OpenKeptFile(string path) => State(path).OpenKeptFile(path);

    public IDisposable? TryLock(string path) => IsState(path) ? _under.TryLock(path) : null;

    public string Resolve(string path) => _under.Resolve(path);

    private bool IsState(string path) => Array.Exists(_writable, folder => path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private IFileSystem State(string path) => IsState(path) ? _under : throw Refused();

    private static UnauthorizedAccessException Refused() => new("A change that is only tried is not written.");
}
