using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Editorial.Evidence;

/// <summary>A sentence that says what research says, or how well something works.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Words">The words that make it a claim.</param>
/// <param name="Kind">What is claimed.</param>
/// <param name="Location">Where those words stand.</param>
/// <param name="Whole">Where the sentence stands.</param>
/// <param name="Sources">What its paragraph leans on, as it is written: <c>^key</c>, <c>^</c> for a note, or an address. Empty for a claim without any.</param>
public sealed record Claim(string Text, string Words, ClaimKind Kind, SourceLocation Location, SourceLocation Whole, ImmutableArray<string> Sources);
