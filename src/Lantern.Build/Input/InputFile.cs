namespace Lantern.Build.Input;

/// <summary>A file that may be read: its place on disk and its name for people.</summary>
/// <param name="Path">Relative to the site's root, with <c>/</c>: what diagnostics show.</param>
/// <param name="FullPath">Absolute and native.</param>
/// <param name="Relative">Relative to the folder that was listed, with <c>/</c>.</param>
/// <param name="Length">In bytes.</param>
public sealed record InputFile(string Path, string FullPath, string Relative, long Length);
