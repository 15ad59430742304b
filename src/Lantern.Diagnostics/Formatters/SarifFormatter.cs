using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lantern.Diagnostics.Formatters;

/// <summary>Writes a whole report as a SARIF 2.1.0 log, which code hosts keep and show beside the lines.</summary>
/// <remarks>
/// Pure. Source: OASIS, Static Analysis Results Interchange Format 2.1.0, sections 3.13 (log), 3.19 (tool), 3.27 (result), 3.28 (location). Columns count UTF-16 units from 1.
/// No line of a source is in it, so that nothing is shown that only its writer may see.
/// </remarks>
public static class SarifFormatter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Format(IReadOnlyList<Diagnostic> diagnostics)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            var rules = diagnostics.Select(finding => finding.Descriptor).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
            json.WriteStartObject();
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            json.WriteStartObject("tool");
            json.WriteStartObject("driver");
            json.WriteString("name", "Lantern");
            json.WriteStartArray("rules");
            foreach (var rule in rules) WriteRule(json, rule);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            var places = rules.Select((rule, place) => (rule.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
            foreach (var finding in diagnostics) WriteResult(json, finding, places[finding.Code]);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteRule(Utf8JsonWriter json, DiagnosticDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        WriteText(json, "shortDescription", rule.Title);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic finding, int rule)
    {
        var location = finding.Location;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", LevelOf(finding.Severity));
        WriteText(json, "message", finding.Help.Length == 0 ? finding.Message : $"{finding.Message}\n{finding.Help}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', location.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (!location.IsWholeFile)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", location.Line);
            json.WriteNumber("startColumn", location.Column);
            json.WriteNumber("endLine", location.EndLine);
            json.WriteNumber("endColumn", location.EndColumn);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        // Without the line, so that a finding is the same one when something is written above it.
        json.WriteString("lantern/v1", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Code}\n{location.Path}\n{finding.Message}"))[..16]));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
