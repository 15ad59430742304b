using AngleSharp.Dom;

namespace Lantern.Rendering.Html;

/// <summary>A part of the page that every visitor must be able to see, with its name for messages.</summary>
internal sealed record ProtectedPart(IElement Element, string Name, bool IsCrisis)
{
    public static List<ProtectedPart> Of(PageParts parts) =>
    [
        .. parts.Strips.Select(static strip => new ProtectedPart(strip.Element, "the crisis strip", true)),
        .. parts.CrisisLines.Select(static line => new ProtectedPart(line.Element, $"the crisis line '{line.Key}'", true)),
        .. parts.Disclaimers.Select(static disclaimer => new ProtectedPart(disclaimer.Element, $"the disclaimer '{disclaimer.Key}'", false)),
    ];

    /// <summary>The part itself and the elements in it that carry words; a drawing or a rule without words may be hidden.</summary>
    public HashSet<IElement> WithWords()
    {
        var elements = new HashSet<IElement> { Element };
        var nodes = new NodeCursor(Element);
        while (nodes.Next(out var node, out var entering))
        {
            if (!entering) continue;
            if (node is IElement element && VisibleText.IsUnread(element)) nodes.SkipChildren();
            if (node is not IText text || string.IsNullOrWhiteSpace(text.Data)) continue;
            for (var at = text.ParentElement; at is not null && elements.Add(at);) at = at.ParentElement;
        }
        return elements;
    }
}
