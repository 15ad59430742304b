using System.Collections.Concurrent;
using Lantern.Rendering.Html;
using Lantern.Site.Pages;

namespace Lantern.Site.Crawlers;

/// <summary>Notes the pages that were published: which of them search engines may keep, and what each asks of its browser. Thread-safe.</summary>
public sealed class PublishedPages
{
    private readonly ConcurrentDictionary<string, SitemapEntry> _pages = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, PageNeeds> _needs = new(StringComparer.Ordinal);

    public void Add(PlannedPage page, PageNeeds needs)
    {
        _needs[page.Url] = IsPlain(needs) ? Plain : needs;
        if (page.Model.Page is { IsNoIndex: false } view) _pages[view.Url] = new SitemapEntry(view.Canonical, page.LastChanged);
    }

    public IEnumerable<SitemapEntry> All => _pages.Values;

    /// <summary>What each page asks of its browser, by its address.</summary>
    public IEnumerable<(string Url, PageNeeds Needs)> Needs => _needs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value));

    private static PageNeeds Plain { get; } = new(false, [], [], []);

    /// <summary>Nearly every page: they share one object.</summary>
    private static bool IsPlain(PageNeeds needs) => needs is { ScriptFiles: false, OwnPolicy: null } && needs.ScriptHashes.IsEmpty && needs.StyleHashes.IsEmpty && needs.Kinds.IsEmpty;
}
