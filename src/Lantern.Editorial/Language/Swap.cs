namespace Lantern.Editorial.Language;

/// <summary>Words, and what to say instead.</summary>
/// <param name="From">All of a hit.</param>
/// <param name="To">The better words; several are divided by <c>|</c>. <c>$1</c> stands for the first part in brackets.</param>
public sealed record Swap(TextPattern From, string To);
