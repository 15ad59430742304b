namespace Lantern.Rendering.Html;

/// <summary>Each crisis block has its links, and stands where the page needs it.</summary>
internal static class CrisisLineRule
{
    public static void Check(PageExpectation expectation, PageParts parts, PageFindings findings)
    {
        SectionRule.CrisisLine.Check([.. expectation.CrisisLines.Select(static line => (line.Key, line.TextHash))], parts.CrisisLines, findings);
        foreach (var line in expectation.CrisisLines)
        {
            if (parts.CrisisLines.Find(section => section.Key == line.Key) is { } section) CheckLinks(line, section, findings);
        }
        if (expectation.CrisisPlace is not { } place) return;
        // One that stands outside main has its finding already.
        var misplaced = parts.CrisisLines.Find(section => section.InMain && !Stands(section.Element, place, parts));
        if (misplaced is not null) findings.Add(RenderingDiagnostics.CrisisLinePlace, misplaced.Key, PlaceInWords(place, parts));
    }

    private static void CheckLinks(ExpectedCrisisLine line, MarkedSection section, PageFindings findings)
    {
        var found = FoundLinks.Below(section.Element);
        var at = 0;
        foreach (var expected in line.Links)
        {
            while (at < found.Count && found[at] != expected) at++;
            if (at++ < found.Count) continue;
            findings.Add(RenderingDiagnostics.CrisisLineLink, line.Key, $"has no link {FoundLinks.Shown(expected)} in its place");
            return;
        }
        // A number that nobody registered is as bad as one that is missing.
        var foreign = found.Find(link => AddressAttribute.SchemeOf(link.Href) is "tel" or "sms" or "mailto" && !line.Links.Contains(link));
        if (foreign is not null) findings.Add(RenderingDiagnostics.CrisisLineLink, line.Key, $"has a link that is not registered: {FoundLinks.Shown(foreign)}");
    }

    private static bool Stands(PageNode block, CrisisPlace place, PageParts parts)
    {
        var body = parts.Body;
        if (!body.Exists) return false;
        var next = parts.Afterwards.Find(part => part.Index >= body.End);
        if (place == CrisisPlace.AfterBody) return block.Index >= body.End && IsBefore(block, next);
        var heading = parts.Headings.Find(heading => body.Holds(heading) && !IsInSection(heading, parts));
        return IsBefore(block, heading.Exists ? heading : next);
    }

    private static bool IsBefore(PageNode block, PageNode other) => !other.Exists || block.Index < other.Index;

    private static bool IsInSection(PageNode heading, PageParts parts) =>
        parts.CrisisLines.Exists(section => section.Element.Holds(heading)) || parts.Disclaimers.Exists(section => section.Element.Holds(heading));

    private static string PlaceInWords(CrisisPlace place, PageParts parts) => (parts.Body.Exists, place) switch
    {
        (false, _) => "by the text of the page, but there is no element with the class \"body\" in <main>",
        (_, CrisisPlace.AfterLead) => "right after the lead, before the first heading of the text",
        _ => "after the text, before the sources and the call to action",
    };
}
