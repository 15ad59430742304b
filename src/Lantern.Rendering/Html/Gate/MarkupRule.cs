using Lantern.Rendering.Html.Help;

namespace Lantern.Rendering.Html;

/// <summary>In a protected part stands only what the engine writes there: no picture beside a number, no role that takes a link away, nothing that a style of its own hangs on.</summary>
internal static class MarkupRule
{
    /// <summary>The attributes of a drawing as <see cref="HelpIcon.Html"/> writes them.</summary>
    private static readonly (string Name, string Value)[] OfIcons =
    [
        ("class", "help-icon"), ("viewBox", "0 0 24 24"), ("width", "20"), ("height", "20"), ("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "2"),
        ("aria-hidden", "true"),
    ];

    public static void Check(ProtectedPart part, PageFindings findings)
    {
        var page = part.Element.Tree;
        for (var at = part.Element.Index; at < part.Element.End;)
        {
            var element = page[at++];
            if (!element.IsElement) continue;
            if (element.Name == "svg")
            {
                if (part.IsDisclaimer || !IsHelpIcon(element)) findings.Add(RenderingDiagnostics.ForeignMarkup, part.Name, "<svg>");
                at = element.End;
                continue;
            }
            if (!IsAllowed(element.Name, part)) findings.Add(RenderingDiagnostics.ForeignMarkup, part.Name, $"<{element.Name}>");
            for (var i = 0; i < element.AttributeCount; i++)
            {
                if (!IsAllowed(element.Attribute(i).Name, element.Name))
                    findings.Add(RenderingDiagnostics.ForeignMarkup, part.Name, $"the attribute {element.Attribute(i).Name} of <{element.Name}>");
            }
        }
    }

    private static bool IsAllowed(string name, ProtectedPart part) => name switch
    {
        "p" or "a" or "span" or "wbr" or "ul" or "li" or "h2" or "h3" or "h4" or "h5" or "h6" => true,
        "aside" or "section" or "div" => part.Element.Name == name,
        "ol" or "strong" or "em" or "br" or "blockquote" or "del" or "code" => part.IsDisclaimer,
        _ => false,
    };

    private static bool IsAllowed(string attribute, string element) => attribute switch
    {
        "class" or "id" or "lang" => true,
        "href" or "accesskey" or "rel" => element == "a",
        "start" => element == "ol",
        "data-crisis-line" or "data-disclaimer" or "aria-label" or "aria-labelledby" => element == "section",
        _ => false,
    };

    private static bool IsHelpIcon(PageNode svg)
    {
        if (svg.Index + 2 != svg.End || svg.AttributeCount != OfIcons.Length) return false;
        foreach (var (name, value) in OfIcons)
        {
            if (!svg.TryAttribute(name, out var own) || !own.SequenceEqual(value)) return false;
        }
        var path = svg.Tree[svg.Index + 1];
        return path is { IsElement: true, Name: "path", AttributeCount: 1 } && path.Get("d") is { } lines && HelpIcon.All.Any(icon => icon.Path == lines);
    }
}
