using System.Collections.Immutable;

namespace Lantern.Diagnostics;

/// <summary>The sentences of one body, in order, each with the place it came from.</summary>
/// <remarks>Immutable. It stands on the ground floor because rendering fills it and the editorial rules read it.</remarks>
public sealed record Prose(ImmutableArray<Sentence> Sentences)
{
    public static Prose Empty { get; } = new([]);

    /// <summary>Words in running text and headings: runs of letters, digits and inner apostrophes or hyphens.</summary>
    public int WordCount => Sentences.Sum(sentence => sentence.WordCount);
}
