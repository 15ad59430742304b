namespace Lantern.Rendering.Html;

/// <summary>The page says what it is: doctype, language, title, one main heading, ids that are its own, and no numbers made into links by phones.</summary>
internal static class HeadRule
{
    public static void Check(PageTree page, PageParts parts, PageFindings findings)
    {
        if (!page.HasDoctype) findings.Add(RenderingDiagnostics.NoDoctype);
        if (!page.Root.Exists || !page.Root.TryAttribute("lang", out var language) || language.IsWhiteSpace()) findings.Add(RenderingDiagnostics.NoLanguage);
        if (!parts.HasTitle) findings.Add(RenderingDiagnostics.NoTitle);
        if (!parts.HasFormatDetection) findings.Add(RenderingDiagnostics.FormatDetection);
        if (parts.MainHeadings != 1) findings.Add(RenderingDiagnostics.HeadingOne, Counted.Of(parts.MainHeadings));
        foreach (var (id, count) in parts.Ids)
        {
            if (count > 1) findings.Add(RenderingDiagnostics.IdTwice, OutsideAddress.Shown(id), Counted.Of(count));
        }
    }
}
