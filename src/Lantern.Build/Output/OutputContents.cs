using Lantern.Build.FileSystem;

namespace Lantern.Build.Output;

/// <summary>What an output folder holds before a build. Thread-safe.</summary>
public sealed class OutputContents
{
    private readonly IFileSystem _files;
    private readonly OutputPaths _paths;
    private readonly Dictionary<string, long> _sizes;

    private OutputContents(IFileSystem files, OutputPaths paths, Dictionary<string, long> sizes) => (_files, _paths, _sizes) = (files, paths, sizes);

    public static OutputContents Of(IFileSystem files, OutputPaths paths, IReadOnlyList<FileEntry> existing) =>
        new(files, paths, existing.Where(entry => entry.Kind == FileKind.File).ToDictionary(entry => entry.Path, entry => entry.Length, StringComparer.Ordinal));

    /// <summary>True when the folder holds a file under just this name with just these bytes, by its SHA-256.</summary>
    public bool Has(OutputFile file)
    {
        if (!_sizes.TryGetValue(file.Path, out var size) || size != file.Size) return false;
        try
        {
            return _files.HasSha256(_paths.InOutput(file.Path), file.Size, file.Hashes.AsSpan(20, 32));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
