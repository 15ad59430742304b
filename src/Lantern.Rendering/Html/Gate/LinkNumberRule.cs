using Lantern.Diagnostics.Numbers;

namespace Lantern.Rendering.Html;

/// <summary>A link dials the number that it says: in its words, in what is read out in their place, and in pictures inside it.</summary>
internal static class LinkNumberRule
{
    public static void Check(List<PageNode> links, RegisteredNumbers numbers, PageFindings findings)
    {
        foreach (var link in links)
        {
            var target = link.Get("href") ?? "";
            // Nearly all links hold plain text without any number.
            var isPlain = VisibleText.TryPlain(link, out var plain) && PhoneNumbers.CanHaveNone(plain);
            if (!isPlain) Judge(VisibleText.Of(link), target, numbers, findings);
            foreach (var label in new[] { "aria-label", "title" })
            {
                if (link.Get(label) is { Length: > 0 } words) Judge(words, target, numbers, findings);
            }
            if (link.Index + 1 < link.End) CheckInside(link, target, numbers, findings);
        }
    }

    private static void CheckInside(PageNode link, string target, RegisteredNumbers numbers, PageFindings findings)
    {
        for (var at = link.Index + 1; at < link.End; at++)
        {
            var inner = link.Tree[at];
            if (!inner.IsElement) continue;
            if (inner.Get("alt") is { Length: > 0 } alt) Judge(alt, target, numbers, findings);
            if (inner.Get("aria-label") is { Length: > 0 } label) Judge(label, target, numbers, findings);
        }
    }

    private static void Judge(string words, string target, RegisteredNumbers numbers, PageFindings findings)
    {
        if (LinkNumbers.Broken(words, target, numbers) is { } number)
            findings.Add(RenderingDiagnostics.LinkDialsOther, number, OutsideAddress.Shown(words), OutsideAddress.Shown(target));
    }
}
