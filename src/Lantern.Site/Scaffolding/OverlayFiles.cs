using Lantern.Build.FileSystem;

namespace Lantern.Site.Scaffolding;

/// <summary>A site as it would be with some files more, others or none: for trying a change before anything is written. What is written through it stays in it. Thread-safe for reading.</summary>
/// <param name="under">The files as they are.</param>
/// <param name="changes">Full path and bytes; null for a file that is gone.</param>
public sealed class OverlayFiles(IFileSystem under, IReadOnlyDictionary<string, byte[]?> changes) : IFileSystem
{
    public bool FileExists(string path) => changes.TryGetValue(path, out var bytes) ? bytes is not null : under.FileExists(path);

    public bool DirectoryExists(string path) => under.DirectoryExists(path) || changes.Any(change => change.Value is not null && change.Key.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    public IReadOnlyList<FileEntry> List(string directory)
    {
        var found = under.List(directory).ToDictionary(entry => entry.Path, StringComparer.Ordinal);
        foreach (var (path, bytes) in changes.Where(change => change.Key.StartsWith(directory + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
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

    public byte[] ReadAllBytes(string path) => changes.TryGetValue(path, out var bytes) ? bytes ?? throw new FileNotFoundException("The file is gone.", path) : under.ReadAllBytes(path);

    public bool HasBytes(string path, ReadOnlySpan<byte> bytes) => changes.TryGetValue(path, out var known) ? known is not null && bytes.SequenceEqual(known) : under.HasBytes(path, bytes);

    public bool HasSha256(string path, long length, ReadOnlySpan<byte> hash) => under.HasSha256(path, length, hash);

    public void Write(string path, ReadOnlySpan<byte> bytes) => throw Refused();

    public void WriteDurably(string path, ReadOnlySpan<byte> bytes) => throw Refused();

    public void CreateDirectory(string path)
    {
    }

    public void DeleteFile(string path) => throw Refused();

    public void DeleteDirectoryIfEmpty(string path)
    {
    }

    public IScratchFile CreateScratchFile(string path) => under.CreateScratchFile(path);

    public IScratchFile OpenKeptFile(string path) => throw Refused();

    public IDisposable? TryLock(string path) => null;

    public string Resolve(string path) => under.Resolve(path);

    private static UnauthorizedAccessException Refused() => new("A change that is only tried is not written.");
}
