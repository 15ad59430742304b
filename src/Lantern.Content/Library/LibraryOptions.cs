namespace Lantern.Content.Library;

/// <summary>What the library depends on besides files: the day in the site's time zone, and whether drafts and scheduled articles are shown.</summary>
public sealed record LibraryOptions(DateOnly Today, bool ShowDrafts);
