using Lantern.Diagnostics;

namespace Lantern.Rendering.Html;

/// <summary>Says whether a finished page keeps the promises of the site: crisis strip, crisis lines and disclaimer there, readable, in place and in their words.</summary>
/// <remarks>
/// Pure. Thread-safe as long as each document is used by one thread at a time; the expectation and the style sheets may be shared.
/// All findings of a page are given, each at the template as a whole or at the rule of a style sheet, and each names the page.
/// </remarks>
public static class PageGate
{
    /// <summary>What is wrong with a page; empty when it may be published.</summary>
    /// <param name="document">The page, from <see cref="HtmlPage"/>.</param>
    /// <param name="expectation">What it has to hold.</param>
    /// <param name="styles">All style sheets of the site.</param>
    /// <param name="page">Its path on the site, such as <c>/articles/x/</c>.</param>
    /// <param name="template">The template that made it, such as <c>theme/article.liquid</c>.</param>
    /// <param name="rules">What else the gate knows of the site; null for a page by itself.</param>
    public static IReadOnlyList<Diagnostic> Check(
        PageTree document, PageExpectation expectation, StyleSheetSet styles, string page, string template, PageRules? rules = null)
    {
        rules ??= PageRules.None;
        var findings = new PageFindings(page, template);
        var parts = PageWalk.Read(document, findings);
        HeadRule.Check(document, parts, findings);
        OrderRule.Check(document, parts, findings);
        FrameRule.Check(document, parts, findings);
        StripRule.Check(expectation, parts, findings);
        QuickExitRule.Check(expectation, parts, findings);
        DisclaimerRule.Check(expectation, parts, findings);
        CrisisLineRule.Check(expectation, parts, findings);
        ScriptRule.Check(parts, rules.Scripts, findings);
        MetaRule.Check(expectation, parts, findings);
        styles = InlineRule.CheckStyles(parts, styles, findings);
        var visibility = new VisibilityRule(styles, findings);
        var protectedParts = ProtectedPart.Of(parts);
        foreach (var part in protectedParts)
        {
            visibility.Check(part);
            MarkupRule.Check(part, findings);
        }
        LinkNameRule.Check(parts, protectedParts, findings);
        LetterRule.Check(parts, protectedParts, findings);
        LinkNumberRule.Check(parts.Links, rules.Numbers, findings);
        AltNumberRule.Check(document, parts, rules.Numbers, findings);
        DataNumberRule.Check(parts, rules.Numbers, findings);
        return findings.All;
    }

    /// <summary>The same for the page's text.</summary>
    public static IReadOnlyList<Diagnostic> Check(string html, PageExpectation expectation, StyleSheetSet styles, string page, string template,
        PageRules? rules = null)
    {
        using var document = HtmlPage.Parse(html);
        return Check(document, expectation, styles, page, template, rules);
    }

    /// <summary>The same for the page's UTF-8 bytes.</summary>
    public static IReadOnlyList<Diagnostic> Check(
        ReadOnlySpan<byte> utf8, PageExpectation expectation, StyleSheetSet styles, string page, string template, PageRules? rules = null)
    {
        using var document = HtmlPage.Parse(utf8);
        return Check(document, expectation, styles, page, template, rules);
    }
}
