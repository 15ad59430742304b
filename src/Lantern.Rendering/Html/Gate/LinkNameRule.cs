namespace Lantern.Rendering.Html;

/// <summary>A link to help shares its words with no link that leads elsewhere, and no crisis block says something else to a screen reader.</summary>
internal static class LinkNameRule
{
    public static void Check(PageParts parts, List<ProtectedPart> protectedParts, PageFindings findings)
    {
        var targets = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in protectedParts)
        {
            if (!part.IsCrisis) continue;
            CheckLabels(part, findings);
            foreach (var link in FoundLinks.Below(part.Element))
            {
                if (link.Text.Length > 0 && !targets.TryAdd(link.Text, link.Href)) Compare(link.Text, link.Href);
            }
        }
        if (targets.Count == 0) return;
        foreach (var link in parts.Links) Compare(NameOf(link), link.Get("href") ?? "");

        void Compare(string name, string href)
        {
            if (targets.TryGetValue(name, out var target) && target != href)
                findings.Add(RenderingDiagnostics.SameNameOtherTarget, OutsideAddress.Shown(name), OutsideAddress.Shown(target), OutsideAddress.Shown(href));
        }
    }

    private static string NameOf(PageNode link) =>
        link.Get("aria-label") is { Length: > 0 } label ? VisibleText.Fold(label) : VisibleText.Of(link);

    private static void CheckLabels(ProtectedPart part, PageFindings findings)
    {
        for (var at = part.Element.Index; at < part.Element.End; at++)
        {
            if (part.Element.Tree[at].Has("aria-label"))
                findings.Add(RenderingDiagnostics.CrisisLabel, part.Name, "an aria-label");
        }
    }
}
