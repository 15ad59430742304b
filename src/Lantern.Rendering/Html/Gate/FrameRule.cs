namespace Lantern.Rendering.Html;

/// <summary>The engine's own frame is whole: its style sheet comes before every other style, the crisis strip before everything else, and the rest of the page in a frame below it.</summary>
internal static class FrameRule
{
    public static void Check(PageTree page, PageParts parts, PageFindings findings)
    {
        if (FirstStyle(page) is not { Exists: true } first || !IsSiteSheet(first)) findings.Add(RenderingDiagnostics.SheetNotFirst);
        if (parts.Strips is [var strip, ..] && strip.Parent.Exists && strip.Parent != page.Body) findings.Add(RenderingDiagnostics.StripInside);
        if (parts.Frames is not [var frame] || frame.Parent != page.Body) findings.Add(RenderingDiagnostics.FrameMissing);
    }

    private static PageNode FirstStyle(PageTree page)
    {
        for (var at = 0; at < page.Count; at++)
        {
            if (page[at] is { IsElement: true } element && (element.Name == "style" || IsSheet(element))) return element;
        }
        return default;
    }

    private static bool IsSheet(PageNode element) =>
        element.Name == "link" && element.TryAttribute("rel", out var kinds) && kinds.Contains("stylesheet", StringComparison.OrdinalIgnoreCase);

    /// <summary>The link as the engine writes it: with another attribute (a medium, a name, disabled) it could be left out.</summary>
    private static bool IsSiteSheet(PageNode element) => element is { Name: "link", AttributeCount: 2, Parent.Name: "head" }
        && element.Get("rel") == "stylesheet" && element.Get("href") is { } address
        && address.StartsWith("/assets/site.", StringComparison.Ordinal) && address.EndsWith(".css", StringComparison.Ordinal);
}
