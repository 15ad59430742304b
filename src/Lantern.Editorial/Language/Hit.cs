namespace Lantern.Editorial.Language;

/// <summary>Where a rule found something, in the folded text of a block.</summary>
/// <param name="Block">The block.</param>
/// <param name="Start">First character.</param>
/// <param name="End">Behind the last.</param>
/// <param name="Better">What to say instead; null where the rule knows nothing.</param>
internal readonly record struct Hit(int Block, int Start, int End, string? Better);
