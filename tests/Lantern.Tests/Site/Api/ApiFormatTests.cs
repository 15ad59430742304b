using System.Text.Json;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Api;

/// <summary>Every file of the API is what its schema, its OpenAPI document and its TypeScript declarations say, in the eyes of programs that others wrote.</summary>
public sealed class ApiFormatTests
{
    /// <summary>ajv, in its strict mode, for JSON Schema 2020-12.</summary>
    private const string Validate = """
        const fs = require('fs'), path = require('path');
        const Ajv = require('ajv/dist/2020').default, formats = require('ajv-formats').default;
        const root = path.join(process.argv[2], 'api/v1');
        const ajv = new Ajv({ strict: true, allErrors: true });
        formats(ajv);
        const schemas = Object.fromEntries(fs.readdirSync(path.join(root, 'schemas')).map((name) => [name.slice(0, -5), ajv.compile(JSON.parse(fs.readFileSync(path.join(root, 'schemas', name))))]));
        function* files(folder) {
          for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
            const file = path.join(folder, entry.name);
            if (entry.isDirectory()) { if (entry.name !== 'schemas') yield* files(file); } else yield file;
          }
        }
        const result = [];
        for (const file of files(root)) {
          const name = path.relative(root, file), value = file.endsWith('.json') ? JSON.parse(fs.readFileSync(file)) : null;
          if (value === null || name === 'openapi.json') continue;
          const type = /^(articles|topics)(\/.*)?\/page\//.test(name) ? 'articles' : name.startsWith('articles/') ? (value.status === 'withdrawn' ? 'withdrawn' : 'article') : name.startsWith('topics/') ? 'topic' : name.slice(0, -5);
          result.push([name, type, schemas[type](value) ? null : ajv.errorsText(schemas[type].errors)]);
        }
        console.log(JSON.stringify(result));
        """;

    private const string OpenApi = """
        const fs = require('fs');
        import(require('url').pathToFileURL(require.resolve('@seriousme/openapi-schema-validator'))).then(async ({ Validator }) => {
          const result = await new Validator().validate(JSON.parse(fs.readFileSync(process.argv[2], 'utf8')));
          console.log(JSON.stringify(result));
        });
        """;

    [Fact]
    public void Every_file_of_the_sample_site_is_valid_by_its_schema()
    {
        using var folder = new PublishedFolder(SampleSite.Load().Build());
        var files = JsonSerializer.Deserialize<string?[][]>(NodeTools.Run(Validate, folder.Path))!;
        Assert.Empty(files.Where(file => file[2] is not null).Select(file => string.Join(": ", file)));
        Assert.Equal(
            ["announcements", "article", "articles", "changes", "crisis-lines", "index", "people", "topic", "topics", "withdrawn"],
            files.Select(file => file[1]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_schema_refuses_a_file_that_lacks_a_field()
    {
        var site = SampleSite.Load().Build();
        using var folder = new PublishedFolder(site);
        var path = Path.Combine(folder.Path, "api", "v1", "articles", "panic-attacks.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"crisisLines\":", "\"crisisLine\":", StringComparison.Ordinal));
        var files = JsonSerializer.Deserialize<string?[][]>(NodeTools.Run(Validate, folder.Path))!;
        Assert.Equal("data must have required property 'crisisLines'", Assert.Single(files, file => file[2] is not null)[2]);
    }

    [Fact]
    public void The_OpenAPI_document_is_valid()
    {
        using var folder = new PublishedFolder(SampleSite.Load().Build());
        using var result = JsonDocument.Parse(NodeTools.Run(OpenApi, Path.Combine(folder.Path, "api", "v1", "openapi.json")));
        Assert.True(result.RootElement.GetProperty("valid").GetBoolean(), result.RootElement.ToString());
    }

    [Fact]
    public void Every_address_of_the_OpenAPI_document_leads_to_a_file()
    {
        var site = SampleSite.Load().Build();
        using var api = JsonDocument.Parse(site.Output("api/v1/openapi.json"));
        foreach (var path in api.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).Where(path => !path.Contains("/page/", StringComparison.Ordinal)))
        {
            var file = $"api/v1{path.Replace("{slug}", "panic-attacks", StringComparison.Ordinal).Replace("{topic}", "anxiety", StringComparison.Ordinal)}";
            Assert.True(site.HasOutput(file), file);
        }
    }

    [Fact]
    public void The_TypeScript_declarations_fit_the_files_of_the_sample_site()
    {
        var site = SampleSite.Load().Build();
        using var folder = new PublishedFolder(site);
        var code = new System.Text.StringBuilder("import type { Article, ArticleList, AnnouncementList, ChangeList, CrisisLines, Index, PersonList, Tombstone, Topic, TopicList } from './lantern';\n");
        var number = 0;
        foreach (var path in site.Published.Keys.Where(path => path.StartsWith("api/v1/", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal)))
        {
            if (TypeOf(path, site.Output(path)) is { } type) code.Append(System.Globalization.CultureInfo.InvariantCulture, $"const value{number++}: {type} = {site.Output(path)};\n");
        }
        Assert.True(number > 20);
        var root = Path.Combine(folder.Path, "api", "v1");
        File.WriteAllText(Path.Combine(root, "check.ts"), code.Append("export {};\n").ToString());
        var (exit, output, _) = NodeTools.RunCommand("tsc", root, "--strict", "--noEmit", "--target", "es2022", "--exactOptionalPropertyTypes", "check.ts");
        Assert.True(exit == 0, output);
        File.AppendAllText(Path.Combine(root, "check.ts"), "const wrong: Article = { slug: 'x' };\n");
        Assert.NotEqual(0, NodeTools.RunCommand("tsc", root, "--strict", "--noEmit", "--target", "es2022", "check.ts").Code);
    }

    private static string? TypeOf(string path, string json) => path["api/v1/".Length..] switch
    {
        "announcements.json" => "AnnouncementList",
        "articles.json" => "ArticleList",
        "changes.json" => "ChangeList",
        "crisis-lines.json" => "CrisisLines",
        "index.json" => "Index",
        "people.json" => "PersonList",
        "topics.json" => "TopicList",
        var name when name.StartsWith("articles/", StringComparison.Ordinal) => json.Contains("\"status\":\"withdrawn\"", StringComparison.Ordinal) ? "Tombstone" : "Article",
        var name when name.StartsWith("topics/", StringComparison.Ordinal) => "Topic",
        _ => null,
    };
}
