namespace Lantern.Site.Publication;

/// <summary>What an address showed for a while.</summary>
/// <param name="From">Since when, or since the day began.</param>
/// <param name="Until">Until when; null for the end of the day, and for now.</param>
/// <param name="Page">What it showed; null where nothing was there.</param>
/// <param name="Site">The site of that time.</param>
public sealed record Showing(DateTimeOffset From, DateTimeOffset? Until, PageRecord? Page, SiteRecord Site);
