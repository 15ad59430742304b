namespace Lantern.Rendering.Html;

/// <summary>The elements beside an element.</summary>
internal static class PageSiblings
{
    /// <summary>The element before; a node that does not exist where there is none.</summary>
    public static PageNode Before(PageNode element) =>
        element.Tree.Siblings.Before(element.Index) is >= 0 and var before ? element.Tree[before] : default;

    /// <summary>Its place among them, from 1.</summary>
    /// <param name="element">The element.</param>
    /// <param name="ofType">Count only those with its name.</param>
    /// <param name="fromEnd">Count from the last one.</param>
    public static int Place(PageNode element, bool ofType, bool fromEnd) => element.Tree.Siblings.Place(element.Index, ofType, fromEnd);
}
