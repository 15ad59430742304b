namespace Lantern.Rendering.Html;

/// <summary>Nothing hides what a protected part stands in. What is in it the engine writes, and its own sheet shows it (<c>help.css</c>).</summary>
internal sealed class VisibilityRule(StyleSheetSet styles, PageFindings findings)
{
    private readonly HashSet<PageNode> _seen = [];
    private readonly HashSet<SelectedRule> _reported = new(ReferenceEqualityComparer.Instance);
    private readonly List<SelectedRule> _matches = [];

    public void Check(ProtectedPart part)
    {
        for (var around = part.Element.Parent; around.Exists; around = around.Parent) Check(around, part);
    }

    private void Check(PageNode element, ProtectedPart part)
    {
        if (!_seen.Add(element)) return;
        if (!(part.MayBeFolded && IsFoldedRegion(element)) && HidingMarkup(element) is { } markup) findings.Add(RenderingDiagnostics.HiddenByMarkup, part.Name, markup);
        // Of these the engine's sheet sets all that could hide something.
        if (element.Name is "html" or "body") return;
        _matches.Clear();
        styles.Hiding.Match(element, _matches);
        foreach (var rule in _matches)
        {
            if (_reported.Add(rule)) findings.AddAtRule(RenderingDiagnostics.HiddenByStyle, rule.Place, part.Name, rule.Describe());
        }
    }

    /// <summary>A region that a touch on its name opens. A name in common with another, or no words to touch, would be something else.</summary>
    private static bool IsFoldedRegion(PageNode element)
    {
        if (element.Name != "details" || !element.HasClass("region") || element.Has("name") || element.Has("hidden") || element.Has("inert")) return false;
        foreach (var child in element.Children)
        {
            if (child.IsElement) return child.Name == "summary" && VisibleText.Of(child).Length > 0;
        }
        return false;
    }

    private static string? HidingMarkup(PageNode element)
    {
        switch (element.Name)
        {
            case "details" or "dialog" when !element.Has("open"):
                return $"<{element.Name}> that is closed";
            case "noscript" or "template" or "select" or "datalist" or "iframe" or "object" or "audio" or "video" or "canvas" or "noembed" or "noframes"
                or "svg" or "math" or "textarea" or "rp" or "head" or "progress" or "meter" or "marquee" or "bdo" or "button":
                return $"<{element.Name}> around it";
        }
        // Of several with one name, a browser leaves a single one open.
        if (element.Name == "details" && element.Has("name")) return "the attribute name of <details>, which lets another one close it";
        if (element.Name == "font" && element.Has("color")) return "the colour of <font>";
        for (var i = 0; i < element.AttributeCount; i++)
        {
            if (HidingAttribute(element, element.Attribute(i)) is { } attribute) return attribute;
        }
        return null;
    }

    private static string? HidingAttribute(PageNode element, PageAttribute attribute)
    {
        switch (attribute.Name)
        {
            case "hidden" or "inert" or "popover" or "contenteditable":
            case "text" or "link" or "vlink" or "alink" when element.Name == "body":
                return $"the attribute {attribute.Name} of <{element.Name}>";
            case "aria-hidden" when attribute.Value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase):
                return $"aria-hidden=\"true\" of <{element.Name}>, for screen readers";
            case "role" when HidesForReaders(attribute.Value):
                return $"role=\"{Shown(attribute)}\" of <{element.Name}>, for screen readers";
            case "tabindex" when element.Name is "a" or "area" && attribute.Value.TrimStart().StartsWith("-"):
                return $"tabindex=\"{Shown(attribute)}\" of <{element.Name}>, for everybody who uses a keyboard";
            default:
                return null;
        }
    }

    private static string Shown(PageAttribute attribute) => OutsideAddress.Shown(attribute.Value.ToString());

    private static bool HidesForReaders(ReadOnlySpan<char> roles)
    {
        foreach (var range in roles.SplitAny(HtmlSpace.Letters))
        {
            var role = roles[range];
            var hides = role.Equals("img", StringComparison.OrdinalIgnoreCase) || role.Equals("image", StringComparison.OrdinalIgnoreCase)
                || role.Equals("presentation", StringComparison.OrdinalIgnoreCase) || role.Equals("none", StringComparison.OrdinalIgnoreCase);
            if (hides) return true;
        }
        return false;
    }
}
