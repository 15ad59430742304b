namespace Lantern.Site.Editing;

/// <summary>A change within one line of a file; everything else of the file stays byte for byte.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">Where it begins, from 1.</param>
/// <param name="EndColumn">Where what is replaced ends, exclusive; equal to <paramref name="Column"/> where something is put in.</param>
/// <param name="Text">What stands there afterwards; it may hold line ends.</param>
public sealed record TextEdit(int Line, int Column, int EndColumn, string Text);
