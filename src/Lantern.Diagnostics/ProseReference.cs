namespace Lantern.Diagnostics;

/// <summary>Something that a paragraph leans on or leads to.</summary>
/// <param name="Target"><c>^key</c> for a cited source, <c>^</c> for a note, the address for a link.</param>
/// <param name="Span">The whole link or mark in the source.</param>
public readonly record struct ProseReference(string Target, SourceSpan Span);
