using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lantern.Build.FileSystem;
using Lantern.Content.Shapes;
using Lantern.Site.Api.Schema;

namespace Lantern.Site.Editors;

/// <summary>The files in <c>.vscode/</c> that tell VS Code about the site: what may stand in data files, snippets, and how to check and preview.</summary>
/// <remarks>Files that others may have written keep all that is in them; ours go in beside it, once.</remarks>
public static class EditorFiles
{
    private const string Folder = ".vscode";
    private const string SchemaFolder = ".vscode/lantern";

    /// <summary>The extension that reads the schemas.</summary>
    private const string YamlExtension = "redhat.vscode-yaml";

    /// <summary>What is to be written. Nothing is.</summary>
    /// <param name="files">Where the site lies.</param>
    /// <param name="site">The site.</param>
    /// <param name="program">How Lantern is called in a terminal there.</param>
    public static IReadOnlyList<EditorFile> Plan(IFileSystem files, BuildRequest site, string program)
    {
        var (names, input) = (SiteNames.Read(files, site), site.Label(site.Input));
        var data = FileShapes.All.Where(shape => !shape.IsText).ToList();
        List<EditorFile> planned =
        [
            .. data.Select(shape => new EditorFile(SchemaOf(shape), ContentSchema.Of(shape, names, input))),
            new($"{Folder}/lantern.code-snippets", SnippetFile(names)),
            Merged($"{Folder}/settings.json", text => data.Aggregate(text, (text, shape) => JsonInsertion.Member(text, ["yaml.schemas"], $"./{SchemaOf(shape)}", Text($"{input}/{shape.Files}")))),
            Merged($"{Folder}/extensions.json", text => JsonInsertion.Item(text, "recommendations", YamlExtension, Text(YamlExtension))),
            Merged($"{Folder}/tasks.json", text => EditorTasks.All(program).Reverse().Aggregate(JsonInsertion.Member(text, [], "version", "\"2.0.0\""), (text, task) => JsonInsertion.Item(text, "tasks", task.Label, task.Json))),
        ];
        return [.. planned.Where(file => file.Problem is not null || !files.FileExists(site.FullPathOf(file.Path)) || !files.HasBytes(site.FullPathOf(file.Path), file.Bytes))];

        EditorFile Merged(string path, Func<string, string> add)
        {
            var full = site.FullPathOf(path);
            try
            {
                var text = files.FileExists(full) ? Encoding.UTF8.GetString(files.ReadAllBytes(full)) : "{}\n";
                return new EditorFile(path, Encoding.UTF8.GetBytes(add(string.IsNullOrWhiteSpace(text) ? "{}\n" : text)));
            }
            catch (JsonException)
            {
                return new EditorFile(path, null, $"{path} can't be read as JSON, so it was left as it is: put it right, or move it away, and run this again.");
            }
        }
    }

    private static string SchemaOf(FileShape shape) => $"{SchemaFolder}/{shape.Name}.schema.json";

    private static byte[] SnippetFile(SiteNames names) => SchemaJson.File(json =>
    {
        foreach (var snippet in Snippets.For(names))
        {
            json.WriteStartObject($"Lantern: {snippet.About}");
            json.WriteString("scope", snippet.IsData ? "yaml" : "markdown");
            json.WriteString("prefix", snippet.Prefix);
            json.WriteStartArray("body");
            foreach (var line in snippet.Body.Split('\n')) json.WriteStringValue(line);
            json.WriteEndArray();
            json.WriteString("description", snippet.About);
            json.WriteEndObject();
        }
    });

    private static string Text(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
