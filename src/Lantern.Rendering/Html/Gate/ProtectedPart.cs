namespace Lantern.Rendering.Html;

/// <summary>A part of the page that every visitor must be able to see, with its name for messages.</summary>
internal sealed record ProtectedPart(PageNode Element, string Name, bool IsCrisis)
{
    /// <summary>The lines of a region that is not the practice's own may wait in a folded <c>&lt;details class="region"&gt;</c>, one touch away.</summary>
    public bool MayBeFolded { get; private init; }

    public static List<ProtectedPart> Of(PageParts parts) =>
    [
        .. parts.Strips.Select(static strip => new ProtectedPart(strip, "the crisis strip", true)),
        .. parts.CrisisLines.Select(static line => new ProtectedPart(line.Element, $"the crisis line '{line.Key}'", true)),
        .. parts.Disclaimers.Select(static disclaimer => new ProtectedPart(disclaimer.Element, $"the disclaimer '{disclaimer.Key}'", false)),
        .. parts.FurtherLines.Select(static line => new ProtectedPart(line, "a crisis line beside the crisis block", false) { MayBeFolded = line.HasClass("region-line") }),
    ];

    /// <summary>The elements in it that carry words, the part itself, and all around it; a drawing or a rule without words may be hidden.</summary>
    public HashSet<PageNode> WithWords()
    {
        var elements = new HashSet<PageNode>();
        Add(Element, elements);
        var page = Element.Tree;
        for (var at = Element.Index; at < Element.End;)
        {
            var node = page[at];
            if (!node.IsElement && !node.Text.IsWhiteSpace()) Add(node.Parent, elements);
            at = node.IsElement && VisibleText.IsUnread(node) ? node.End : at + 1;
        }
        return elements;
    }

    private static void Add(PageNode element, HashSet<PageNode> elements)
    {
        while (element.Exists && elements.Add(element)) element = element.Parent;
    }
}
