namespace Lantern.Rendering.Html;

/// <summary>The links in a part of a page, as words and target.</summary>
internal static class FoundLinks
{
    public static List<ExpectedLink> Below(PageNode element)
    {
        var links = new List<ExpectedLink>();
        for (var at = element.Index; at < element.End; at++)
        {
            var link = element.Tree[at];
            if (link.Name is "a" or "area" && link.Get("href") is { } href) links.Add(new ExpectedLink(VisibleText.Of(link), href));
        }
        return links;
    }

    public static string Shown(ExpectedLink? link) => link is null ? "no link" : $"\"{OutsideAddress.Shown(link.Text)}\" to {OutsideAddress.Shown(link.Href)}";
}
