using System.Collections.Concurrent;
using Lantern.Site.Pages;

namespace Lantern.Site.Crawlers;

/// <summary>Notes the pages that were published and that search engines may keep. Thread-safe.</summary>
public sealed class PublishedPages
{
    private readonly ConcurrentDictionary<string, SitemapEntry> _pages = new(StringComparer.Ordinal);

    public void Add(PlannedPage page)
    {
        if (page.Model.Page is { IsNoIndex: false } view) _pages[view.Url] = new SitemapEntry(view.Canonical, page.LastChanged);
    }

    public IEnumerable<SitemapEntry> All => _pages.Values;
}
