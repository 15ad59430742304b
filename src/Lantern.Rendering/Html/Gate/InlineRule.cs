namespace Lantern.Rendering.Html;

/// <summary>Styles and scripts written into the page itself obey what holds for those in files.</summary>
internal static class InlineRule
{
    /// <summary>The site's style sheets together with the page's own.</summary>
    public static StyleSheetSet CheckStyles(PageParts parts, StyleSheetSet styles, PageFindings findings)
    {
        foreach (var style in parts.Styles)
        {
            var path = $"{findings.Page}<style>";
            styles = styles.With(path, style.TextContent());
            foreach (var finding in styles.Findings)
            {
                if (finding.Location.Path == path) findings.AddInside(finding);
            }
        }
        return styles;
    }

    public static void CheckScripts(PageParts parts, PageFindings findings)
    {
        foreach (var script in parts.Scripts)
        {
            // Data for other programs names addresses that no browser asks for.
            if (script.Get("type")?.Trim().ToLowerInvariant() is "application/ld+json" or "application/json") continue;
            if (script.TextContent() is not { Length: > 0 } text) continue;
            foreach (var finding in ScriptGate.Check(findings.Page, text)) findings.AddInside(finding);
        }
    }
}
