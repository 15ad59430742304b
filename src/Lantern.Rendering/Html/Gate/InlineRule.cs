namespace Lantern.Rendering.Html;

/// <summary>Styles written into the page itself obey what holds for those in files.</summary>
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
}
