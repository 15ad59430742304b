using System.Text;
using System.Text.Json;
using Lantern.Site.Api.Schema;

namespace Lantern.Site.Editors;

/// <summary>The tasks for VS Code, and what finds findings in what they print. Pure.</summary>
public static class EditorTasks
{
    /// <summary>Expressions that VS Code (ECMAScript) and .NET read alike, for the first line of each finding as it is printed in text.</summary>
    public const string WithPlace = @"^(.+?):(\d+):(\d+): (error|warning) (LN\d{4}): (.*)$";

    /// <summary>A suggestion, which VS Code calls an information.</summary>
    public const string Suggestion = @"^(.+?):(\d+):(\d+): suggestion (LN\d{4}): (.*)$";

    /// <summary>A finding about a whole file.</summary>
    public const string WholeFile = @"^([^:]+): (error|warning) (LN\d{4}): (.*)$";

    /// <summary>The line with which a preview begins to say what it found.</summary>
    public const string Begins = "^Looking at ";

    /// <summary>The line with which it ends.</summary>
    public const string Ends = @" in \d+ ms";

    private const string Names = "Lantern: what the editor knows";

    /// <param name="program">How Lantern is called in a terminal.</param>
    /// <returns>Each task with its label.</returns>
    public static IReadOnlyList<(string Label, string Json)> All(string program) =>
    [
        Task("Lantern: preview", $"{program} preview --findings", json =>
        {
            json.WriteString("detail", "Shows the site while you write, and what is wrong with each file as you save it");
            json.WriteBoolean("isBackground", true);
            json.WriteString("dependsOn", Names);
            Matchers(json, isBackground: true);
        }),
        Task("Lantern: check", $"{program} check", json =>
        {
            json.WriteString("detail", "Finds what is wrong with the site");
            json.WriteStartObject("group");
            json.WriteString("kind", "build");
            json.WriteBoolean("isDefault", true);
            json.WriteEndObject();
            json.WriteString("dependsOn", Names);
            Matchers(json, isBackground: false);
        }),
        Task(Names, $"{program} init-editor", json =>
        {
            json.WriteString("detail", "Writes the topics, people and crisis lines of today into what the editor offers");
            json.WriteStartObject("presentation");
            json.WriteString("reveal", "silent");
            json.WriteEndObject();
            json.WriteStartArray("problemMatcher");
            json.WriteEndArray();
        }),
    ];

    private static (string Label, string Json) Task(string label, string command, Action<Utf8JsonWriter> more) => (label, Encoding.UTF8.GetString(SchemaJson.File(json =>
    {
        json.WriteString("label", label);
        json.WriteString("type", "shell");
        json.WriteString("command", command);
        more(json);
    })).TrimEnd('\n'));

    private static void Matchers(Utf8JsonWriter json, bool isBackground)
    {
        json.WriteStartArray("problemMatcher");
        Matcher(json, isBackground, "", WithPlace, null, ["file", "line", "column", "severity", "code", "message"]);
        Matcher(json, isBackground, "-suggestions", Suggestion, "info", ["file", "line", "column", "code", "message"]);
        Matcher(json, isBackground, "-files", WholeFile, null, ["file", "severity", "code", "message"]);
        json.WriteEndArray();
    }

    private static void Matcher(Utf8JsonWriter json, bool isBackground, string owner, string expression, string? severity, string[] groups)
    {
        json.WriteStartObject();
        json.WriteString("owner", "lantern" + owner);
        json.WriteString("source", "lantern");
        if (severity is not null) json.WriteString("severity", severity);
        json.WriteStartArray("fileLocation");
        json.WriteStringValue("autoDetect");
        json.WriteStringValue("${workspaceFolder}");
        json.WriteEndArray();
        json.WriteStartObject("pattern");
        json.WriteString("regexp", expression);
        if (!groups.Contains("line")) json.WriteString("kind", "file");
        for (var i = 0; i < groups.Length; i++) json.WriteNumber(groups[i], i + 1);
        json.WriteEndObject();
        if (isBackground)
        {
            json.WriteStartObject("background");
            json.WriteBoolean("activeOnStart", true);
            json.WriteString("beginsPattern", Begins);
            json.WriteString("endsPattern", Ends);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
