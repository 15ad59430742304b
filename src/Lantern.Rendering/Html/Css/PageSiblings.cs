namespace Lantern.Rendering.Html;

/// <summary>The elements beside an element.</summary>
internal static class PageSiblings
{
    /// <summary>The element before; a node that does not exist where there is none.</summary>
    public static PageNode Before(PageNode element)
    {
        var before = default(PageNode);
        foreach (var sibling in All(element))
        {
            if (sibling == element) break;
            before = sibling;
        }
        return before;
    }

    /// <summary>The elements before, the nearest first.</summary>
    public static List<PageNode> AllBefore(PageNode element)
    {
        var before = All(element);
        before.RemoveRange(before.IndexOf(element), before.Count - before.IndexOf(element));
        before.Reverse();
        return before;
    }

    /// <summary>Its place among them, from 1.</summary>
    /// <param name="element">The element.</param>
    /// <param name="ofType">Count only those with its name.</param>
    /// <param name="fromEnd">Count from the last one.</param>
    public static int Place(PageNode element, bool ofType, bool fromEnd)
    {
        var siblings = All(element);
        if (ofType) siblings.RemoveAll(sibling => sibling.Name != element.Name);
        var at = siblings.IndexOf(element);
        return fromEnd ? siblings.Count - at : at + 1;
    }

    private static List<PageNode> All(PageNode element)
    {
        if (!element.Parent.Exists) return [element];
        var siblings = new List<PageNode>();
        foreach (var child in element.Parent.Children)
        {
            if (child.IsElement) siblings.Add(child);
        }
        return siblings;
    }
}
