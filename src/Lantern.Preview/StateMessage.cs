using System.Text;
using System.Text.Json;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Formatters;

namespace Lantern.Preview;

/// <summary>A state of the site in the words of the reload script: one line of JSON. Pure.</summary>
internal static class StateMessage
{
    /// <param name="change">What changed.</param>
    /// <param name="lineOf">The line that a finding points to.</param>
    /// <param name="isFirst">True for a page that has just begun to listen: it may have missed something.</param>
    public static string Of(PreviewChange change, Func<Diagnostic, string?> lineOf, bool isFirst)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("version", change.State.Version);
            json.WriteBoolean("isFirst", isFirst);
            if (change.Paths is null) json.WriteNull("paths");
            else Write(json, "paths", change.Paths);
            Write(json, "sheets", change.StyleSheets);
            json.WriteStartArray("errors");
            foreach (var error in change.State.Latest.Findings.Where(finding => finding.IsError).Take(20))
            {
                json.WriteStartObject();
                json.WriteString("code", error.Code);
                json.WriteString("text", TextFormatter.Format(error, lineOf(error)).TrimEnd('\n'));
                json.WriteString("rule", $"/_rules/{error.Code}/");
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
