using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lantern.Rendering.Html;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Sharing;

/// <summary>What pages say of themselves to search engines: nothing that they don't say to their readers, in a form that others' programs read.</summary>
public sealed partial class StructuredDataTests
{
    private const string Article = """

        -- input/people/ana-rivera.md --
        ---
        name: Ana Rivera
        credentials: LCSW
        roles: [author]
        licences: [{ title: Licensed Clinical Social Worker, number: LC100, jurisdiction: DC, expires: 2030-01-01 }]
        ---

        Ana.
        -- input/people/bo-lindqvist.md --
        ---
        name: Bo Lindqvist
        credentials: PsyD
        roles: [author, reviewer]
        ---

        Bo.
        -- input/topics/worry.md --
        ---
        title: Worry
        description: About worry.
        about: { type: condition, name: Generalized anxiety disorder, code: F41.1 }
        ---

        Text.
        -- input/articles/worry.md --
        ---
        title: When worry </script> stays
        topic: worry
        description: What helps when worry stays.
        author: ana-rivera
        reviewer: bo-lindqvist
        published: 2026-03-02
        reviewed: 2026-06-01
        sources: [{ key: who, title: "Care & worry", url: https://example.org/care, year: 2023 }]
        ---

        A lead[^who].
        """;

    [Fact]
    public void Each_value_stands_on_the_page_too()
    {
        var site = SampleSite.Load().Build();
        var pages = 0;
        foreach (var (path, html) in Pages(site))
        {
            if (GraphOf(html) is not { } graph) continue;
            pages++;
            using var page = HtmlPage.Parse(html);
            var words = VisibleText.Of(page.Body);
            foreach (var (name, value) in Values(graph.RootElement))
            {
                var isThere = name switch
                {
                    "@context" or "@type" or "position" or "credentialCategory" => true,
                    "inLanguage" => html.Contains($"<html lang=\"{value}\">", StringComparison.Ordinal),
                    "datePublished" or "dateModified" or "lastReviewed" => html.Contains($"datetime=\"{value}\"", StringComparison.Ordinal) || (name == "datePublished" && words.Contains($"({value})", StringComparison.Ordinal)),
                    // The picture itself stands in the header: a small drawing is part of the page and has no address there.
                    "logo" => html.Contains("class=\"site-logo\"", StringComparison.Ordinal),
                    "@id" or "url" or "item" or "image" or "sameAs" => IsAddressOn(value, html, path),
                    "codeValue" => true,
                    _ => words.Contains(VisibleText.OfFragment(WebUtility.HtmlEncode(value)), StringComparison.Ordinal),
                };
                Assert.True(isThere, $"{path}: {name} = {value}");
            }
        }
        Assert.True(pages > 15);
    }

    [Fact]
    public void An_article_names_its_condition_its_authors_its_reviewer_and_its_sources()
    {
        var page = Node(new SiteTest(Article).Build(), "articles/worry/index.html", "MedicalWebPage");
        Assert.Equal("When worry </script> stays", page.GetProperty("name").GetString());
        Assert.Equal("""[{"@type":"MedicalCondition","name":"Generalized anxiety disorder","code":{"@type":"MedicalCode","codeValue":"F41.1"}}]""", page.GetProperty("about").GetRawText());
        Assert.Equal("2026-03-02 2026-03-02 2026-06-01", $"{page.GetProperty("datePublished")} {page.GetProperty("dateModified")} {page.GetProperty("lastReviewed")}");
        Assert.Equal("Bo Lindqvist, PsyD", $"{page.GetProperty("reviewedBy").GetProperty("name")}, {page.GetProperty("reviewedBy").GetProperty("honorificSuffix")}");
        Assert.Equal("Ana Rivera, LCSW", $"{page.GetProperty("author")[0].GetProperty("name")}, {page.GetProperty("author")[0].GetProperty("honorificSuffix")}");
        Assert.Equal("https://quiet-harbour.example/people/ana-rivera/", page.GetProperty("author")[0].GetProperty("@id").GetString());
        Assert.Equal("""[{"@type":"CreativeWork","name":"Care \u0026 worry","url":"https://example.org/care","datePublished":"2023"}]""", page.GetProperty("citation").GetRawText());
    }

    [Theory]
    [InlineData("reviewed: 2026-06-01", "reviewed: 2026-06-01\nreview-by: 2026-09-01", false, false)]
    [InlineData("reviewed: 2026-06-01", "reviewed: 2026-06-01\nupdated: 2026-07-01", false, false)]
    [InlineData("reviewed: 2026-06-01", "reviewed: 2026-06-01\nupdated: 2026-05-01", true, true)]
    [InlineData("reviewer: bo-lindqvist\n", "", true, false)]
    public void A_review_is_claimed_only_while_it_holds(string old, string changed, bool lastReviewed, bool reviewedBy)
    {
        var site = new SiteTest(Article.Replace(old, changed, StringComparison.Ordinal)).Build();
        Assert.Empty(site.Errors);
        var page = Node(site, "articles/worry/index.html", "MedicalWebPage");
        Assert.Equal(lastReviewed, page.TryGetProperty("lastReviewed", out _));
        Assert.Equal(reviewedBy, page.TryGetProperty("reviewedBy", out _));
    }

    [Fact]
    public void Nobody_is_said_to_have_reviewed_their_own_article()
    {
        var site = new SiteTest(Article.Replace("author: ana-rivera", "author: bo-lindqvist", StringComparison.Ordinal));
        site.Write("input/settings.yml", Encoding.UTF8.GetString(site.Files.ReadAllBytes("/site/input/settings.yml")) + "\npolicy: { self-review: true }\n").Build();
        Assert.Empty(site.Errors);
        Assert.False(Node(site, "articles/worry/index.html", "MedicalWebPage").TryGetProperty("reviewedBy", out _));
    }

    [Fact]
    public void The_practice_stands_with_its_places_and_a_person_with_credentials()
    {
        var site = SampleSite.Load().Build();
        var practice = Node(site, "articles/panic-attacks/index.html", "MedicalBusiness");
        Assert.Equal("Place", practice.GetProperty("location")[0].GetProperty("@type").GetString());
        Assert.Equal("Organization", Node(site, "index.html", "Organization").GetProperty("@type").GetString());
        var person = Node(new SiteTest(Article).Build(), "people/ana-rivera/index.html", "Person");
        Assert.Equal("Licensed Clinical Social Worker, LC100, DC", person.GetProperty("hasCredential")[0].GetProperty("name").GetString());
        Assert.Equal(
            ["1 Home", "2 Topics", "3 Worry", "4 When worry </script> stays"],
            Node(new SiteTest(Article).Build(), "articles/worry/index.html", "BreadcrumbList").GetProperty("itemListElement").EnumerateArray().Select(item => $"{item.GetProperty("position")} {item.GetProperty("name")}"));
    }

    [Fact]
    public void There_is_none_where_there_is_nothing_to_keep_and_no_FAQ_anywhere()
    {
        var site = SampleSite.Load().Build();
        Assert.All(Pages(site).Where(page => page.Html.Contains("content=\"noindex\"", StringComparison.Ordinal)), page => Assert.Null(GraphOf(page.Html)));
        Assert.DoesNotContain(Pages(site), page => page.Html.Contains("FAQPage", StringComparison.Ordinal));
    }

    [Fact]
    public void The_types_of_schema_org_fit_every_page()
    {
        NodeTools.Require();
        var folder = Directory.CreateDirectory(Path.Combine(NodeTools.Folder, "obj", $"schema-{Guid.NewGuid():N}")).FullName;
        try
        {
            var code = new StringBuilder("import type { Graph } from 'schema-dts';\n");
            var count = 0;
            foreach (var (_, html) in Pages(SampleSite.Load().Build()).Concat(Pages(new SiteTest(Article).Build())))
            {
                if (GraphOf(html) is { } graph) code.Append(System.Globalization.CultureInfo.InvariantCulture, $"const page{count++}: Graph = {graph.RootElement.GetRawText()};\n");
            }
            Assert.True(count > 20);
            var file = Path.Combine(folder, "check.ts");
            File.WriteAllText(file, code.Append("export {};\n").ToString());
            var (exit, output, _) = NodeTools.RunCommand("tsc", folder, "--strict", "--noEmit", "--target", "es2022", "--moduleResolution", "bundler", "--module", "esnext", "--skipLibCheck", "check.ts");
            Assert.True(exit == 0, output);
            File.AppendAllText(file, "const wrong: Graph = { '@context': 'https://schema.org', '@graph': [{ '@type': 'MedicalWebPage', 'lastReview': '2026-01-01' }] };\n");
            Assert.NotEqual(0, NodeTools.RunCommand("tsc", folder, "--strict", "--noEmit", "--target", "es2022", "--moduleResolution", "bundler", "--module", "esnext", "--skipLibCheck", "check.ts").Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsAddressOn(string value, string html, string path)
    {
        const string host = "https://harbour-lane.example";
        if (!value.StartsWith(host, StringComparison.Ordinal)) return html.Contains($"href=\"{value}\"", StringComparison.Ordinal);
        var local = value[host.Length..];
        if (local.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash) local = local[..hash];
        return local == "/" + path[..^"index.html".Length] || html.Contains($"href=\"{local}\"", StringComparison.Ordinal) || html.Contains($"src=\"{local}\"", StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, string Value)> Values(JsonElement element, string name = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Values(field.Value, field.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Values(item, name)),
        _ => [(name, element.ToString())],
    };

    private static IEnumerable<(string Path, string Html)> Pages(SiteTest site) =>
        site.Published.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(path => (path, site.Output(path)));

    private static JsonElement Node(SiteTest site, string path, string type) =>
        GraphOf(site.Output(path))!.RootElement.GetProperty("@graph").EnumerateArray().First(node => node.GetProperty("@type").GetString() == type);

    private static JsonDocument? GraphOf(string html) => Data().Match(html) is { Success: true } found ? JsonDocument.Parse(found.Groups[1].Value) : null;

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();
}
