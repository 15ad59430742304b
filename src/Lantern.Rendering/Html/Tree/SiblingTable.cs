namespace Lantern.Rendering.Html;

/// <summary>For every element of a page: the element before it, and its place among those beside it. Made in one walk over the page.</summary>
/// <remarks>Numbers of elements are their places in the page. For one thread at a time.</remarks>
internal sealed class SiblingTable
{
    private readonly PageTree _page;
    private readonly int[] _before;
    private readonly int[] _places;
    private readonly int[] _counts;
    private int[]? _placesOfType;
    private Dictionary<(int Parent, string Name), int>? _countsOfType;

    public SiblingTable(PageTree page)
    {
        _page = page;
        (_before, _places, _counts) = (new int[page.Count], new int[page.Count], new int[page.Count]);
        var last = new int[page.Count];
        last.AsSpan().Fill(-1);
        _before.AsSpan().Fill(-1);
        for (var at = 0; at < page.Count; at++)
        {
            if (page.Node(at).Name is null || page.Node(at).Parent is not (>= 0 and var parent)) continue;
            _before[at] = last[parent];
            last[parent] = at;
            _places[at] = ++_counts[parent];
        }
    }

    /// <summary>The element before; -1 where there is none.</summary>
    public int Before(int element) => _before[element];

    /// <summary>The place from 1, counted from the first element or from the last, among all or among those of the same name.</summary>
    public int Place(int element, bool ofType, bool fromEnd)
    {
        // What stands at the top has nothing beside it.
        if (_page.Node(element).Parent is not (>= 0 and var parent)) return 1;
        if (!ofType) return fromEnd ? _counts[parent] - _places[element] + 1 : _places[element];
        var places = _placesOfType ??= CountTypes();
        return fromEnd ? _countsOfType![(parent, _page.Node(element).Name!)] - places[element] + 1 : places[element];
    }

    private int[] CountTypes()
    {
        var places = new int[_page.Count];
        _countsOfType = [];
        for (var at = 0; at < places.Length; at++)
        {
            if (_page.Node(at).Name is not { } name || _page.Node(at).Parent is not (>= 0 and var parent)) continue;
            places[at] = _countsOfType[(parent, name)] = _countsOfType.GetValueOrDefault((parent, name)) + 1;
        }
        return places;
    }
}
