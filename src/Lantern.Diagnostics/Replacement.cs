namespace Lantern.Diagnostics;

/// <summary>Some letters of one line, and what to write in their place.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">Where they begin, from 1, in UTF-16 units.</param>
/// <param name="Old">The letters as they stood when they were found; never a line end.</param>
/// <param name="New">What to write; never a line end.</param>
public readonly record struct Replacement(int Line, int Column, string Old, string New)
{
    public int EndColumn => Column + Old.Length;
}
