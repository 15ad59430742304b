using System.Text.Json.Nodes;

namespace Lantern.Browser.DevTools;

/// <summary>What commands of the DevTools protocol take, written short. Pure.</summary>
internal static class Parameters
{
    public static JsonObject Evaluate(string script, int context, bool byValue) =>
        new() { ["expression"] = script, ["contextId"] = context, ["returnByValue"] = byValue, ["silent"] = true };

    public static JsonObject Metrics(int width, int height, bool isPhone) =>
        new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = isPhone ? 2 : 1, ["mobile"] = isPhone };

    public static JsonObject Media(bool isPaper, bool isDark, bool isForced) => new()
    {
        ["media"] = isPaper ? "print" : "screen",
        ["features"] = new JsonArray(Feature("prefers-color-scheme", isDark ? "dark" : "light"),
            Feature("forced-colors", isForced ? "active" : "none")),
    };

    public static JsonObject Key(string type) =>
        new() { ["type"] = type, ["key"] = "Tab", ["code"] = "Tab", ["windowsVirtualKeyCode"] = 9, ["nativeVirtualKeyCode"] = 9 };

    public static JsonArray Headers(IEnumerable<(string Name, string Value)> headers)
    {
        var list = new JsonArray();
        foreach (var (name, value) in headers) list.Add((JsonNode)new JsonObject { ["name"] = name, ["value"] = value });
        return list;
    }

    private static JsonObject Feature(string name, string value) => new() { ["name"] = name, ["value"] = value };
}
