using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Api;

/// <summary>What a program finds in the content API.</summary>
public sealed class ApiTests
{
    private const string Article = """

        -- input/articles/worry.md --
        ---
        title: When worry stays
        topic: anxiety
        description: What helps when worry stays.
        published: 2026-03-02
        ---

        <!-- SECRETNOTE for editors -->
        A lead with a [link](quiet.md), a [place](#what-helps) and [](crisis:us-988).

        ## What helps

        One <!-- SECRETNOTE --> thing: [call](crisis:us-988), `<!-- shown -->` and [elsewhere](https://example.org/).

        ### More

        - first
        - second & last
        -- input/articles/quiet.md --
        ---
        title: Quiet evenings
        topic: anxiety
        description: How an evening can be quiet.
        published: 2026-03-01
        updated: 2026-04-01
        ---

        Text.
        """;

    [Fact]
    public void An_article_has_its_text_in_three_forms_with_whole_addresses()
    {
        var body = Json(new SiteTest(Article).Build(), "articles/worry.json").GetProperty("body");
        Assert.Equal("""
            <p>A lead with a <a href="https://quiet-harbour.example/articles/quiet/">link</a>, a <a href="https://quiet-harbour.example/articles/worry/#what-helps">place</a> and <a href="tel:988">Call 988</a>.</p>
            <h2 id="what-helps">What helps</h2>
            <p>One  thing: <a href="tel:988">call (988)</a>, <code>&lt;!-- shown --&gt;</code> and <a href="https://example.org/">elsewhere</a>.</p>
            <h3 id="more">More</h3>
            <ul>
            <li>first</li>
            <li>second &amp; last</li>
            </ul>
            """.ReplaceLineEndings("\n"), body.GetProperty("html").GetString());
        Assert.Equal("""
            A lead with a [link](https://quiet-harbour.example/articles/quiet/), a [place](https://quiet-harbour.example/articles/worry/#what-helps) and [Call 988](tel:988).

            ## What helps

            One  thing: [call (988)](tel:988), `<!-- shown -->` and [elsewhere](https://example.org/).

            ### More

            - first
            - second & last
            """.ReplaceLineEndings("\n"), body.GetProperty("markdown").GetString());
        Assert.Equal("""
            A lead with a link, a place and Call 988.

            What helps

            One thing: call (988), <!-- shown --> and elsewhere.

            More

            - first
            - second & last
            """.ReplaceLineEndings("\n"), body.GetProperty("text").GetString());
    }

    [Fact]
    public void An_article_bears_its_disclaimer_and_crisis_lines_in_full()
    {
        var article = Json(new SiteTest(Article).Build(), "articles/worry.json");
        var disclaimer = Assert.Single(article.GetProperty("disclaimer").EnumerateArray());
        Assert.Equal("standard", disclaimer.GetProperty("key").GetString());
        Assert.True(disclaimer.GetProperty("text").GetString()!.Length >= 40);
        var line = Assert.Single(article.GetProperty("crisisLines").EnumerateArray());
        Assert.Equal("us-988", line.GetProperty("key").GetString());
        Assert.Equal(["tel:988", "sms:988"], line.GetProperty("channels").EnumerateArray().Select(channel => channel.GetProperty("url").GetString()).Take(2));
        Assert.Equal("What helps", article.GetProperty("outline")[0].GetProperty("text").GetString());
        Assert.Equal("More", article.GetProperty("outline")[0].GetProperty("children")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("\"key\":\"standard\"", "\"key\":\"other\"", "the disclaimer 'standard' is missing")]
    [InlineData("tel:988", "tel:989", "the numbers or addresses of 'us-988' are others")]
    [InlineData("\"text\":\"Call 988\"", "\"text\":\"Call 989\"", "the words of the crisis line 'us-988' are others")]
    [InlineData("\"crisisLines\":[", "\"crisisLines\":[],\"other\":[", "the crisis line 'us-988' is missing")]
    public void A_changed_file_is_refused(string old, string changed, string problem)
    {
        var site = new SiteTest(Article).Build();
        var text = site.Output("api/v1/articles/worry.json").Replace(old, changed, StringComparison.Ordinal);
        site.Write("output/api/v1/articles/worry.json", text);
        // As if somebody had changed the file and the list of files with it.
        var manifest = site.Files.Files.Keys.Single(path => path.EndsWith("manifest.json", StringComparison.Ordinal));
        var entries = Encoding.UTF8.GetString(site.Files.ReadAllBytes(manifest)).Split("\"path\":");
        var entry = Array.FindIndex(entries, item => item.StartsWith("\"api/v1/articles/worry.json\"", StringComparison.Ordinal));
        entries[entry] = System.Text.RegularExpressions.Regex.Replace(entries[entry], "\"sha256\":\"[0-9a-f]+\"", $"\"sha256\":\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}\"");
        site.Files.Write(manifest, Encoding.UTF8.GetBytes(string.Join("\"path\":", entries)));
        Assert.Contains($"output/api/v1/articles/worry.json: error LN7050: this file does not hold what belongs to its text: {problem}", site.Verify().Findings("LN7050"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_come_by_the_hundred()
    {
        var files = new StringBuilder();
        for (var i = 0; i < 205; i++) files.Append($"-- input/articles/a{i:000}.md --\n---\ntitle: Title {i}\ntopic: anxiety\ndescription: Text.\npublished: 2026-03-02\n---\n\nText.\n");
        var site = new SiteTest(files.ToString()).Build();
        Assert.Empty(site.Errors);
        var seen = new List<string>();
        var path = "articles.json";
        for (var page = 1; ; page++)
        {
            var list = Json(site, path);
            Assert.Equal(page, list.GetProperty("page").GetInt32());
            Assert.Equal(3, list.GetProperty("pages").GetInt32());
            seen.AddRange(list.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("slug").GetString()!));
            if (!list.TryGetProperty("next", out var next)) break;
            path = next.GetString()!["https://quiet-harbour.example/api/v1/".Length..];
        }
        Assert.Equal(206, seen.Distinct().Count());
        Assert.Equal("https://quiet-harbour.example/api/v1/topics/anxiety/page/2.json", Json(site, "topics/anxiety.json").GetProperty("articles").GetProperty("next").GetString());
        Assert.True(site.HasOutput("api/v1/topics/anxiety/page/3.json"));
    }

    [Fact]
    public void Changes_name_every_other_file_with_its_hash()
    {
        var site = new SiteTest(Article).Build();
        var changes = Json(site, "changes.json").GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("url").GetString()!["https://quiet-harbour.example/".Length..]);
        Assert.Equal(site.Published.Keys.Where(path => path.StartsWith("api/", StringComparison.Ordinal) && path != "api/v1/changes.json").Order(StringComparer.Ordinal), changes.Keys.Order(StringComparer.Ordinal));
        Assert.All(changes, change => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(site.Published[change.Key])), change.Value.GetProperty("sha256").GetString()));
        Assert.Equal("2026-04-01", changes["api/v1/articles/quiet.json"].GetProperty("updated").GetString());
    }

    [Fact]
    public void A_withdrawn_article_leaves_a_tombstone_without_title_and_text()
    {
        var site = new SiteTest(Article.Replace("title: Quiet evenings", "title: SECRETTITLE\nwithdrawn: true", StringComparison.Ordinal).Replace("(quiet.md)", "(/about/)", StringComparison.Ordinal)).Build();
        var file = Json(site, "articles/quiet.json");
        Assert.Equal(["slug", "url", "status", "crisisLines", "topic"], file.EnumerateObject().Select(member => member.Name));
        Assert.Equal("withdrawn", file.GetProperty("status").GetString());
        Assert.Equal("us-988", file.GetProperty("crisisLines")[0].GetProperty("key").GetString());
        Assert.DoesNotContain(site.Published, output => Encoding.UTF8.GetString(output.Value).Contains("SECRETTITLE", StringComparison.Ordinal));
    }

    [Fact]
    public void Notes_among_editors_are_in_no_file() =>
        Assert.DoesNotContain(new SiteTest(Article).Build().Published, output => Encoding.UTF8.GetString(output.Value).Contains("SECRETNOTE", StringComparison.Ordinal));

    [Fact]
    public void A_review_is_claimed_only_while_it_is_valid()
    {
        const string Reviewed = """
            -- input/people/ada.md --
            ---
            name: Ada Quist
            roles: [reviewer]
            ---
            -- input/articles/r.md --
            ---
            title: Reviewed
            topic: anxiety
            description: Text.
            published: 2026-03-02
            reviewer: ada
            reviewed: 2026-03-02
            review-by: 2026-12-01
            ---

            Text.
            """;
        var site = new SiteTest(Reviewed).Build();
        Assert.Equal("ada", Json(site, "articles/r.json").GetProperty("review").GetProperty("reviewer").GetProperty("key").GetString());
        site.Request = site.Request with { Now = new DateOnly(2026, 12, 2) };
        Assert.False(Json(site.Build(), "articles/r.json").TryGetProperty("review", out _));
    }

    [Fact]
    public void Only_the_notices_of_the_day_are_there()
    {
        const string Notices = """
            -- input/announcements/now.md --
            ---
            from: 2026-11-01
            until: 2026-11-30
            level: urgent
            ---

            Closed [today](/about/).
            -- input/announcements/later.md --
            ---
            from: 2026-12-24
            until: 2026-12-26
            ---

            Closed later.
            """;
        var site = new SiteTest(Notices).Build();
        var notice = Assert.Single(Json(site, "announcements.json").GetProperty("announcements").EnumerateArray());
        Assert.Equal("now", notice.GetProperty("key").GetString());
        Assert.Equal("Closed [today](https://quiet-harbour.example/about/).", notice.GetProperty("body").GetProperty("markdown").GetString());
    }

    [Fact]
    public void A_line_of_another_region_that_nobody_verified_is_its_authority_only()
    {
        var lines = Json(SampleSite.Load().Build(), "crisis-lines.json");
        var line = lines.GetProperty("crisisLines").EnumerateArray().Single(line => line.GetProperty("key").GetString() == "gb-samaritans");
        Assert.Equal("authority", Assert.Single(line.GetProperty("channels").EnumerateArray()).GetProperty("kind").GetString());
        Assert.DoesNotContain("116 123", line.ToString(), StringComparison.Ordinal);
        Assert.Equal("us", lines.GetProperty("regions")[0].GetProperty("key").GetString());
        Assert.Equal("911", lines.GetProperty("regions")[0].GetProperty("emergency").GetProperty("value").GetString());
    }

    private static JsonElement Json(SiteTest site, string path) => JsonDocument.Parse(site.Output($"api/v1/{path}")).RootElement;
}
