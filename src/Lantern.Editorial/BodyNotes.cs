using System.Collections.Immutable;
using Lantern.Editorial.Language;
using Lantern.Editorial.Numbers;

namespace Lantern.Editorial;

/// <summary>What an editor noted while reading one file, to be judged once the whole site is known. Immutable.</summary>
/// <param name="Findings">What rules found in its words.</param>
/// <param name="Numbers">What could be the number of a crisis line.</param>
public sealed record BodyNotes(ImmutableArray<EditorialFinding> Findings, ImmutableArray<NumberMention> Numbers)
{
    public static BodyNotes None { get; } = new([], []);
}
