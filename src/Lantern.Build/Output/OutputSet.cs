using System.Collections.Concurrent;
using System.Security.Cryptography;
using Lantern.Build.FileSystem;
using Lantern.Diagnostics;

namespace Lantern.Build.Output;

/// <summary>All files of the site to be: their bytes in a spool file, their names and hashes here. Thread-safe.</summary>
public sealed class OutputSet(IScratchFile spool)
{
    private readonly ConcurrentDictionary<string, OutputFile> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<(OutputFile First, OutputFile Second)> _conflicts = new();
    private readonly ConcurrentDictionary<string, string> _expectations = new(StringComparer.Ordinal);

    /// <summary>The files in ordinal order of their path.</summary>
    public IReadOnlyList<OutputFile> Files => [.. _files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];

    public int Count => _files.Count;

    /// <summary>Adds a file; a second one at the same path (letter case counts as equal) is a conflict, and the first stays.</summary>
    public OutputFile Add(string path, string source, ReadOnlySpan<byte> bytes, string? expectation = null)
    {
        var file = Store(path, source, bytes, expectation);
        Put(file);
        return file;
    }

    /// <summary>Keeps the bytes of a file of which nobody can say yet whether the site will have it; <see cref="Put"/> adds it.</summary>
    public OutputFile Store(string path, string source, ReadOnlySpan<byte> bytes, string? expectation = null)
    {
        var hashes = new byte[52];
        SHA1.HashData(bytes, hashes);
        SHA256.HashData(bytes, hashes.AsSpan(20));
        return new OutputFile(path, source, spool.Append(bytes), bytes.Length, hashes, Once(expectation));
    }

    /// <summary>Adds a file that the output folder holds already, byte for byte: it is neither read nor written again.</summary>
    public void Keep(OutputFile file) => Put(file with { Offset = OutputFile.InPlace, Expectation = Once(file.Expectation) });

    /// <summary>Adds a file whose bytes are kept already; the same conflicts as for <see cref="Add"/>.</summary>
    public void Put(OutputFile file)
    {
        if (!_files.TryAdd(file.Path, file)) _conflicts.Enqueue((_files[file.Path], file));
    }

    private string? Once(string? expectation) => expectation is null ? null : _expectations.GetOrAdd(expectation, expectation);

    public bool Contains(string path) => _files.TryGetValue(path, out var file) && file.Path == path;

    public byte[] Read(OutputFile file)
    {
        var bytes = new byte[file.Size];
        Read(file, bytes);
        return bytes;
    }

    public void Read(OutputFile file, Span<byte> into) => spool.Read(file.Offset, into[..file.Size]);

    /// <summary>One finding for each pair of sources that want the same path, the sources in ordinal order, files first.</summary>
    public IEnumerable<Diagnostic> Conflicts()
    {
        foreach (var (first, second) in _conflicts)
        {
            // Which of the two came first depends on the threads.
            var (a, b) = (IsFile(first) == IsFile(second) ? string.CompareOrdinal(first.Source, second.Source) <= 0 : IsFile(first)) ? (first, second) : (second, first);
            var address = "/" + (a.Path.EndsWith("index.html", StringComparison.Ordinal) ? a.Path[..^"index.html".Length] : a.Path);
            yield return BuildDiagnostics.OutputConflict.At(
                SourceLocation.WholeFile(IsFile(b) ? b.Source : a.Source), a.Source, b.Source.Trim('<', '>'), address,
                IsFile(b) ? "rename one of the two files; an article may have another 'slug:' instead" : $"rename {a.Source}, because that address always belongs to {b.Source.Trim('<', '>')}");
        }
    }

    /// <summary>One finding for each file whose name hosts don't take: in an address <c>#</c> and <c>?</c> end the path (Netlify refuses the whole deploy for one).</summary>
    public IEnumerable<Diagnostic> RefusedNames() => Files.Where(file => file.Path.AsSpan().ContainsAny('#', '?'))
        .Select(file => BuildDiagnostics.NameForNoHost.At(SourceLocation.WholeFile(file.Source), file.Path, file.Path.Contains('#', StringComparison.Ordinal) ? "#" : "?"));

    private static bool IsFile(OutputFile file) => !file.Source.StartsWith('<');
}
