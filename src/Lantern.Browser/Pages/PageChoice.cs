namespace Lantern.Browser.Pages;

/// <summary>Chooses pages so that whatever is on some page is on a chosen one. Pure.</summary>
internal static class PageChoice
{
    /// <summary>The chosen pages, in the order of the given ones.</summary>
    /// <param name="pages">Each page, and all that is to be seen of it.</param>
    public static IReadOnlyList<string> Choose(IReadOnlyList<(string Page, IReadOnlySet<string> Has)> pages)
    {
        var missing = pages.SelectMany(page => page.Has).ToHashSet(StringComparer.Ordinal);
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        // What a page would add only shrinks, so a count from before is a limit, and most need not be counted again.
        var queue = new PriorityQueue<(string Page, IReadOnlySet<string> Has), (int, int)>(pages.Select((page, at) => (page, (-page.Has.Count, at))));
        while (missing.Count > 0 && queue.TryDequeue(out var page, out var priority))
        {
            var adds = page.Has.Count(missing.Contains);
            if (adds == 0) continue;
            if (queue.TryPeek(out _, out var next) && (-adds, priority.Item2).CompareTo(next) > 0)
            {
                queue.Enqueue(page, (-adds, priority.Item2));
                continue;
            }
            chosen.Add(page.Page);
            missing.ExceptWith(page.Has);
        }
        return [.. pages.Select(page => page.Page).Where(chosen.Contains)];
    }
}
