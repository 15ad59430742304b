using System.Collections.Immutable;

namespace Lantern.Diagnostics;

/// <summary>The sentences of one body, in order, each with the place it came from.</summary>
/// <remarks>Immutable. It stands on the ground floor because rendering fills it and the editorial rules read it.</remarks>
/// <param name="Sentences">The sentences, in order.</param>
/// <param name="Blocks">The blocks that they stand in; <see cref="Sentence.Paragraph"/> counts these.</param>
public sealed record Prose(ImmutableArray<Sentence> Sentences, ImmutableArray<ProseBlock> Blocks)
{
    public static Prose Empty { get; } = new([], []);

    /// <summary>Words in running text and headings: runs of letters, digits and inner apostrophes or hyphens. Those of a picture are none of them.</summary>
    public int WordCount => Sentences.Sum(sentence => sentence.Kind is SentenceKind.AltText or SentenceKind.FileName ? 0 : sentence.WordCount);
}
