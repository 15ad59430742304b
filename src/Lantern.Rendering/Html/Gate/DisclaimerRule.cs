using AngleSharp.Dom;

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
            findings.Add(RenderingDiagnostics.DisclaimerNotLast, container.LocalName == "article" ? "article" : "content", OutsideAddress.Shown(text));
    }

    private static IElement Container(IElement section)
    {
        IElement container = section;
        for (var at = section.ParentElement; at is not null; at = at.ParentElement)
        {
            container = at;
            if (at.LocalName is "article" or "main") break;
        }
        return container;
    }

    /// <summary>The first words after an element, within its container; null when there are none.</summary>
    private static string? TextAfter(IElement element, IElement container)
    {
        for (INode at = element; !ReferenceEquals(at, container) && at.Parent is { } parent; at = parent)
        {
            var after = false;
            foreach (var sibling in parent.ChildNodes)
            {
                if (after && sibling is (IText or IElement) && WordsOf(sibling) is { Length: > 0 } words) return words;
                after |= ReferenceEquals(sibling, at);
            }
        }
        return null;

        string WordsOf(INode node) => node is IText text ? VisibleText.Fold(text.Data) : VisibleText.Of(node);
    }
}
