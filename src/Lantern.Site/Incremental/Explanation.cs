namespace Lantern.Site.Incremental;

/// <summary>What happened to a file of the output folder, and why.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="Happened">What happened.</param>
/// <param name="Why">A sentence without its full stop.</param>
public sealed record Explanation(string Path, Happened Happened, string Why);
