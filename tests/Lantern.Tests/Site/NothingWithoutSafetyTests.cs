using Lantern.Build.Output;
using Lantern.Rendering.Html;
using Lantern.Site.Pipelines;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>Nothing goes live without its disclaimer and its crisis line, wherever they are named and whatever is wrong with the file that is meant.</summary>
public sealed class NothingWithoutSafetyTests
{
    /// <summary>Where a key is written, and the text before it.</summary>
    private static readonly Dictionary<string, (string Path, string After)> Places = new(StringComparer.Ordinal)
    {
        ["article"] = ("input/articles/panic.md", "title: Panic attacks\n"),
        ["topic"] = ("input/topics/anxiety.md", "title: Anxiety\n"),
        ["folder"] = ("input/articles/_directory.yml", ""),
        ["settings"] = ("input/settings.yml", "title: Quiet Harbour\n"),
    };

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        string[] lines = ["foo.md", "foo.txt", "foo.yml", "foo.yml:name: Foo\n", "_foo.yml:name: Foo\n", ".foo.yml", "foo/index.yml:name: Foo\n", "(none)"];
        string[] disclaimers = ["foo.yml", "foo.txt", "foo.md", "foo.md:Hello.\n", "foo.md:---\nversion: 2026-03-02\n---\n", "_foo.md:Hello.\n", "foo/index.md:Hello.\n", "(none)"];
        foreach (var place in Places.Keys)
        {
            foreach (var file in lines) cases.Add(place, "crisis-line", file);
            foreach (var file in disclaimers) cases.Add(place, "disclaimer", file);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_key_whose_file_gives_nothing_stops_the_build(string place, string kind, string file)
    {
        foreach (var keys in new[] { $"{kind}: foo", $"{kind}: [{(kind == "disclaimer" ? "standard" : "us-988")}, foo]" })
        {
            var site = new SiteTest();
            var (path, after) = Places[place];
            var text = place == "folder" ? "" : System.Text.Encoding.UTF8.GetString(site.Files.ReadAllBytes($"/site/{path}"));
            if (place == "settings") text = text.Replace($"\n{kind}: {(kind == "disclaimer" ? "standard" : "us-988")}", "", StringComparison.Ordinal);
            site.Write(path, after.Length == 0 ? keys + "\n" : text.Replace(after, $"{after}{keys}\n", StringComparison.Ordinal));
            if (file != "(none)") site.Write($"input/{kind}s/{file.Split(':')[0]}", file.Contains(':', StringComparison.Ordinal) ? file[(file.IndexOf(':', StringComparison.Ordinal) + 1)..] : "");
            site.Build();
            Assert.True(site.Errors.Count > 0, $"{place}, {keys}, {file}: published\n{site.Findings()}");
            Assert.Empty(site.Published);
        }
    }

    [Fact]
    public void A_file_that_nothing_reads_is_no_crisis_line_and_no_disclaimer()
    {
        var site = new SiteTest("-- input/crisis-lines/foo.md --\nname: Foo\n-- input/disclaimers/bar.yml --\nversion: 2026-03-02");
        site.Write("input/articles/panic.md", "---\ntitle: Panic attacks\ntopic: anxiety\ncrisis-line: foo\ndisclaimer: bar\npublished: 2026-03-02\n---\n\nIt passes.\n").Build();
        Assert.Equal(
            """
            input/articles/panic.md:5:13: error LN4005: unknown disclaimer 'bar'
              5 | disclaimer: bar
                |             ^^^
              help: Disclaimers are the files in input/disclaimers/
            """,
            site.Findings("LN4005"));
        Assert.Equal(
            """
            input/articles/panic.md:4:14: error LN4006: unknown crisis line 'foo'
              4 | crisis-line: foo
                |              ^^^
              help: Crisis lines are the files in input/crisis-lines/
            """,
            site.Findings("LN4006"));
    }

    [Fact]
    public void A_crisis_line_with_an_error_of_its_own_gets_no_second_one_where_it_is_named()
    {
        var site = new SiteTest("-- input/crisis-lines/us-988.yml --\nname: 988 Lifeline\nregion: us\nhours: 24/7\nauthority-url: https://988lifeline.org/\nchannels: []").Build();
        Assert.Single(site.Errors);
    }

    [Theory]
    [InlineData("article", 2)]
    [InlineData("topic", 2)]
    [InlineData("withdrawn", 1)]
    [InlineData("list", 0)]
    [InlineData("page", 0)]
    [InlineData("page", 2, true)]
    public void A_page_that_was_made_without_its_blocks_is_known_to_the_gate(string kind, int findings, bool isHealth = false)
    {
        var site = new SiteTest();
        using var scratch = site.Files.CreateScratchFile("/site/spool");
        var log = new GateLog(new OutputSet(scratch));
        log.AddExpectation("input/articles/a.md", new PageExpectation(kind, "", [], [], [], null) { IsHealth = isHealth });
        Assert.Equal(findings, log.Unprotected().Count());
        Assert.All(log.Unprotected(), finding => Assert.True(finding.IsError));
    }

    /// <summary>Somebody who edits both the page and the manifest still can't pass a page without its blocks.</summary>
    [Theory]
    [InlineData("articles/a/index.html")]
    [InlineData("topics/anxiety/index.html")]
    [InlineData("symptoms/index.html")]
    public void A_folder_whose_manifest_asks_nothing_of_a_health_page_is_refused(string path)
    {
        var site = new SiteTest("""
            -- input/articles/a.md --
            ---
            title: A
            topic: anxiety
            description: About it.
            author: ada-reed
            published: 2026-03-02
            ---

            Words.
            -- input/pages/symptoms.md --
            ---
            title: Symptoms
            health: true
            ---

            Words.
            """).Build();
        Assert.Equal("", site.Findings());
        Assert.Empty(site.Verify().Codes);
        var manifest = site.Files.Files.Keys.Single(file => file.EndsWith("/manifest.json", StringComparison.Ordinal));
        var was = Manifest.FromJson(site.Files.ReadAllBytes(manifest))!;
        site.Files.Write(manifest, new Manifest(was.Environment, [.. was.Files.Select(file => file.Path == path ? file with { Expectation = Emptied(file.Expectation!) } : file)]).ToJson());
        var codes = site.Verify().Codes;
        Assert.Contains("LN4010", codes);
        Assert.Contains("LN4011", codes);
    }

    private static string Emptied(string expectation) =>
        PageExpectationJson.Write(PageExpectationJson.Read(expectation)! with { Disclaimers = [], CrisisLines = [], CrisisPlace = null });
}
