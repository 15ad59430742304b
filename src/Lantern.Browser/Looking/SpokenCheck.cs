using System.Text.Json;

namespace Lantern.Browser.Looking;

/// <summary>Holds what a screen reader is given of a part against its words. Pure.</summary>
internal static class SpokenCheck
{
    /// <param name="at">The part's place.</param>
    /// <param name="part">The part.</param>
    /// <param name="nodes">The browser's accessibility tree below it.</param>
    public static IEnumerable<LookFault> Check(int at, LookedPart part, JsonElement nodes)
    {
        var words = PartWords.Of(part);
        var read = nodes.EnumerateArray().Where(node => !node.GetProperty("ignored").GetBoolean())
            .Select(node => (Role: Value(node, "role"), Name: Value(node, "name"))).ToList();
        var links = read.Where(node => node.Role == "link").Select(node => PartWords.Plain(node.Name)).ToList();
        foreach (var link in words.Links)
        {
            if (!links.Remove(PartWords.Plain(link.Text)))
            {
                yield return new LookFault("unread", at, link.Text, "is no link of that name", -1);
                yield break;
            }
        }
        var spoken = string.Concat(read.Where(node => node.Role == "StaticText").Select(node => PartWords.Plain(node.Name)));
        if (spoken == PartWords.Plain(words.Text)) yield break;
        yield return new LookFault("unread", at, "", spoken.Length == 0 ? "is nothing at all"
            : $"has other words: {string.Join(' ', read.Where(node => node.Role == "StaticText").Select(node => node.Name.Trim()))}", -1);
    }

    private static string Value(JsonElement node, string name) => node.TryGetProperty(name, out var field)
        && field.TryGetProperty("value", out var value) ? value.GetString() ?? "" : "";
}
