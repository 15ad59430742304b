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
            Add(part.Element);
        }
        foreach (var line in parts.FurtherLines) Add(line);
        if (targets.Count == 0) return;
        var plain = targets.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var link in parts.Links)
        {
            // Nearly all links hold plain text that no link to help has.
            if (!link.Has("aria-label") && VisibleText.TryPlain(link, out var text) && !plain.ContainsKey(text)) continue;
            Compare(NameOf(link), link.Get("href") ?? "");
        }

        void Add(PageNode element)
        {
            foreach (var link in FoundLinks.Below(element))
            {
                if (link.Text.Length > 0 && !targets.TryAdd(link.Text, link.Href)) Compare(link.Text, link.Href);
            }
        }

        void Compare(string name, string href)
        {
            if (targets.TryGetValue(name, out var target) && target != href)
                findings.Add(RenderingDiagnostics.SameNameOtherTarget, OutsideAddress.Shown(name), OutsideAddress.Shown(target), OutsideAddress.Shown(href));
        }
    }

    private static string NameOf(PageNode link) =>
        link.Get("aria-label") is { Length: > 0 } label ? VisibleText.Fold(label) : VisibleText.Of(link);

    private static string? LabelOf(PageNode element)
    {
        if (element.AttributeCount == 0) return null;
        if (element.Has("aria-label")) return "an aria-label";
        if (element.Has("aria-description")) return "an aria-description";
        if (element.Has("aria-roledescription")) return "an aria-roledescription";
        // A section may take its name from the heading inside it; a link says its own words.
        if (element.TryAttribute("aria-labelledby", out var labels) && (element.Name is "a" or "area" || !NamesItsOwn(element, labels))) return "an aria-labelledby";
        return element.Has("title") ? "a title" : null;
    }

    private static bool NamesItsOwn(PageNode element, ReadOnlySpan<char> labels)
    {
        foreach (var range in labels.SplitAny(HtmlSpace.Letters))
        {
            if (!labels[range].IsEmpty && !HoldsId(element, labels[range])) return false;
        }
        return true;
    }

    private static bool HoldsId(PageNode element, ReadOnlySpan<char> id)
    {
        for (var at = element.Index + 1; at < element.End; at++)
        {
            if (element.Tree[at].TryAttribute("id", out var own) && own.SequenceEqual(id)) return true;
        }
        return false;
    }

    private static void CheckLabels(ProtectedPart part, PageFindings findings)
    {
        for (var at = part.Element.Index; at < part.Element.End; at++)
        {
            if (LabelOf(part.Element.Tree[at]) is { } label) findings.Add(RenderingDiagnostics.CrisisLabel, part.Name, label);
        }
    }
}
