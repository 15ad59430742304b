using Lantern.Rendering.Html;

namespace Lantern.Browser.Looking;

/// <summary>The words of a part and of its links, as they stand in the page. Pure.</summary>
internal sealed record PartWords(string Text, IReadOnlyList<ExpectedLink> Links)
{
    public static PartWords Of(LookedPart part)
    {
        using var page = HtmlPage.Parse($"<!DOCTYPE html><html><head></head><body>{part.Html}</body></html>");
        var links = new List<ExpectedLink>();
        for (var at = 0; at < page.Count; at++)
        {
            if (page[at] is { IsElement: true, Name: "a" } link && link.Get("href") is { } href)
            {
                links.Add(new ExpectedLink(VisibleText.Of(link), href));
            }
        }
        return new PartWords(page.Body.Exists ? VisibleText.Of(page.Body) : "", links);
    }

    /// <summary>Letters and digits alone: what is read out has other spaces.</summary>
    public static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
