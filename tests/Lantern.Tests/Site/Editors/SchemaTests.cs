using System.Text.Json;
using System.Text.RegularExpressions;
using Lantern.Content.Shapes;
using Lantern.Site.Editors;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Editors;

/// <summary>The schema says what the program does: the same keys, and the same files are right and wrong, in the eyes of programs that others wrote.</summary>
public sealed partial class SchemaTests
{
    private static readonly string[] Everything = [.. FileShapes.All.Select(shape => shape.Name)];

    /// <summary>The YAML reader that editors use, and ajv.</summary>
    private const string Validate = """
        const fs = require('fs'), YAML = require('yaml'), Ajv = require('ajv').default;
        const schema = JSON.parse(fs.readFileSync(process.argv[2], 'utf8')), files = JSON.parse(fs.readFileSync(process.argv[3], 'utf8'));
        const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
        const checks = Object.fromEntries(Object.entries(schema.definitions).map(([kind, one]) => [kind, ajv.compile(one)]));
        console.log(JSON.stringify(files.map(([path, kind, text]) => [path, checks[kind](YAML.parse(text)) ? '' : ajv.errorsText(checks[kind].errors)])));
        """;

    /// <summary>What stands at the top of each file of a site, or in it, with the kind of the file.</summary>
    private static IEnumerable<(string Path, string Kind, string Yaml)> Tops(IEnumerable<KeyValuePair<string, string>> files)
    {
        foreach (var (path, text) in files)
        {
            if (!path.StartsWith("input/", StringComparison.Ordinal) || FileShapes.All.FirstOrDefault(shape => Fits(shape.Files, path["input/".Length..])) is not { } shape) continue;
            yield return (path, shape.Name, shape.IsText ? Quoted(text.Split("---\n", 3)[1]) : Quoted(text));
        }

        static bool Fits(string pattern, string path) => Regex.IsMatch(path, "^" + Regex.Escape(pattern).Replace(@"\*\*/", "(?:[^/]+/)*", StringComparison.Ordinal).Replace(@"\*", "[^/]+", StringComparison.Ordinal) + "$")
            && !path[(path.LastIndexOf('/') + 1)..].StartsWith("_t", StringComparison.Ordinal);
    }

    /// <summary>Titles as YAML wants them: only here a colon in them means nothing.</summary>
    private static string Quoted(string yaml) => Title().Replace(yaml, match => $"{match.Groups[1].Value}{JsonSerializer.Serialize(match.Groups[2].Value)}");

    private static Dictionary<string, string> Check(SiteTest site, IEnumerable<(string Path, string Kind, string Yaml)> files)
    {
        var folder = Directory.CreateTempSubdirectory("lantern-schema-").FullName;
        try
        {
            var (schema, list) = (Path.Combine(folder, "schema.json"), Path.Combine(folder, "files.json"));
            File.WriteAllBytes(schema, ContentSchema.All(SiteNames.Read(site.Files, site.Request), "input"));
            File.WriteAllText(list, JsonSerializer.Serialize(files.Select(file => new[] { file.Path, file.Kind, file.Yaml })));
            return JsonSerializer.Deserialize<string[][]>(NodeTools.Run(Validate, schema, list))!.ToDictionary(row => row[0], row => row[1]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Every_file_of_the_sample_site_fits()
    {
        var site = SampleSite.Load();
        var files = Tops(site.Files.Files.Where(file => file.Key.EndsWith(".md", StringComparison.Ordinal) || file.Key.EndsWith(".yml", StringComparison.Ordinal))
            .Select(file => KeyValuePair.Create(file.Key["/site/".Length..], System.Text.Encoding.UTF8.GetString(file.Value)))).ToList();
        Assert.All(Check(site, files), row => Assert.Equal("", row.Value));
        Assert.Empty(Everything.Except(files.Select(file => file.Kind)).Except(["announcement", "directory", "redirects"]));
    }

    /// <summary>The keys that a reader asked for stand in what it says about one that it does not know.</summary>
    [Fact]
    public void Every_kind_of_file_and_of_list_has_the_keys_that_the_program_knows()
    {
        var site = new SiteTest();
        var wrong = new Dictionary<string, MapShape>(StringComparer.Ordinal);
        foreach (var shape in FileShapes.All) Write(shape);
        site.Check();
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var finding in site.Outcome!.Diagnostics.Where(finding => finding.Code == "LN2005"))
            known[Known().Match(finding.Message).Groups[1].Value] = Names().Match(finding.Help).Groups[1].Value;
        Assert.Equal(wrong.Keys.Order(StringComparer.Ordinal), known.Keys.Order(StringComparer.Ordinal));
        foreach (var (what, map) in wrong) Assert.Equal($"{what}: {string.Join(", ", map.Fields.Select(field => field.Key).Order(StringComparer.Ordinal))}", $"{what}: {known[what]}");

        void Write(FileShape shape)
        {
            var path = "input/" + shape.Files.Replace("**/", "", StringComparison.Ordinal).Replace("*", "x", StringComparison.Ordinal);
            var yaml = shape.Content is ListShape { Item: MapShape item } ? "- {" + string.Join(", ", Lines(item)) + "}" : string.Join('\n', Lines((MapShape)shape.Content));
            site.Write(path, shape.IsText ? $"---\n{yaml}\n---\n\nWords.\n" : yaml + "\n");
        }

        // Every mapping has a key that nobody knows.
        IEnumerable<string> Lines(MapShape map)
        {
            wrong.TryAdd(map.What, map);
            return ["qqqqqqqq: 1", .. map.Fields.Select(field => (field.Key, Value: Inner(field.Value))).Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}: {pair.Value}")];
        }

        string? Inner(ValueShape value) => value switch
        {
            MapShape map => "{" + string.Join(", ", Lines(map)) + "}",
            ListShape { Item: MapShape map } => "[{" + string.Join(", ", Lines(map)) + "}]",
            EitherShape either => either.Values.Select(Inner).FirstOrDefault(inner => inner is not null),
            _ => null,
        };
    }

    /// <summary>What is required, and what each kind of value may be, agrees with the program: a file that breaks the schema in one place breaks the build.</summary>
    [Theory]
    [InlineData("input/articles/x.md", "topic: anxiety")]
    [InlineData("input/articles/x.md", "title: X\ntopic: anxeity")]
    [InlineData("input/articles/x.md", "title: X\ntopic: anxiety\npublished: 2 March 2026")]
    [InlineData("input/articles/x.md", "title: X\ntopic: anxiety\ndraft: maybe")]
    [InlineData("input/articles/x.md", "title: X\ntopic: anxiety\nreviewer: ada-reed")]
    [InlineData("input/articles/x.md", "title: X\ntopic: anxiety\nshare: sometimes")]
    [InlineData("input/articles/x.md", "title: X\ntopic: anxiety\ndisclaimer: { words: no }")]
    [InlineData("input/articles/x.md", "title: X\ntopic: anxiety\ncrisis-line: { name: X, region: us, channels: [] }")]
    [InlineData("input/articles/x.md", "title: X\ntopic: anxiety\ndisclaimer: []")]
    [InlineData("input/articles/x.md", "title: X\ntopic: anxiety\nredirect-from: [old]")]
    [InlineData("input/articles/x.md", "title: X\ntopic: anxiety\nseries: { key: s, part: one }")]
    [InlineData("input/articles/x.md", "title: X\ntopic: anxiety\nsources: [{ title: T }]")]
    [InlineData("input/articles/_directory.yml", "authors: ada-reed")]
    [InlineData("input/topics/x.md", "title: X")]
    [InlineData("input/topics/x.md", "title: X\ndescription: Y\ntier: urgent")]
    [InlineData("input/people/x.md", "name: X\nroles: [editor]")]
    [InlineData("input/locations/x.md", "name: X\naddress: Y\nbooking-url: example.org")]
    [InlineData("input/crisis-lines/x.yml", "name: X\nregion: xx\nchannels: [{ kind: call, value: '1' }]")]
    [InlineData("input/crisis-lines/x.yml", "name: X\nregion: us\nchannels: [{ kind: phone, value: '1' }]")]
    [InlineData("input/regions/x.yml", "name: X\nlines: [us-988]")]
    [InlineData("input/announcements/x.md", "from: 2026-03-02")]
    [InlineData("input/redirects.yml", "- { from: /a }")]
    public void What_the_schema_refuses_is_an_error(string path, string yaml)
    {
        var text = path.EndsWith(".md", StringComparison.Ordinal) ? $"---\n{yaml}\n---\n\nWords that are long enough for a wording.\n" : yaml + "\n";
        var site = new SiteTest().Write(path, text);
        site.Request = site.Request with { ShowDrafts = true };
        Assert.NotEmpty(site.Check().Errors);
        Assert.NotEqual("", Check(site, Tops([new(path, text)]))[path]);
    }

    [Fact]
    public void Names_of_the_site_can_be_chosen_and_reviewers_are_those_who_may_review()
    {
        var site = new SiteTest("-- input/people/broken.md --\n---\nname:\n---\n").Remove("input/calls-to-action/visit.md");
        using var schema = JsonDocument.Parse(ContentSchema.Of(FileShapes.All.First(shape => shape.Name == "article"), SiteNames.Read(site.Files, site.Request), "input"));
        string[] Choices(string key, params string[] into)
        {
            var at = schema.RootElement.GetProperty("properties").GetProperty(key);
            foreach (var step in into) at = step == "0" ? at[0] : at.GetProperty(step);
            return [.. at.GetProperty("enum").EnumerateArray().Select(item => item.GetString()!)];
        }
        Assert.Equal(["anxiety", "low-mood"], Choices("topic"));
        Assert.Equal(["ada-reed", "broken", "sam-cole", "organisation"], Choices("author", "anyOf", "0"));
        Assert.Equal(["sam-cole"], Choices("reviewer"));
        Assert.Equal(["standard"], Choices("disclaimer", "anyOf", "0"));
        Assert.Equal(["us-988"], Choices("crisis-line", "anyOf", "0"));
        // A site without locations has none to choose from, and JSON Schema has no empty choice.
        Assert.False(schema.RootElement.GetProperty("properties").GetProperty("call-to-action").TryGetProperty("enum", out _));
        Assert.All(schema.RootElement.GetProperty("properties").EnumerateObject(), field => Assert.True(field.Value.GetProperty("description").GetString()!.Length > 5));
    }

    [GeneratedRegex(@"(?m)^((?:\s*-?\s*)(?:title|description|alt): )(?![""'|>])(.+)$")]
    private static partial Regex Title();

    [GeneratedRegex("is not known in (.+)$")]
    private static partial Regex Known();

    [GeneratedRegex("the names known there: (.+)$")]
    private static partial Regex Names();
}
