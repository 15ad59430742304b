using AngleSharp.Dom;

namespace Lantern.Rendering.Html;

/// <summary>Nothing hides a protected part, one of its words, or what it stands in.</summary>
internal sealed class VisibilityRule(StyleSheetSet styles, PageFindings findings)
{
    private readonly HashSet<IElement> _seen = [];
    private readonly HashSet<HidingRule> _reported = new(ReferenceEqualityComparer.Instance);
    private readonly List<HidingRule> _matches = [];

    public void Check(ProtectedPart part)
    {
        foreach (var element in part.WithWords()) Check(element, part);
        for (var above = part.Element.ParentElement; above is not null; above = above.ParentElement) Check(above, part);
    }

    private void Check(IElement element, ProtectedPart part)
    {
        if (!_seen.Add(element)) return;
        if (HidingMarkup(element) is { } markup) findings.Add(RenderingDiagnostics.HiddenByMarkup, part.Name, markup);
        _matches.Clear();
        styles.Rules.Match(element, _matches);
        foreach (var rule in _matches)
        {
            if (_reported.Add(rule)) findings.Add(RenderingDiagnostics.HiddenByStyle, part.Name, rule.Describe());
        }
    }

    private static string? HidingMarkup(IElement element)
    {
        switch (element.LocalName)
        {
            case "details" or "dialog" when !element.HasAttribute("open"):
                return $"<{element.LocalName}> that is closed";
            case "noscript" or "template" or "select" or "datalist" or "iframe" or "object" or "audio" or "video" or "canvas" or "noembed" or "noframes"
                or "svg" or "math" or "textarea" or "rp" or "head":
                return $"<{element.LocalName}> around it";
        }
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i] is not { } attribute) continue;
            if (attribute.Name is "hidden" or "inert" or "popover") return $"the attribute {attribute.Name} of <{element.LocalName}>";
            if (attribute.Name == "aria-hidden" && attribute.Value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase))
                return $"aria-hidden=\"true\" of <{element.LocalName}>, for screen readers";
        }
        return null;
    }
}
