using System.Text;
using Lantern.Build.FileSystem;

namespace Lantern.Build.Output;

/// <summary>What is known about an output folder from earlier builds: its manifest, and the journal of a build that did not finish.</summary>
public sealed record OutputState(Manifest? Manifest, IReadOnlySet<string>? Journal)
{
    public bool IsUnfinished => Journal is not null;

    /// <summary>The paths that may be overwritten or deleted: those of the last manifest and of an unfinished build.</summary>
    public HashSet<string> OwnPaths()
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        if (Manifest is not null) paths.UnionWith(Manifest.Files.Select(file => file.Path));
        if (Journal is not null) paths.UnionWith(Journal);
        return paths;
    }

    public static OutputState Read(IFileSystem files, OutputPaths paths)
    {
        var manifest = files.FileExists(paths.Manifest) ? Manifest.FromJson(files.ReadAllBytes(paths.Manifest)) : null;
        var journal = files.FileExists(paths.Journal)
            ? Encoding.UTF8.GetString(files.ReadAllBytes(paths.Journal)).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal)
            : null;
        return new OutputState(manifest, journal);
    }
}
