using Lantern.Diagnostics.Numbers;

namespace Lantern.Rendering.Html;

/// <summary>A picture's description is read out beside help: it names no number to call that no link of the page dials.</summary>
internal static class AltNumberRule
{
    /// <summary>So many digits are a telephone number whatever is said around them.</summary>
    private const int Long = 7;

    public static void Check(PageTree page, PageParts parts, RegisteredNumbers numbers, PageFindings findings)
    {
        List<string>? dialled = null;
        for (var at = 0; at < page.Count; at++)
        {
            if (page[at] is not { IsElement: true } element || TextOf(element) is not { Length: > 0 } text || PhoneNumbers.CanHaveNone(text))
            {
                continue;
            }
            dialled ??= [.. parts.Links.Select(link => PhoneNumber.DialledBy(link.Get("href") ?? "")).OfType<string>()];
            foreach (var number in PhoneNumbers.Find(text))
            {
                if (number.Digits.Length < Long && !PhoneNumbers.IsAboutCalling(text)) continue;
                if (!dialled.Exists(target => numbers.IsSame(target, number.Digits)))
                    findings.Add(RenderingDiagnostics.NumberInDescription, text[number.Start..number.End], OutsideAddress.Shown(text));
            }
        }
    }

    private static string? TextOf(PageNode element) =>
        element.Name is "img" or "area" or "input" ? element.Get("alt") : element.Has("role") && element.Get("role") == "img"
            ? element.Get("aria-label") : null;
}
