using Lantern.Build.Documents;

namespace Lantern.Build.Incremental;

/// <summary>What is remembered of a finished piece of work: what it was given, what it read, and what came of it.</summary>
/// <param name="Inputs">Stands for what it was given.</param>
/// <param name="Keys">What it read: numbers in the <see cref="TraceSet{T}.KeyNames"/> of its set, in the order of the reading.</param>
/// <param name="Result">What came of it.</param>
public sealed record Trace<T>(Fingerprint Inputs, int[] Keys, T Result);
