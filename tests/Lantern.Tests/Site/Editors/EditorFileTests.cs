using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lantern.Site.Editors;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Editors;

/// <summary>What <c>init-editor</c> writes works, and what a person has in those files stays.</summary>
public sealed partial class EditorFileTests
{
    private static readonly JsonDocumentOptions WithComments = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static IReadOnlyList<EditorFile> Init(SiteTest site, string program = "lantern")
    {
        var planned = EditorFiles.Plan(site.Files, site.Request, program);
        foreach (var file in planned.Where(file => file.Bytes is not null)) site.Write(file.Path, file.Bytes!);
        return planned;
    }

    private static string TextOf(SiteTest site, string path) => Encoding.UTF8.GetString(site.Files.ReadAllBytes($"/site/{path}"));

    private static JsonElement Json(SiteTest site, string path)
    {
        using var document = JsonDocument.Parse(TextOf(site, path).TrimStart('\uFEFF'), WithComments);
        return document.RootElement.Clone();
    }

    [Fact]
    public void A_site_without_such_files_gets_them_and_nothing_is_left_to_do()
    {
        var site = new SiteTest();
        Assert.All(Init(site), file => Assert.Null(file.Problem));
        Assert.Empty(Init(site));
        var schemas = Json(site, ".vscode/settings.json").GetProperty("yaml.schemas").EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString());
        Assert.Equal("input/crisis-lines/*.yml", schemas["./.vscode/lantern/crisis-line.schema.json"]);
        Assert.Equal("input/articles/**/_directory.yml", schemas["./.vscode/lantern/directory.schema.json"]);
        Assert.Equal(5, schemas.Count);
        Assert.All(schemas.Keys, path => Assert.Equal(JsonValueKind.Object, Json(site, path[2..]).ValueKind));
        Assert.Equal(["redhat.vscode-yaml"], Json(site, ".vscode/extensions.json").GetProperty("recommendations").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal("2.0.0", Json(site, ".vscode/tasks.json").GetProperty("version").GetString());
        Assert.Equal(
            ["Lantern: preview | lantern preview --findings", "Lantern: check | lantern check", "Lantern: what the editor knows | lantern init-editor"],
            Json(site, ".vscode/tasks.json").GetProperty("tasks").EnumerateArray().Select(task => $"{task.GetProperty("label").GetString()} | {task.GetProperty("command").GetString()}"));
        Assert.Contains(Json(site, ".vscode/lantern.code-snippets").EnumerateObject(), snippet => snippet.Value.GetProperty("prefix").GetString() == "lantern-article");
        // A new topic is one to choose once it is there, and nothing else is written for it.
        site.Write("input/topics/grief.md", "---\ntitle: Grief\ndescription: D.\n---\n");
        Assert.Equal([".vscode/lantern.code-snippets"], Init(site).Select(file => file.Path));
        Assert.Contains("|anxiety,grief,low-mood|", TextOf(site, ".vscode/lantern.code-snippets"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_wrote_stays_with_its_comments_and_line_ends()
    {
        var site = new SiteTest();
        const string Settings = "\uFEFF// ours\r\n{\r\n    \"editor.wordWrap\": \"on\", /* long lines */\r\n    \"yaml.schemas\": { \"https://example.org/x.json\": \"x.yml\" },\r\n}\r\n";
        const string Tasks = "{\n  // for the press\n  \"tasks\": [\n    { \"label\": \"print\", \"command\": \"lp\" },\n    { \"label\": \"Lantern: check\", \"command\": \"our-own check\" }\n  ]\n}\n";
        const string Extensions = "{ \"unwantedRecommendations\": [\"redhat.vscode-yaml\"] }";
        site.Write(".vscode/settings.json", Settings).Write(".vscode/tasks.json", Tasks).Write(".vscode/extensions.json", Extensions);
        Init(site);
        Assert.Empty(Init(site));
        var settings = TextOf(site, ".vscode/settings.json");
        Assert.StartsWith("\uFEFF// ours\r\n{\r\n    \"editor.wordWrap\": \"on\", /* long lines */\r\n    \"yaml.schemas\": {\r\n    \"./.vscode/lantern/redirects.schema.json\": \"input/redirects.yml\",", settings, StringComparison.Ordinal);
        Assert.EndsWith(", \"https://example.org/x.json\": \"x.yml\" },\r\n}\r\n", settings, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?<!\r)\n", settings);
        Assert.Equal(6, Json(site, ".vscode/settings.json").GetProperty("yaml.schemas").EnumerateObject().Count());
        Assert.Equal(
            ["lantern preview --findings", "lantern init-editor", "lp", "our-own check"],
            Json(site, ".vscode/tasks.json").GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("command").GetString()));
        Assert.Contains("  // for the press\n", TextOf(site, ".vscode/tasks.json"), StringComparison.Ordinal);
        Assert.Equal(2, Json(site, ".vscode/extensions.json").EnumerateObject().Count());
    }

    [Theory]
    [InlineData("{ \"tasks\": [")]
    [InlineData("[]")]
    [InlineData("{ \"tasks\": {} }")]
    [InlineData("{ \"a\": 1 } more")]
    [InlineData("{ \"version\": \"2.0.0\" \"tasks\": [] }")]
    public void A_file_that_can_t_be_read_is_left_and_named(string text)
    {
        var site = new SiteTest().Write(".vscode/tasks.json", text);
        Assert.Equal(".vscode/tasks.json can't be read as JSON, so it was left as it is: put it right, or move it away, and run this again.", Assert.Single(Init(site), file => file.Problem is not null).Problem);
        Assert.Equal(text, TextOf(site, ".vscode/tasks.json"));
        Assert.True(site.Files.FileExists("/site/.vscode/settings.json"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{ }\n")]
    [InlineData("{\n  // nothing yet\n}\n")]
    public void An_empty_file_is_filled(string text)
    {
        var site = new SiteTest().Write(".vscode/settings.json", text);
        Init(site);
        Assert.Equal(5, Json(site, ".vscode/settings.json").GetProperty("yaml.schemas").EnumerateObject().Count());
    }

    public static TheoryData<string> SnippetNames => [.. Snippets.For(SiteNames.Read(new SiteTest().Files, new SiteTest().Request)).Select(snippet => snippet.Prefix)];

    /// <summary>As an editor puts it in when the writer takes what is offered.</summary>
    private static string Expanded(string body)
    {
        body = body.Replace("${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}", "2026-11-24", StringComparison.Ordinal).Replace("$CURRENT_YEAR", "2026", StringComparison.Ordinal);
        body = Choice().Replace(body, match => match.Groups[1].Value);
        return Place().Replace(body, match => match.Groups[1].Value).Replace("$0", "Words that say something, and are enough of them.", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SnippetNames))]
    public void A_snippet_taken_as_it_is_makes_no_error(string name)
    {
        var site = new SiteTest("-- input/assets/name.jpg --\n");
        site.Write("input/assets/name.jpg", Convert.FromBase64String("/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z"));
        var snippet = Snippets.For(SiteNames.Read(site.Files, site.Request)).Single(snippet => snippet.Prefix == name);
        var text = Expanded(snippet.Body);
        Assert.DoesNotContain("$", text, StringComparison.Ordinal);
        const string Top = "---\ntitle: X\ntopic: anxiety\ndescription: D.\npublished: 2026-03-02\n";
        var (path, file) = name["lantern-".Length..] switch
        {
            "article" => ("articles/x.md", text.Replace("# published", "published", StringComparison.Ordinal)),
            "topic" => ("topics/x.md", text),
            "person" => ("people/x.md", text),
            "page" => ("pages/x.md", text),
            "location" => ("locations/x.md", text),
            "disclaimer" => ("disclaimers/x.md", text),
            "call-to-action" => ("calls-to-action/x.md", text),
            "announcement" => ("announcements/x.md", text),
            "crisis-line" => ("crisis-lines/x.yml", text + "\n"),
            "channel" => ("crisis-lines/x.yml", $"name: X\nregion: us\nhours: 24/7\nauthority-url: https://example.org/\nchannels:\n  {text}\n"),
            "region" => ("regions/xx.yml", text + "\n"),
            "redirect" => ("redirects.yml", text + "\n"),
            "source" => ("articles/x.md", $"{Top}sources:\n  {text.Replace("\n", "\n  ", StringComparison.Ordinal)}\n---\n\nSo it is.[^key]\n"),
            "image" => ("articles/x.md", $"{Top}{text}\n---\n\nWords.\n"),
            "cite" => ("articles/x.md", $"{Top}sources: [{{ key: key, title: T }}]\n---\n\nWords.{text}\n"),
            _ => ("articles/x.md", $"{Top}---\n\nWords.\n\n{text}\n"),
        };
        site.Write($"input/{path}", file);
        site.Check();
        // A region with another's lines, and a picture of one point, are of the test's making.
        Assert.Equal("", string.Join('\n', site.Outcome!.Diagnostics.Where(finding => finding.IsError && finding.Code is not ("LN4021" or "LN5014")).Select(finding => $"{finding.Location.Path}: {finding.Message}")));
    }

    [Fact]
    public void The_problem_matchers_find_each_finding_where_it_is()
    {
        using var site = new TemporarySite("""
            -- input/articles/wrong.md --
            ---
            title: Wrong: a title
            topic: anxeity
            published: 2026-03-02
            ---

            ## One

            #### Two
            -- input/disclaimers/empty.md --
            ---
            version: 2026-03-02
            ---
            """);
        var today = Lantern.Content.FrontMatter.DateText.Format(SiteTest.Today);
        var lines = LanternProcess.Run(site.Root, "check", "--now", today).Output.Split('\n');
        using var json = JsonDocument.Parse(LanternProcess.Run(site.Root, "check", "--now", today, "--format", "json").Output);
        var expected = json.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Select(finding => $"{finding.GetProperty("file").GetString()} {finding.GetProperty("line").GetInt32()} {finding.GetProperty("column").GetInt32()} {finding.GetProperty("severity").GetString()} {finding.GetProperty("code").GetString()} {finding.GetProperty("message").GetString()}").Order(StringComparer.Ordinal).ToList();
        Assert.Contains(expected, line => line.Contains(" error ", StringComparison.Ordinal));
        Assert.Contains(expected, line => line.Contains(" warning ", StringComparison.Ordinal));
        Assert.Contains(expected, line => line.Contains(" suggestion ", StringComparison.Ordinal));
        Assert.Contains(expected, line => line.Contains(" 1 1 ", StringComparison.Ordinal));
        using var tasks = JsonDocument.Parse(EditorTasks.All("lantern").Single(task => task.Label == "Lantern: check").Json);
        var found = new List<string>();
        foreach (var line in lines)
        {
            foreach (var matcher in tasks.RootElement.GetProperty("problemMatcher").EnumerateArray())
            {
                var pattern = matcher.GetProperty("pattern");
                if (Regex.Match(line, pattern.GetProperty("regexp").GetString()!, RegexOptions.ECMAScript) is not { Success: true } match) continue;
                string Group(string name, string otherwise) => pattern.TryGetProperty(name, out var number) ? match.Groups[number.GetInt32()].Value : otherwise;
                found.Add($"{Group("file", "")} {Group("line", "1")} {Group("column", "1")} {Group("severity", "suggestion")} {Group("code", "")} {Group("message", "")}");
            }
        }
        Assert.Equal(expected, found.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\$\{\d\|((?:[^,|\\]|\\.)*)[^|]*\|\}")]
    private static partial Regex Choice();

    [GeneratedRegex(@"\$\{\d:([^{}]*)\}")]
    private static partial Regex Place();
}
