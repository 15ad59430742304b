using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>A finished page read once: what is wrong with it, and what the check across pages needs to know of it.</summary>
public sealed record PageInspection(IReadOnlyList<Diagnostic> Findings, PageFacts Facts, PageNeeds Needs)
{
    /// <param name="utf8">The page's bytes.</param>
    /// <param name="expectation">What it has to hold.</param>
    /// <param name="styles">All style sheets of the site.</param>
    /// <param name="page">Its path on the site.</param>
    /// <param name="template">The template that made it.</param>
    /// <param name="baseUrl">The site's own address.</param>
    /// <param name="rules">What else the gate knows of the site.</param>
    public static PageInspection Of(ReadOnlySpan<byte> utf8, PageExpectation expectation, StyleSheetSet styles, string page, string template,
        string baseUrl, PageRules? rules = null)
    {
        using var document = HtmlPage.Parse(utf8);
        return new PageInspection(PageGate.Check(document, expectation, styles, page, template, rules), PageFacts.Read(document, baseUrl, page),
            PageNeeds.Read(document));
    }
}
