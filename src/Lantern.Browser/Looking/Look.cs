using System.Text.Json;

namespace Lantern.Browser.Looking;

/// <summary>What one look at a page in one state gave, but for the pictures.</summary>
internal sealed record Look(
    double Width, double ViewWidth, bool IsDark, bool IsForced, bool IsPrint, IReadOnlyList<LookedPart> Parts, IReadOnlyList<LookStop> Stops,
        IReadOnlyList<LookFault> Faults)
{
    public static Look Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        return new Look(
            root.GetProperty("width").GetDouble(), root.GetProperty("viewWidth").GetDouble(),
            root.GetProperty("isDark").GetBoolean(), root.GetProperty("isForced").GetBoolean(), root.GetProperty("isPrint").GetBoolean(),
            [.. root.GetProperty("parts").EnumerateArray().Select(ReadPart)],
            [.. root.GetProperty("stops").EnumerateArray().Select(ReadStop)],
            [.. root.GetProperty("faults").EnumerateArray().Select(ReadFault)]);
    }

    private static LookedPart ReadPart(JsonElement part) => new(Text(part, "kind"), Text(part, "key"), Text(part, "html"), Text(part, "signature"));

    private static LookStop ReadStop(JsonElement stop) =>
        new(stop.GetProperty("x").GetDouble(), stop.GetProperty("y").GetDouble(), [.. stop.GetProperty("lines").EnumerateArray().Select(ReadLine)]);

    private static LookFault ReadFault(JsonElement fault) =>
        new(
            Text(fault, "code"), fault.GetProperty("part").GetInt32(), Text(fault, "subject"), Text(fault, "seen"),
            fault.GetProperty("suspect").GetInt32())
        {
            Stop = fault.GetProperty("stop").GetInt32(),
        };

    private static DrawnLine ReadLine(JsonElement line) => new(
        line.GetProperty("part").GetInt32(), Text(line, "text"), line.GetProperty("suspect").GetInt32(),
        [.. line.GetProperty("letters").EnumerateArray().Select(ReadLetter)]);

    private static DrawnLetter ReadLetter(JsonElement letter) =>
        new(letter[0].GetString()!, letter[1].GetDouble(), letter[2].GetDouble(), letter[3].GetDouble(), letter[4].GetDouble());

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";
}
