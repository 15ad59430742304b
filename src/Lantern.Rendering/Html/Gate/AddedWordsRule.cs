namespace Lantern.Rendering.Html;

/// <summary>No style sheet adds words to a protected part: it says what was registered and nothing else.</summary>
internal sealed class AddedWordsRule(StyleSheetSet styles, PageFindings findings)
{
    private readonly HashSet<SelectedRule> _reported = new(ReferenceEqualityComparer.Instance);
    private readonly List<SelectedRule> _matches = [];

    public void Check(ProtectedPart part)
    {
        if (styles.Words.IsEmpty) return;
        var page = part.Element.Tree;
        for (var at = part.Element.Index; at < part.Element.End; at++)
        {
            if (page[at] is { IsElement: true } element) Check(element, part, isInside: true);
        }
        for (var around = part.Element.Parent; around.Exists; around = around.Parent) Check(around, part, isInside: false);
    }

    private void Check(PageNode element, ProtectedPart part, bool isInside)
    {
        _matches.Clear();
        styles.Words.Match(element, _matches);
        foreach (var rule in _matches)
        {
            // Marks of lists and quotation marks are inherited; what stands before or after an element is not.
            var counts = (isInside || rule.Selector.Pseudo is null) && (part.IsCrisis || !rule.OnlyInCrisis);
            if (counts && _reported.Add(rule)) findings.AddAtRule(RenderingDiagnostics.WordsByStyle, rule.Place, part.Name, rule.Describe());
        }
    }
}
