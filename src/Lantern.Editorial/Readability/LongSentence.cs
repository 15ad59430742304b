using Lantern.Diagnostics;

namespace Lantern.Editorial.Readability;

/// <summary>A sentence that is among the longest of its text.</summary>
public sealed record LongSentence(string Text, int Words, SourceLocation Location);
