using System.Text.Json;
using Lantern.Diagnostics.Numbers;

namespace Lantern.Rendering.Html;

/// <summary>
/// What a page tells search engines (JSON-LD) names no telephone that the page itself does not: they show it above the page, as a button to call.
/// </summary>
internal static class DataNumberRule
{
    public static void Check(PageParts parts, RegisteredNumbers numbers, PageFindings findings)
    {
        foreach (var script in parts.Scripts)
        {
            if (!IsData(script)) continue;
            try
            {
                using var data = JsonDocument.Parse(script.TextContent());
                Look(data.RootElement, parts, numbers, findings);
            }
            catch (JsonException)
            {
                findings.Add(RenderingDiagnostics.DataNumber, "data that can't be read");
            }
        }
    }

    private static bool IsData(PageNode script) => script.Get("type")?.Trim().Equals("application/ld+json",
        StringComparison.OrdinalIgnoreCase) == true;

    private static void Look(JsonElement value, PageParts parts, RegisteredNumbers numbers, PageFindings findings)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray()) Look(item, parts, numbers, findings);
        }
        if (value.ValueKind != JsonValueKind.Object) return;
        foreach (var property in value.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String)
            {
                Look(property.Value, parts, numbers, findings);
                continue;
            }
            var text = property.Value.GetString()!;
            var isDialled = property.Name is "telephone" or "faxNumber" || text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);
            if (isDialled) CheckOne(text, parts, numbers, findings);
        }
    }

    private static void CheckOne(string telephone, PageParts parts, RegisteredNumbers numbers, PageFindings findings)
    {
        var said = PhoneNumber.DigitsOf(PlainDigits.Of(telephone.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? telephone[4..]
            : telephone).Text);
        // A theme may leave the practice's telephone out of its pages; then there is nothing to compare but help, and that is no practice's number.
        var others = parts.Links.Where(link => !parts.Strips.Exists(strip => strip.Holds(link))
            && !parts.CrisisLines.Exists(line => line.Element.Holds(link)))
            .Select(link => PhoneNumber.DialledBy(link.Get("href") ?? "")).OfType<string>().ToList();
        if (others.Count > 0 && !others.Exists(dialled => numbers.IsSame(dialled, said)))
        {
            findings.Add(RenderingDiagnostics.DataNumber, $"the telephone '{OutsideAddress.Shown(telephone)}'");
        }
    }
}
