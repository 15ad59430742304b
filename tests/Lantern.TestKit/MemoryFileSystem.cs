using System.Collections.Concurrent;
using System.Security.Cryptography;
using Lantern.Build.FileSystem;

namespace Lantern.TestKit;

/// <summary>A file system in memory, with the same answers as the disk. Thread-safe. Paths are absolute with <c>/</c>.</summary>
public sealed class MemoryFileSystem : IFileSystem
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _directories = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _locks = new(StringComparer.Ordinal);

    /// <summary>Called with each path before it is written; a test throws from it to have a disk fail.</summary>
    public Action<string> BeforeWrite { get; set; } = _ => { };

    /// <summary>Called with each path before it is read.</summary>
    public Action<string> BeforeRead { get; set; } = _ => { };

    /// <summary>Puts the entries of every listing in another order, as other disks would.</summary>
    public bool ListsBackwards { get; set; }

    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>How often each path was written.</summary>
    public ConcurrentDictionary<string, int> Writes { get; } = new(StringComparer.Ordinal);

    public void Link(string path, string target) => _links[path] = target;

    public bool FileExists(string path) => _files.ContainsKey(Resolve(path));

    public bool DirectoryExists(string path) => _directories.ContainsKey(path) || _files.Keys.Concat(_links.Keys).Any(file => file.StartsWith(path + "/", StringComparison.Ordinal));

    public IReadOnlyList<FileEntry> List(string directory)
    {
        var prefix = directory + "/";
        var found = new Dictionary<string, FileEntry>(StringComparer.Ordinal);
        foreach (var (path, bytes) in _files.Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal))) AddWithParents(path[prefix.Length..], FileKind.File, bytes.Length);
        foreach (var path in _links.Keys.Where(link => link.StartsWith(prefix, StringComparison.Ordinal))) AddWithParents(path[prefix.Length..], FileKind.Link, 0);
        foreach (var path in _directories.Keys.Where(folder => folder.StartsWith(prefix, StringComparison.Ordinal))) AddWithParents(path[prefix.Length..], FileKind.Directory, 0);
        var sorted = found.Values.OrderBy(entry => entry.Path, StringComparer.Ordinal).ToList();
        if (ListsBackwards) sorted.Reverse();
        return sorted;

        void AddWithParents(string path, FileKind kind, long length)
        {
            found[path] = new(path, kind, length);
            for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1)) found.TryAdd(path[..slash], new(path[..slash], FileKind.Directory, 0));
        }
    }

    public IReadOnlyList<FileEntry> ListTop(string directory) => [.. List(directory).Where(entry => !entry.Path.Contains('/', StringComparison.Ordinal))];

    public Stream OpenRead(string path) => new MemoryStream(ReadAllBytes(path), writable: false);

    public byte[] ReadAllBytes(string path)
    {
        BeforeRead(path);
        return _files.TryGetValue(Resolve(path), out var bytes) ? bytes : throw new FileNotFoundException($"There is no file {path}.", path);
    }

    public bool HasBytes(string path, ReadOnlySpan<byte> bytes) => _files.TryGetValue(Resolve(path), out var known) && bytes.SequenceEqual(known);

    public bool HasSha256(string path, long length, ReadOnlySpan<byte> hash) => _files.TryGetValue(Resolve(path), out var known) && known.Length == length && SHA256.HashData(known).AsSpan().SequenceEqual(hash);

    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        BeforeWrite(path);
        Writes.AddOrUpdate(path, 1, (_, count) => count + 1);
        _files[path] = bytes.ToArray();
    }

    public void WriteDurably(string path, ReadOnlySpan<byte> bytes) => Write(path, bytes);

    public void MakeExecutable(string path)
    {
    }

    public void MakeReadable(string path)
    {
    }

    public void CreateDirectory(string path) => _directories[path] = 0;

    public void DeleteFile(string path)
    {
        _files.TryRemove(path, out _);
        _links.TryRemove(path, out _);
    }

    public void DeleteDirectoryIfEmpty(string path)
    {
        if (!_files.Keys.Any(file => file.StartsWith(path + "/", StringComparison.Ordinal))) _directories.TryRemove(path, out _);
    }

    public void MoveDirectory(string from, string to)
    {
        foreach (var (path, bytes) in _files.Where(file => file.Key.StartsWith(from + "/", StringComparison.Ordinal)).ToList())
        {
            _files.TryRemove(path, out _);
            _files[to + path[from.Length..]] = bytes;
        }
        foreach (var path in _directories.Keys.Where(path => path == from || path.StartsWith(from + "/", StringComparison.Ordinal)).ToList())
        {
            _directories.TryRemove(path, out _);
            _directories[to + path[from.Length..]] = 0;
        }
    }

    public void ReplaceLink(string path, string target) => _links[path] = target;

    public IScratchFile CreateScratchFile(string path) => new Scratch();

    public IScratchFile OpenKeptFile(string path)
    {
        var file = new Scratch { AtEnd = bytes => _files[path] = bytes };
        file.Append(_files.GetValueOrDefault(path, []));
        return file;
    }

    public IDisposable? TryLock(string path) => _locks.TryAdd(path, 0) ? new Lock(this, path) : null;

    public string Resolve(string path)
    {
        for (var left = 40; left > 0; left--)
        {
            var link = _links.FirstOrDefault(pair => path == pair.Key || path.StartsWith(pair.Key + "/", StringComparison.Ordinal));
            if (link.Key is null) break;
            path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(link.Key)!, link.Value + path[link.Key.Length..]));
        }
        return path;
    }

    private sealed class Lock(MemoryFileSystem files, string path) : IDisposable
    {
        public void Dispose() => files._locks.TryRemove(path, out _);
    }

    private sealed class Scratch : IScratchFile
    {
        private readonly MemoryStream _bytes = new();

        /// <summary>Called with all bytes when the file is closed.</summary>
        public Action<byte[]> AtEnd { get; init; } = _ => { };

        public long Length
        {
            get
            {
                lock (_bytes) return _bytes.Length;
            }
        }

        public long Append(ReadOnlySpan<byte> bytes)
        {
            lock (_bytes)
            {
                var offset = _bytes.Length;
                _bytes.Position = offset;
                _bytes.Write(bytes);
                return offset;
            }
        }

        public void Read(long offset, Span<byte> into)
        {
            lock (_bytes)
            {
                _bytes.Position = offset;
                _bytes.ReadExactly(into);
            }
        }

        public void Dispose()
        {
            // As on a disk, a second time does nothing.
            if (_bytes.CanWrite) AtEnd(_bytes.ToArray());
            _bytes.Dispose();
        }
    }
}
