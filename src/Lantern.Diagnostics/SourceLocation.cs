namespace Lantern.Diagnostics;

/// <summary>A place in a file that outlives the file's text: what a diagnostic points at.</summary>
/// <remarks>
/// Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. Line 0 means the file as a whole.
/// The path is relative to the site's root and uses <c>/</c> on every system.
/// </remarks>
public readonly record struct SourceLocation(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    public static SourceLocation WholeFile(string path) => new(path, 0, 0, 0, 0);

    public bool IsWholeFile => Line == 0;
}
