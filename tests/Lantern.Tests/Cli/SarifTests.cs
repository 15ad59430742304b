using System.Text.Json;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Cli;

/// <summary><c>--format sarif</c>: what code hosts keep.</summary>
public sealed class SarifTests
{
    private const string Broken = """
        -- input/articles/a b/sleep.md --
        ---
        title: Sleep
        topic: nothing
        description: What helps at night.
        published: 2026-05-02
        ---

        Thoughts of suicide came, and a florp. “Rest” — it comes back.
        """;

    [Fact]
    public void It_is_a_log_as_the_standard_has_it()
    {
        using var site = new TemporarySite(Broken);
        var sarif = Check(site);
        var folder = Directory.CreateTempSubdirectory("lantern-sarif").FullName;
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.Combine(NodeTools.Folder, "node_modules"));
            Assert.Equal("", Compile(folder, sarif));
            // The types are those of the standard's schema: a name or a value that it has not is an error.
            Assert.NotEqual("", Compile(folder, sarif.Replace("\"columnKind\"", "\"columnKinds\"", StringComparison.Ordinal)));
            Assert.NotEqual("", Compile(folder, sarif.Replace("\"level\": \"error\"", "\"level\": \"fatal\"", StringComparison.Ordinal)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void It_is_valid_against_the_schema_of_the_standard()
    {
        using var site = new TemporarySite(Broken);
        var sarif = Check(site);
        Assert.Equal("valid", Validate(sarif));
        Assert.Equal("valid", Validate(LanternProcess.Run(Repository.Root, "check", "--now", "2026-11-24", "--format", "sarif").Output));
        // A check that could not fail would prove nothing.
        Assert.NotEqual("valid", Validate(sarif.Replace("\"columnKind\"", "\"columnKinds\"", StringComparison.Ordinal)));
        Assert.NotEqual("valid", Validate(sarif.Replace("\"startLine\": 3", "\"startLine\": 0", StringComparison.Ordinal)));
        Assert.NotEqual("valid", Validate(sarif.Replace("\"version\": \"2.1.0\"", "\"version\": \"2.0\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_finding_has_its_rule_its_place_and_a_name_that_stays_when_lines_are_added_above()
    {
        using var site = new TemporarySite(Broken);
        var first = Results(Check(site));
        var unknown = first.Single(result => result.GetProperty("ruleId").GetString() == "LN4003");
        Assert.Equal("error", unknown.GetProperty("level").GetString());
        var place = unknown.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("input/articles/a%20b/sleep.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("{\"startLine\":3,\"startColumn\":8,\"endLine\":3,\"endColumn\":15}", place.GetProperty("region").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
        site.Write("input/articles/a b/sleep.md", File.ReadAllText(Path.Combine(site.Root, "input/articles/a b/sleep.md")).Replace("title: Sleep\n", "title: Sleep\nfeatured: true\n", StringComparison.Ordinal));
        var second = Results(Check(site)).Single(result => result.GetProperty("ruleId").GetString() == "LN4003");
        Assert.Equal(unknown.GetProperty("partialFingerprints").GetRawText(), second.GetProperty("partialFingerprints").GetRawText());
    }

    [Fact]
    public void Words_for_their_writer_alone_are_not_in_it()
    {
        using var site = new TemporarySite(Broken.Replace("topic: nothing", "topic: anxiety", StringComparison.Ordinal));
        var hash = Lantern.Editorial.Language.HashedList.HashOf("t", "florp");
        site.Write("input/editorial/packs/test.yml", $"rules:\n  words: {{ extends: existence, message: a word, level: warning, near: [suicid], hashed: {{ salt: t, stems: ['{hash}'] }} }}\n");
        var sarif = Check(site);
        Assert.Contains(Results(sarif), result => result.GetProperty("ruleId").GetString() == "test.words");
        Assert.DoesNotContain("florp", sarif, StringComparison.OrdinalIgnoreCase);
    }

    private static string Check(TemporarySite site) => LanternProcess.Run(site.Root, "check", "--now", "2026-11-24", "--format", "sarif").Output;

    private static List<JsonElement> Results(string sarif) => [.. JsonDocument.Parse(sarif).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];

    private static string Validate(string sarif)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, sarif);
        try
        {
            return NodeTools.Run("""
                const fs = require('fs');
                const Ajv = require('ajv/dist/2020').default, ajv = new Ajv({ strict: false, allErrors: true });
                require('ajv-formats').default(ajv);
                const read = path => JSON.parse(fs.readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
                const isValid = ajv.validate(read(process.argv[2]), read(process.argv[3]));
                process.stdout.write(isValid ? 'valid' : JSON.stringify(ajv.errors));
                """, Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json"), file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Compile(string folder, string sarif)
    {
        File.WriteAllText(Path.Combine(folder, "log.ts"), $"import type {{ Log }} from 'sarif';\nexport const log: Log = {sarif};\n");
        var (code, output, error) = NodeTools.RunCommand("tsc", folder, "--strict", "--noEmit", "--target", "es2022", "--moduleResolution", "bundler", "--module", "esnext", "log.ts");
        return code == 0 ? "" : output + error;
    }
}
