namespace Lantern.Build.FileSystem;

/// <summary>One thing found in a folder.</summary>
/// <param name="Path">Relative to the folder that was listed, with <c>/</c>.</param>
/// <param name="Kind">File, folder or link.</param>
/// <param name="Length">Bytes of a file; 0 otherwise.</param>
public readonly record struct FileEntry(string Path, FileKind Kind, long Length);
