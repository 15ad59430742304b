using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Editorial.Language;

/// <summary>What a rule found in one text, before anybody knows which topics the text is filed under and what its writer was allowed.</summary>
/// <param name="Finding">The finding; its code is the rule's name, or that of a rule in the program.</param>
/// <param name="Topics">It counts in articles of these topics only; empty for all.</param>
public sealed record EditorialFinding(Diagnostic Finding, ImmutableArray<string> Topics);
