using AngleSharp.Dom;

namespace Lantern.Rendering.Html;

/// <summary>The links in a part of a page, as words and target.</summary>
internal static class FoundLinks
{
    public static List<ExpectedLink> Below(IElement element)
    {
        var links = new List<ExpectedLink>();
        var nodes = new NodeCursor(element);
        while (nodes.Next(out var node, out var entering))
        {
            if (entering && node is IElement { LocalName: "a" or "area" } link && link.GetAttribute("href") is { } href)
                links.Add(new ExpectedLink(VisibleText.Of(link), href));
        }
        return links;
    }

    public static string Shown(ExpectedLink? link) => link is null ? "no link" : $"\"{OutsideAddress.Shown(link.Text)}\" to {OutsideAddress.Shown(link.Href)}";
}
