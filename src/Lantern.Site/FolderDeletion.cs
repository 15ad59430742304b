using Lantern.Build.FileSystem;

namespace Lantern.Site;

/// <summary>Deletes a folder of Lantern's own with all that is in it.</summary>
public static class FolderDeletion
{
    /// <summary>Deletes the folder; one that is not there is none to delete. A link is deleted, and what it leads to is left alone.</summary>
    /// <param name="files">Where it lies.</param>
    /// <param name="directory">A folder that nobody but Lantern writes to.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void DeleteAll(this IFileSystem files, string directory)
    {
        var entries = files.List(directory);
        foreach (var entry in entries.Where(entry => entry.Kind != FileKind.Directory)) files.DeleteFile(Path.Combine(directory, entry.Path));
        foreach (var entry in entries.Where(entry => entry.Kind == FileKind.Directory).OrderByDescending(entry => entry.Path.Length)) files.DeleteDirectoryIfEmpty(Path.Combine(directory, entry.Path));
        files.DeleteDirectoryIfEmpty(directory);
    }
}
