using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Build.Pipelines;

namespace Lantern.Build.Output;

/// <summary>Makes the output folder hold exactly the files of a set.</summary>
/// <remarks>
/// Order: journal (durable), files (equal ones skipped, others rewritten in place, stale ones deleted), manifest (durable), journal away.
/// Killed anywhere, the journal says so, and the next commit compares every byte on disk. Only paths of the last manifest or of the
/// journal are ever deleted. The caller holds the lock and has called <see cref="OutputGuard"/>.
/// </remarks>
public sealed class OutputCommit(IFileSystem files, OutputPaths paths, int parallelism)
{
    /// <exception cref="IOException">The disk is full or refuses; the journal stays and tells the next build.</exception>
    public CommitResult Run(OutputSet set, OutputState state, IReadOnlyList<FileEntry> existing, string environment)
    {
        var wanted = set.Files;
        var own = state.OwnPaths();
        var keep = wanted.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var stale = existing.Where(entry => entry.Kind == FileKind.File && own.Contains(entry.Path) && !keep.Contains(entry.Path)).Select(entry => entry.Path).ToList();
        var onDisk = existing.Where(entry => entry.Kind == FileKind.File).ToDictionary(entry => entry.Path, entry => entry.Length, StringComparer.Ordinal);
        var folders = existing.Where(entry => entry.Kind == FileKind.Directory).Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        var manifest = ManifestOf(wanted, environment);

        files.WriteDurably(paths.Journal, Encoding.UTF8.GetBytes(string.Join('\n', own.Union(keep).Order(StringComparer.Ordinal)) + "\n"));
        // Stale files first: a page may become a folder, or on Windows and macOS change only its letter case.
        foreach (var path in stale) files.DeleteFile(paths.InOutput(path));
        DeleteEmptyDirectories(existing, keep);
        var written = new ConcurrentBag<string>();
        Workers.For(wanted.Count, parallelism, index =>
        {
            if (WriteIfDifferent(set, wanted[index], onDisk, folders)) written.Add(wanted[index].Path);
        });
        if (wanted.Count == 0) files.CreateDirectory(paths.Output);
        if (state.IsUnfinished || !written.IsEmpty || stale.Count > 0 || state.Manifest is null || !files.HasBytes(paths.Manifest, manifest))
            files.WriteDurably(paths.Manifest, manifest);
        files.DeleteFile(paths.Journal);
        return new CommitResult(written.Count, wanted.Count - written.Count, stale.Count)
        {
            WrittenPaths = [.. written.Order(StringComparer.Ordinal)],
            DeletedPaths = stale,
        };
    }

    private bool WriteIfDifferent(OutputSet set, OutputFile file, Dictionary<string, long> onDisk, HashSet<string> folders)
    {
        if (file.IsInPlace) return false;
        var buffer = ArrayPool<byte>.Shared.Rent(file.Size);
        try
        {
            var bytes = buffer.AsSpan(0, file.Size);
            set.Read(file, bytes);
            var full = paths.InOutput(file.Path);
            if (onDisk.TryGetValue(file.Path, out var length) && length == file.Size && files.HasBytes(full, bytes)) return false;
            // Nearly every page has a folder of its own; trying to write into one that is not there yet costs more than asking.
            if (file.Path.LastIndexOf('/') is > 0 and var slash && !folders.Contains(file.Path[..slash])) files.CreateDirectory(paths.InOutput(file.Path[..slash]));
            files.Write(full, bytes);
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void DeleteEmptyDirectories(IReadOnlyList<FileEntry> existing, HashSet<string> keep)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in keep)
        {
            for (var slash = path.LastIndexOf('/'); slash > 0 && needed.Add(path[..slash]); slash = path.LastIndexOf('/', slash - 1))
            {
            }
        }
        foreach (var entry in existing.Where(entry => entry.Kind == FileKind.Directory && !needed.Contains(entry.Path)).OrderByDescending(entry => entry.Path.Length))
            files.DeleteDirectoryIfEmpty(paths.InOutput(entry.Path));
    }

    private static byte[] ManifestOf(IReadOnlyList<OutputFile> wanted, string environment) =>
        new Manifest(environment, [.. wanted.Select(file => new ManifestEntry(file.Path, file.Size, file.Sha1, file.Sha256, file.Source, file.Expectation))]).ToJson();
}
