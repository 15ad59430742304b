namespace Lantern.Rendering.Html;

/// <summary>The disclaimers are there, and nothing follows them in the article.</summary>
internal static class DisclaimerRule
{
    public static void Check(PageExpectation expectation, PageParts parts, PageFindings findings)
    {
        SectionRule.Disclaimer.Check([.. expectation.Disclaimers.Select(static item => (item.Key, item.TextHash))], parts.Disclaimers, findings);
        if (expectation.Disclaimers.Length == 0 || parts.Disclaimers.FindLast(static section => section.InMain) is not { } last) return;
        var container = Container(last.Element);
        if (TextAfter(last.Element, container) is { } text)
            findings.Add(RenderingDiagnostics.DisclaimerNotLast, container.Name == "article" ? "article" : "content", OutsideAddress.Shown(text));
    }

    private static PageNode Container(PageNode section)
    {
        var container = section;
        for (var at = section.Parent; at.Exists; at = at.Parent)
        {
            container = at;
            if (at.Name is "article" or "main") break;
        }
        return container;
    }

    /// <summary>The first words after an element, within its container; null when there are none.</summary>
    private static string? TextAfter(PageNode element, PageNode container)
    {
        var page = element.Tree;
        for (var at = element.End; at < container.End; at = page[at].End)
        {
            if (VisibleText.Of(page[at]) is { Length: > 0 } words) return words;
        }
        return null;
    }
}
