using Lantern.Build.FileSystem;
using Lantern.Diagnostics;

namespace Lantern.Build.Input;

/// <summary>A folder of content, listed once; files and folders whose name starts with <c>_</c> or <c>.</c> are left out unless asked for.</summary>
/// <remarks>Names that would not survive on Windows, and links that lead out of the folder, are findings. Thread-safe after <see cref="Load"/>.</remarks>
public sealed class InputFolder
{
    private InputFolder(string fullPath, IReadOnlyList<InputFile> files)
    {
        FullPath = fullPath;
        Files = files;
    }

    public string FullPath { get; }

    /// <summary>All files that can be read, in ordinal order of their path.</summary>
    public IReadOnlyList<InputFile> Files { get; }

    /// <param name="files">Where the folder lies.</param>
    /// <param name="fullPath">The folder; one that does not exist is empty.</param>
    /// <param name="label">Its path for people, relative to the root.</param>
    /// <param name="diagnostics">Receives the findings.</param>
    public static InputFolder Load(IFileSystem files, string fullPath, string label, DiagnosticBag diagnostics)
    {
        var found = new List<InputFile>();
        var real = files.Resolve(fullPath);
        var refused = new List<string>();
        foreach (var entry in files.List(fullPath))
        {
            if (IsHidden(entry.Path)) continue;
            var path = $"{label}/{entry.Path}";
            var full = Path.Combine(fullPath, entry.Path.Replace('/', Path.DirectorySeparatorChar));
            if (PortableName.Problem(entry.Path[(entry.Path.LastIndexOf('/') + 1)..]) is { } problem)
            {
                // One finding for a folder, none for each file in it.
                if (!refused.Exists(folder => entry.Path.StartsWith(folder, StringComparison.Ordinal)))
                    diagnostics.Add(BuildDiagnostics.ReservedName.At(SourceLocation.WholeFile(path), path, problem));
                if (entry.Kind == FileKind.Directory) refused.Add(entry.Path + "/");
                continue;
            }
            if (entry.Kind == FileKind.File) found.Add(new(path, full, entry.Path, entry.Length));
            if (entry.Kind == FileKind.Link) FollowLink(files, full, real, path, entry.Path, found, diagnostics);
        }
        return new InputFolder(fullPath, found);
    }

    /// <summary>Files below a folder of this folder, by ending; the relative path stays relative to this folder.</summary>
    public IEnumerable<InputFile> Below(string folder, params string[] endings) =>
        Files.Where(file => file.Relative.StartsWith(folder + "/", StringComparison.Ordinal)
            && endings.Any(ending => file.Relative.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    private static void FollowLink(
        IFileSystem files, string full, string real, string path, string relative, List<InputFile> found, DiagnosticBag diagnostics)
    {
        var target = files.Resolve(full);
        if (!target.StartsWith(real + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            diagnostics.Add(BuildDiagnostics.LinkLeavesInput.At(SourceLocation.WholeFile(path), path));
        else if (!files.FileExists(target))
            diagnostics.Add(BuildDiagnostics.LinkToFolder.At(SourceLocation.WholeFile(path), path));
        else
            found.Add(new(path, full, relative, 0));
    }

    private static bool IsHidden(string path)
    {
        // _directory.yml is the one file with an underscore that the content contract knows.
        if (path is "_directory.yml" || path.EndsWith("/_directory.yml", StringComparison.Ordinal)) path = path[..^"_directory.yml".Length];
        return path.StartsWith('_') || path.StartsWith('.') || path.Contains("/_", StringComparison.Ordinal) || path.Contains("/.", StringComparison.Ordinal);
    }
}
