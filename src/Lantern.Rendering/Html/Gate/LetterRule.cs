using Lantern.Diagnostics.Signs;

namespace Lantern.Rendering.Html;

/// <summary>What has to be read holds letters that can be seen: fillers and blank signs are letters to Unicode and nothing to a reader.</summary>
internal static class LetterRule
{
    public static void Check(PageParts parts, List<ProtectedPart> protectedParts, PageFindings findings)
    {
        foreach (var part in protectedParts)
        {
            if (!VisibleLetters.Any(VisibleText.Of(part.Element))) findings.Add(RenderingDiagnostics.NoLetters, part.Name);
            foreach (var link in FoundLinks.Below(part.Element))
            {
                if (!VisibleLetters.Any(link.Text))
                {
                    findings.Add(RenderingDiagnostics.NoLetters, $"a link in {part.Name}, to {OutsideAddress.Shown(link.Href)},");
                }
            }
            for (var at = part.Element.Index; at < part.Element.End; at++)
            {
                if (part.Element.Tree[at] is { IsElement: true, Name: "summary" } summary)
                {
                    CheckOne(summary, $"the <summary> in {part.Name}", findings);
                }
            }
            for (var around = part.Element.Parent; around.Exists; around = around.Parent)
            {
                if (around.Name == "details") CheckSummary(around, part, findings);
            }
        }
        foreach (var exit in parts.QuickExits) CheckOne(exit, "the link to leave the page", findings);
    }

    private static void CheckSummary(PageNode details, ProtectedPart part, PageFindings findings)
    {
        for (var at = details.Index + 1; at < details.End; at++)
        {
            if (details.Tree[at] is { IsElement: true, Name: "summary" } summary && summary.Parent == details)
            {
                CheckOne(summary, $"the <summary> around {part.Name}", findings);
            }
        }
    }

    private static void CheckOne(PageNode element, string what, PageFindings findings)
    {
        var words = VisibleText.Of(element);
        // Nothing at all is a finding of its own where it matters.
        if (words.Length > 0 && !VisibleLetters.Any(words)) findings.Add(RenderingDiagnostics.NoLetters, what);
    }
}
