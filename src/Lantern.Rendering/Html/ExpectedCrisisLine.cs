using System.Collections.Immutable;

namespace Lantern.Rendering.Html;

/// <summary>A crisis line that has to be there: its key, the hash of its visible text and its links, in order.</summary>
public sealed record ExpectedCrisisLine(string Key, string TextHash, ImmutableArray<ExpectedLink> Links);
