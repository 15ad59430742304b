using System.Collections.Concurrent;
using Lantern.Rendering.Html;
using Lantern.Site.Incremental;

namespace Lantern.Site.Crawlers;

/// <summary>Notes the pages that were published: which of them search engines may keep, and what each asks of its browser. Thread-safe.</summary>
public sealed class PublishedPages
{
    private readonly ConcurrentDictionary<string, SitemapEntry> _pages = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, PageNeeds> _needs = new(StringComparer.Ordinal);

    public void Add(PageNote page)
    {
        _needs[page.Url] = IsPlain(page.Needs) ? Plain : page.Needs;
        if (page.Sitemap is { } entry) _pages[page.Url] = entry;
    }

    public IEnumerable<SitemapEntry> All => _pages.Values;

    /// <summary>What each page asks of its browser, by its address.</summary>
    public IEnumerable<(string Url, PageNeeds Needs)> Needs => _needs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    private static PageNeeds Plain { get; } = new(false, [], [], []);

    /// <summary>Nearly every page: they share one object.</summary>
    private static bool IsPlain(PageNeeds needs) => needs is { ScriptFiles: false, OwnPolicy: null, NoStore: false } && needs.ScriptHashes.IsEmpty && needs.StyleHashes.IsEmpty && needs.Kinds.IsEmpty;
}
