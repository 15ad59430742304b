namespace Lantern.Rendering.Html;

/// <summary>
/// No page says to browsers by itself what only the engine may: its security policy, or to look up hosts before anybody has chosen them.
/// </summary>
internal static class MetaRule
{
    private const string NotFound = "not-found";

    public static void Check(PageExpectation expectation, PageParts parts, PageFindings findings)
    {
        var policies = 0;
        foreach (var meta in parts.Commands)
        {
            switch (meta.Get("http-equiv")!.Trim().ToLowerInvariant())
            {
                // The page for addresses that are not there has no address of its own, so that the engine writes its policy into it, as the first
                // thing in its head.
                case "content-security-policy" when expectation.Kind == NotFound && policies++ == 0 && IsFirst(meta):
                    break;
                case "content-security-policy" or "content-security-policy-report-only" or "x-content-security-policy" or "x-webkit-csp":
                    findings.Add(RenderingDiagnostics.PolicyInPage);
                    break;
                case "x-dns-prefetch-control" when meta.Get("content")?.Trim().Equals("off", StringComparison.OrdinalIgnoreCase) != true:
                    findings.Add(RenderingDiagnostics.HostsLookedUp);
                    break;
            }
        }
    }

    private static bool IsFirst(PageNode meta)
    {
        if (meta.Parent is not { Exists: true, Name: "head" } head) return false;
        for (var at = head.Index + 1; at < meta.Index; at++)
        {
            if (head.Tree[at].IsElement) return false;
        }
        return true;
    }
}
