using Lantern.Diagnostics;
using Lantern.Diagnostics.Numbers;

namespace Lantern.Rendering.Html;

/// <summary>Says whether the text of a feed's entry bears its crisis lines and its disclaimer, readable, in place and in their words, away from its page and its styles.</summary>
/// <remarks>Pure and thread-safe. The rules are those of <see cref="PageGate"/>, as far as they are about the text and not about the page around it.</remarks>
public static class EntryGate
{
    /// <summary>What is wrong with an entry; empty when it may be published.</summary>
    /// <param name="html">The entry's text.</param>
    /// <param name="expectation">What it has to hold.</param>
    /// <param name="origin">The site's own scheme and host, which its addresses begin with in a feed.</param>
    /// <param name="entry">Feed and entry, for messages.</param>
    /// <param name="place">Where findings point.</param>
    /// <param name="numbers">The numbers of the registry.</param>
    public static IReadOnlyList<Diagnostic> Check(string html, PageExpectation expectation, string origin, string entry, string place,
        RegisteredNumbers? numbers = null)
    {
        // As on the page, where addresses of the site name no host: with one they would look like another site's.
        html = html.Replace($"=\"{origin}/", "=\"/", StringComparison.Ordinal).Replace($", {origin}/", ", /", StringComparison.Ordinal);
        using var document = HtmlPage.Parse($"<!DOCTYPE html><html><head></head><body><main>{html}</main></body></html>");
        var findings = new PageFindings(entry, place);
        var parts = PageWalk.Read(document, findings);
        DisclaimerRule.Check(expectation, parts, findings);
        CrisisLineRule.Check(expectation, parts, findings);
        foreach (var script in parts.Scripts.Concat(parts.Styles)) findings.Add(RenderingDiagnostics.FeedProgram, script.Name);
        var visibility = new VisibilityRule(StyleSheetSet.Read([]), findings);
        foreach (var part in ProtectedPart.Of(parts))
        {
            visibility.Check(part);
            MarkupRule.Check(part, findings);
        }
        LetterRule.Check(parts, ProtectedPart.Of(parts), findings);
        LinkNumberRule.Check(parts.Links, numbers ?? RegisteredNumbers.None, findings);
        return findings.All;
    }
}
