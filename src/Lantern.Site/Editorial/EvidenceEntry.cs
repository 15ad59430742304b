namespace Lantern.Site.Editorial;

/// <summary>One line of the evidence ledger: a claim and a source that its paragraph leans on, or a source that nothing cites.</summary>
/// <param name="Path">The article's file.</param>
/// <param name="Claim">The sentence; empty for a source that no claim leans on.</param>
/// <param name="Kind">What is claimed: research, effect, share or superiority; empty for a source alone.</param>
/// <param name="Line">Where.</param>
/// <param name="Source">Title of the source, or the address or note that is given; empty for a claim without any.</param>
/// <param name="Year">Its year; null where none is given.</param>
/// <param name="IsOld">It is older than the settings' <c>source-years</c>.</param>
public sealed record EvidenceEntry(string Path, string Claim, string Kind, int Line, string Source, int? Year, bool IsOld);
