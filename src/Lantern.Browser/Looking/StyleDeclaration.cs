using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lantern.Browser.Looking;

/// <summary>A declaration of a style sheet, as the browser names it.</summary>
/// <param name="Name">The property.</param>
/// <param name="Value">Its value as written.</param>
/// <param name="Selector">The rule's selector.</param>
/// <param name="Sheet">The browser's name for the sheet.</param>
/// <param name="Range">Where the rule's declarations stand.</param>
/// <param name="Text">All declarations of the rule.</param>
/// <param name="Without">The same without this one.</param>
/// <param name="Line">From 0, in the sheet.</param>
/// <param name="Column">From 0.</param>
internal sealed record StyleDeclaration(
    string Name, string Value, string Selector, string Sheet, JsonObject Range, string Text, string Without, int Line, int Column)
{
    public string Place => $"{Sheet}:{Line}:{Column}";

    public static IEnumerable<StyleDeclaration> Of(JsonElement rule)
    {
        var style = rule.GetProperty("style");
        if (!style.TryGetProperty("styleSheetId", out var sheet) || !style.TryGetProperty("range", out var range)
            || !style.TryGetProperty("cssText", out var text))
        {
            yield break;
        }
        var (all, startLine, startColumn) =
            (text.GetString()!, range.GetProperty("startLine").GetInt32(), range.GetProperty("startColumn").GetInt32());
        foreach (var property in style.GetProperty("cssProperties").EnumerateArray())
        {
            if (!property.TryGetProperty("range", out var own)) continue;
            var (from, to) = (Offset(own, "start"), Offset(own, "end"));
            if (from < 0 || to > all.Length || from >= to) continue;
            yield return new StyleDeclaration(
                property.GetProperty("name").GetString()!, property.GetProperty("value").GetString()!, rule.GetProperty("selectorList")
                    .GetProperty("text").GetString()!, sheet.GetString()!,
                RangeOf(range), all, all[..from] + all[to..], own.GetProperty("startLine").GetInt32(), own.GetProperty("startColumn").GetInt32());
        }

        int Offset(JsonElement place, string which)
        {
            var (line, column) = (place.GetProperty($"{which}Line").GetInt32(), place.GetProperty($"{which}Column").GetInt32());
            if (line == startLine) return column - startColumn;
            var at = 0;
            for (var seen = startLine; seen < line; seen++) at = all.IndexOf('\n', at) + 1;
            return at + column;
        }
    }

    public static JsonObject RangeOf(JsonElement range) => new()
    {
        ["startLine"] = range.GetProperty("startLine").GetInt32(),
        ["startColumn"] = range.GetProperty("startColumn").GetInt32(),
        ["endLine"] = range.GetProperty("endLine").GetInt32(),
        ["endColumn"] = range.GetProperty("endColumn").GetInt32(),
    };

    /// <summary>The declaration for people.</summary>
    public string Words(string place) => $"'{Name}: {Value}' of '{Selector}' in {place}";
}
