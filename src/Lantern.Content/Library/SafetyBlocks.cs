using System.Collections.Immutable;
using Lantern.Content.Safety;

namespace Lantern.Content.Library;

/// <summary>The disclaimers and crisis lines that a page must show, in order. Neither is ever empty on a page that goes live.</summary>
public sealed record SafetyBlocks(ImmutableArray<Disclaimer> Disclaimers, ImmutableArray<CrisisLine> CrisisLines);
