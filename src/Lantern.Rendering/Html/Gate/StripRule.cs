using System.Collections.Immutable;

namespace Lantern.Rendering.Html;

/// <summary>The crisis strip is there once, in its registered words and with its registered links.</summary>
internal static class StripRule
{
    public static void Check(PageExpectation expectation, PageParts parts, PageFindings findings)
    {
        if (parts.Strips.Count == 0)
        {
            findings.Add(RenderingDiagnostics.StripMissing);
            return;
        }
        if (parts.Strips.Count > 1) findings.Add(RenderingDiagnostics.StripTwice, Counted.Of(parts.Strips.Count));
        var strip = parts.Strips[0];
        var words = VisibleText.Of(strip);
        if (VisibleText.Hash(words) != expectation.StripHash) findings.Add(RenderingDiagnostics.StripWords, OutsideAddress.Shown(words));
        CheckLinks(FoundLinks.Below(strip), expectation.StripLinks, findings);
    }

    private static void CheckLinks(List<ExpectedLink> found, ImmutableArray<ExpectedLink> expected, PageFindings findings)
    {
        for (var i = 0; i < Math.Max(found.Count, expected.Length); i++)
        {
            var actual = i < found.Count ? found[i] : null;
            var wanted = i < expected.Length ? expected[i] : null;
            if (actual == wanted) continue;
            // The first difference says it; the rest may only be shifted.
            findings.Add(RenderingDiagnostics.StripLinks, FoundLinks.Shown(actual), FoundLinks.Shown(wanted));
            return;
        }
    }
}
