namespace Lantern.Rendering.Html;

/// <summary>Nothing hides a protected part, one of its words, or what it stands in.</summary>
internal sealed class VisibilityRule(StyleSheetSet styles, PageFindings findings)
{
    private readonly HashSet<PageNode> _seen = [];
    private readonly HashSet<HidingRule> _reported = new(ReferenceEqualityComparer.Instance);
    private readonly List<HidingRule> _matches = [];

    public void Check(ProtectedPart part)
    {
        foreach (var element in part.WithWords()) Check(element, part);
    }

    private void Check(PageNode element, ProtectedPart part)
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

    private static string? HidingMarkup(PageNode element)
    {
        switch (element.Name)
        {
            case "details" or "dialog" when !element.Has("open"):
                return $"<{element.Name}> that is closed";
            case "noscript" or "template" or "select" or "datalist" or "iframe" or "object" or "audio" or "video" or "canvas" or "noembed" or "noframes"
                or "svg" or "math" or "textarea" or "rp" or "head":
                return $"<{element.Name}> around it";
        }
        for (var i = 0; i < element.AttributeCount; i++)
        {
            var attribute = element.Attribute(i);
            if (attribute.Name is "hidden" or "inert" or "popover") return $"the attribute {attribute.Name} of <{element.Name}>";
            if (attribute.Name == "aria-hidden" && attribute.Value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase))
                return $"aria-hidden=\"true\" of <{element.Name}>, for screen readers";
        }
        return null;
    }
}
