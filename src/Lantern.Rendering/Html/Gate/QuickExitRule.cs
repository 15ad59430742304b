namespace Lantern.Rendering.Html;

/// <summary>A page that visitors may have to leave in haste has one link for that, which works without script and says where it leads.</summary>
internal static class QuickExitRule
{
    public static void Check(PageExpectation expectation, PageParts parts, PageFindings findings)
    {
        if (expectation.QuickExit is not { } address) return;
        if (parts.QuickExits is [{ Name: "a" } link] && link.Get("href") == address && VisibleText.Of(link).Length > 0) return;
        findings.Add(RenderingDiagnostics.QuickExitMissing, address);
    }
}
