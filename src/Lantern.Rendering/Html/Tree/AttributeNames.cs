using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Lantern.Rendering.Html;

/// <summary>The names of attributes, without making a text for each of those that pages use all the time.</summary>
internal static class AttributeNames
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Set(
        "class id href lang name content charset rel media type src alt width height title role hidden open for value datetime dir loading decoding sizes srcset"
        + " hreflang property itemprop itemscope itemtype scope start colspan rowspan headers tabindex aria-hidden aria-label aria-labelledby"
        + " aria-describedby aria-current aria-expanded aria-controls data-crisis-line data-disclaimer data-pagefind-body data-pagefind-ignore"
        + " action method placeholder autocomplete inputmode");

    // Browsers write some names of drawings in another way than the page; these they leave alone.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OfDrawings = Set(
        "class id href lang role tabindex hidden viewBox width height fill stroke d cx cy r x y rx ry x1 x2 y1 y2 dx dy points transform opacity focusable xmlns"
        + " aria-hidden aria-label stroke-width stroke-linecap stroke-linejoin fill-rule clip-rule");

    /// <summary>Finds a name as a browser would keep it; false where the browser might keep another.</summary>
    public static bool TryFind(ReadOnlySpan<char> written, bool inDrawing, [NotNullWhen(true)] out string? name)
    {
        if ((inDrawing ? OfDrawings : Known).TryGetValue(written, out name)) return true;
        if (written.ContainsAnyInRange('A', 'Z') || (inDrawing && !written.Contains('-'))) return false;
        name = written.ToString();
        return true;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
