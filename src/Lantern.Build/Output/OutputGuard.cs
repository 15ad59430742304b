using Lantern.Build.FileSystem;
using Lantern.Diagnostics;

namespace Lantern.Build.Output;

/// <summary>Refuses output folders whose use could destroy something that Lantern did not make. Reads only.</summary>
public static class OutputGuard
{
    /// <summary>Findings about the place of the folder: it may not be, hold or lie in the folders that are read.</summary>
    public static IEnumerable<Diagnostic> CheckPlace(IFileSystem files, string output, string root, string input, string theme)
    {
        var real = files.Resolve(output);
        string? problem = null;
        if (Same(real, files.Resolve(root)) || Inside(files.Resolve(root), real)) problem = "is the site's root or holds it";
        foreach (var (folder, name) in new[] { (input, "input"), (theme, "theme"), (Path.Combine(root, ".lantern"), ".lantern") })
        {
            var other = files.Resolve(folder);
            if (Same(real, other) || Inside(other, real)) problem ??= $"is the {name} folder or holds it";
            if (Inside(real, other)) problem ??= $"lies in the {name} folder";
        }
        if (files.FileExists(output)) problem ??= "is a file";
        if (problem is not null) yield return BuildDiagnostics.OutputFolderRefused.At(SourceLocation.WholeFile(output), output, problem);
    }

    /// <summary>Findings about what lies in the folder: links, and files that no build of ours wrote.</summary>
    /// <param name="existing">What lies there.</param>
    /// <param name="paths">The folder.</param>
    /// <param name="label">The folder as people see it: relative to the root where it lies inside.</param>
    /// <param name="state">What is known of it.</param>
    public static IEnumerable<Diagnostic> CheckContents(IReadOnlyList<FileEntry> existing, OutputPaths paths, string label, OutputState state)
    {
        if (state.Manifest is null && !state.IsUnfinished && existing.Count > 0)
        {
            yield return BuildDiagnostics.OutputNotOurs.At(SourceLocation.WholeFile(label), paths.Output);
            yield break;
        }
        var own = state.OwnPaths();
        foreach (var entry in existing)
        {
            var shown = SourceLocation.WholeFile($"{label}/{entry.Path}");
            if (entry.Kind == FileKind.Link) yield return BuildDiagnostics.LinkInOutput.At(shown, entry.Path);
            else if (entry.Kind == FileKind.File && !own.Contains(entry.Path)) yield return BuildDiagnostics.ForeignFile.At(shown, entry.Path);
        }
    }

    private static bool Same(string a, string b) => string.Equals(a.TrimEnd(Path.DirectorySeparatorChar), b.TrimEnd(Path.DirectorySeparatorChar), StringComparison.Ordinal);

    private static bool Inside(string path, string folder) =>
        path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
