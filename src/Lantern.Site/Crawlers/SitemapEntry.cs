namespace Lantern.Site.Crawlers;

/// <summary>A page that search engines may keep.</summary>
/// <param name="Url">Its whole address.</param>
/// <param name="LastChanged">The newest day that its content bears; null where it bears none.</param>
public sealed record SitemapEntry(string Url, DateOnly? LastChanged);
