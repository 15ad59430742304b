using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lantern.Diagnostics.Formatters;

/// <summary>Writes a whole report as one JSON object, for programs.</summary>
/// <remarks>Pure. Shape: <c>{"diagnostics":[{code,severity,file,line,column,endLine,endColumn,message,help}],"summary":{…}}</c>.</remarks>
public static class JsonFormatter
{
    public static string Format(IEnumerable<Diagnostic> diagnostics, IEnumerable<KeyValuePair<string, double>> summary)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics) Write(json, diagnostic);
            json.WriteEndArray();
            json.WriteStartObject("summary");
            foreach (var (name, value) in summary) json.WriteNumber(name, value);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>One finding, as it stands in the list of a report.</summary>
    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        // Lines and columns count from 1 here; a finding about a whole file stands at its start.
        var location = diagnostic.Location.IsWholeFile ? new SourceLocation(diagnostic.Location.Path, 1, 1, 1, 1) : diagnostic.Location;
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", TextFormatter.NameOf(diagnostic.Severity));
        json.WriteString("file", location.Path);
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
        json.WriteNumber("endLine", location.EndLine);
        json.WriteNumber("endColumn", location.EndColumn);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("help", diagnostic.Help);
        json.WriteEndObject();
    }
}
