using Lantern.Rendering.Html;
using Lantern.Site.Crawlers;

namespace Lantern.Site.Incremental;

/// <summary>What the checks across pages and the files about all pages need to know of one. Immutable.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Template">The file of its template.</param>
/// <param name="Ids">Hashes of the places on it that links can lead to, in order.</param>
/// <param name="Links">What it links to on the same site.</param>
/// <param name="Needs">What it asks of its browser.</param>
/// <param name="Sitemap">Its line in the sitemap; null for a page that search engines shall not keep.</param>
public sealed record PageNote(string Url, string Template, ulong[] Ids, string[] Links, PageNeeds Needs, SitemapEntry? Sitemap);
