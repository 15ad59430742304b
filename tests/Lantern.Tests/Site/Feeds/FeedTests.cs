using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text;
using System.Text.Json;
using System.Xml;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Feeds;

/// <summary>What a feed reader gets: the newest articles in full, each with its disclaimer and its crisis lines, read by programs that others wrote.</summary>
public sealed class FeedTests
{
    private const string Host = "https://quiet-harbour.example";

    private const string Articles = """

        -- input/articles/worry.md --
        ---
        title: When worry stays & "grows"
        topic: anxiety
        description: What helps when worry stays.
        published: 2026-03-02
        updated: 2026-10-05
        ---

        A lead with a [link](panic.md) and a [place](#what-helps).

        ## What helps

        One thing.
        -- input/articles/later.md --
        ---
        title: SECRETMARK later
        topic: anxiety
        description: SECRETMARK later.
        published: 2027-03-02
        ---

        SECRETMARK.
        -- input/articles/gone.md --
        ---
        title: SECRETMARK gone
        topic: anxiety
        description: SECRETMARK gone.
        published: 2026-03-02
        withdrawn: true
        ---

        SECRETMARK.
        """;

    /// <summary>feedsmith reads the three forms; what it finds is what a reader would show.</summary>
    private const string Read = """
        const fs = require('fs'), path = require('path');
        import(require('url').pathToFileURL(path.join(process.env.NODE_PATH, 'feedsmith/dist/index.mjs'))).then(({ parseAtomFeed, parseRssFeed, parseJsonFeed }) => {
          const text = (name) => fs.readFileSync(path.join(process.argv[2], name), 'utf8');
          const atom = parseAtomFeed(text('feed.atom')), rss = parseRssFeed(text('feed.rss')), json = parseJsonFeed(JSON.parse(text('feed.json')));
          console.log(JSON.stringify({
            atom: atom.entries.map((entry) => ({ id: entry.id, title: entry.title.value ?? entry.title, html: entry.content.value ?? entry.content, updated: entry.updated.slice(0, 10) })),
            rss: rss.items.map((item) => ({ id: item.guid.value, title: item.title, html: item.content.encoded, updated: new Date(item.pubDate).toISOString().slice(0, 10) })),
            json: json.items.map((item) => ({ id: item.id, title: item.title, html: item.content_html, updated: item.date_modified.slice(0, 10) })),
          }));
        });
        """;

    [Theory]
    [InlineData("feed.atom")]
    [InlineData("feed.rss")]
    [InlineData("topics/anxiety/feed.atom")]
    [InlineData("topics/anxiety/feed.rss")]
    public void The_framework_reads_Atom_and_RSS(string path)
    {
        var feed = SyndicationFeed.Load(XmlReader.Create(new StringReader(Built().Output(path))));
        Assert.Equal(path.StartsWith("topics", StringComparison.Ordinal) ? $"Anxiety | {TitleOfSite}" : TitleOfSite, feed.Title.Text);
        Assert.Equal($"{Host}/{path}", feed.Links.Single(link => link.RelationshipType == "self").Uri.AbsoluteUri);
        Assert.Equal("en", feed.Language[..2]);
        var first = feed.Items.First();
        Assert.Equal("When worry stays & \"grows\"", first.Title.Text);
        Assert.Equal($"{Host}/articles/worry/", first.Id);
        Assert.Equal($"{Host}/articles/worry/", first.Links.Single(link => link.RelationshipType == "alternate").Uri.AbsoluteUri);
        Assert.Equal(new DateTime(2026, 10, 5, 0, 0, 0, DateTimeKind.Utc), (path.EndsWith("atom", StringComparison.Ordinal) ? first.LastUpdatedTime : first.PublishDate).UtcDateTime);
        Assert.Equal("Anxiety", first.Categories.First().Name);
    }

    [Fact]
    public void All_three_forms_hold_the_same_entries_in_full_with_whole_addresses_and_their_help()
    {
        using var folder = new Api.PublishedFolder(Built());
        using var read = JsonDocument.Parse(NodeTools.Run(Read, folder.Path));
        var forms = new[] { "atom", "rss", "json" }.Select(form => read.RootElement.GetProperty(form).EnumerateArray().Select(entry => string.Join('\n', entry.EnumerateObject().Select(field => field.Value.GetString()))).ToList()).ToList();
        Assert.Equal(forms[0], forms[1]);
        Assert.Equal(forms[0], forms[2]);
        Assert.Equal(2, forms[0].Count);
        Assert.All(forms[0], entry =>
        {
            Assert.Contains("<section class=\"crisis-line\" data-crisis-line=\"us-988\">", entry, StringComparison.Ordinal);
            Assert.Contains("<a href=\"tel:988\">Call 988</a>", entry, StringComparison.Ordinal);
            Assert.Contains("<section class=\"disclaimer\" data-disclaimer=", entry, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"/", entry, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"#", entry, StringComparison.Ordinal);
        });
        Assert.Contains($"<a href=\"{Host}/articles/panic/\">link</a>", forms[0][0], StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Host}/articles/worry/#what-helps\">place</a>", forms[0][0], StringComparison.Ordinal);
        Assert.Contains("<p>One thing.</p>", forms[0][0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_JSON_feed_says_what_version_it_is_and_where_it_belongs()
    {
        using var feed = JsonDocument.Parse(Built().Output("topics/anxiety/feed.json"));
        var root = feed.RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", root.GetProperty("version").GetString());
        Assert.Equal($"{Host}/topics/anxiety/", root.GetProperty("home_page_url").GetString());
        Assert.Equal($"{Host}/topics/anxiety/feed.json", root.GetProperty("feed_url").GetString());
        Assert.Equal("2026-03-02T00:00:00Z", root.GetProperty("items")[0].GetProperty("date_published").GetString());
    }

    [Fact]
    public void Nothing_unpublished_is_in_any_feed() =>
        Assert.DoesNotContain(Built().Published.Where(file => file.Key.Contains("feed.", StringComparison.Ordinal)), file => Encoding.UTF8.GetString(file.Value).Contains("SECRETMARK", StringComparison.Ordinal));

    [Fact]
    public void The_twenty_newest_are_there()
    {
        var files = new StringBuilder();
        for (var i = 10; i < 35; i++) files.Append($"\n-- input/articles/a{i}.md --\n---\ntitle: Title {i}\ntopic: anxiety\ndescription: Text.\npublished: 2026-09-{i - 9:00}\n---\n\nText.\n");
        var feed = SyndicationFeed.Load(XmlReader.Create(new StringReader(new SiteTest(files.ToString()).Build().Output("feed.atom"))));
        Assert.Equal(Enumerable.Range(15, 20).Reverse().Select(i => $"Title {i}"), feed.Items.Select(item => item.Title.Text));
    }

    [Fact]
    public void Ids_and_dates_stay_when_a_title_or_the_place_of_a_preview_changes()
    {
        var before = SyndicationFeed.Load(XmlReader.Create(new StringReader(Built().Output("feed.atom")))).Items.Select(item => item.Id);
        var site = new SiteTest(Articles.Replace("When worry stays &", "When worry is there &", StringComparison.Ordinal));
        site.Request = site.Request with { BaseUrl = "https://pr-7.preview.example" };
        var after = SyndicationFeed.Load(XmlReader.Create(new StringReader(site.Build().Output("feed.atom")))).Items.ToList();
        Assert.Equal(before, after.Select(item => item.Id));
        Assert.StartsWith("https://pr-7.preview.example/", after[0].Links.First().Uri.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_without_articles_has_feeds_that_can_be_followed_already()
    {
        var site = new SiteTest("\n-- input/topics/quiet.md --\n---\ntitle: Quiet\ndescription: About quiet.\n---\n\nText.\n").Build();
        Assert.Empty(SyndicationFeed.Load(XmlReader.Create(new StringReader(site.Output("topics/quiet/feed.atom")))).Items);
        Assert.Empty(SyndicationFeed.Load(XmlReader.Create(new StringReader(site.Output("topics/quiet/feed.rss")))).Items);
        Assert.Contains("\"items\":[]", site.Output("topics/quiet/feed.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_announce_the_feeds()
    {
        var site = Built();
        Assert.Contains($"<link rel=\"alternate\" type=\"application/atom&#x2B;xml\" title=\"{TitleOfSite}\" href=\"/feed.atom\">", site.Output("index.html"), StringComparison.Ordinal);
        Assert.Contains("<link rel=\"alternate\" type=\"application/feed&#x2B;json\" title=\"Anxiety | ", site.Output("topics/anxiety/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("feed.atom", site.Output("articles/gone/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_in_which_XML_has_no_letter_for_do_no_harm()
    {
        var site = new SiteTest(Articles.Replace("One thing.", "One \u000b thing ]]> &amp; <!-- x -->.", StringComparison.Ordinal)).Build();
        if (site.Errors.Count > 0) return;
        Assert.Equal(2, SyndicationFeed.Load(XmlReader.Create(new StringReader(site.Output("feed.rss")))).Items.Count());
    }

    [Theory]
    [InlineData("{% render 'partials/disclaimers', disclaimers: safety.disclaimers -%}\n", "", "LN7007")]
    [InlineData("<div class=\"body\">", "<div hidden><div class=\"body\">", "LN7022")]
    public void A_theme_that_leaves_help_out_of_feeds_is_refused(string old, string changed, string code)
    {
        var template = File.ReadAllText(Path.Combine(Repository.Root, "theme", "feed-entry.liquid"));
        Assert.Contains(old, template, StringComparison.Ordinal);
        var site = new SiteTest(Articles).Write("theme/feed-entry.liquid", template.Replace(old, changed, StringComparison.Ordinal)).Build();
        Assert.Contains(code, site.Errors);
        Assert.Contains("theme/feed-entry.liquid: error", site.Findings(code), StringComparison.Ordinal);
        Assert.False(site.HasOutput("feed.atom"));
    }

    [Theory]
    [InlineData("feed.atom", "tel:988", "tel:999")]
    [InlineData("feed.rss", "data-disclaimer", "data-nothing")]
    [InlineData("feed.json", "/articles/worry/", "/articles/wonder/")]
    [InlineData("feed.json", "\"items\"", "\"item\"")]
    [InlineData("feed.atom", "</feed>", "")]
    public void A_changed_feed_is_refused(string path, string old, string changed)
    {
        var site = Built();
        var text = site.Output(path).Replace(old, changed, StringComparison.Ordinal);
        Assert.NotEqual(text, site.Output(path));
        site.Write($"output/{path}", text);
        // As if somebody had changed the file and the list of files with it.
        var manifest = site.Files.Files.Keys.Single(file => file.EndsWith("manifest.json", StringComparison.Ordinal));
        var entries = Encoding.UTF8.GetString(site.Files.ReadAllBytes(manifest)).Split("\"path\":");
        var entry = Array.FindIndex(entries, item => item.StartsWith($"\"{path}\"", StringComparison.Ordinal));
        entries[entry] = System.Text.RegularExpressions.Regex.Replace(entries[entry], "\"sha256\":\"[0-9a-f]+\"", $"\"sha256\":\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}\"");
        site.Files.Write(manifest, Encoding.UTF8.GetBytes(string.Join("\"path\":", entries)));
        site.Verify();
        Assert.Contains(site.Outcome!.Diagnostics, finding => finding.IsError && finding.Code.StartsWith("LN70", StringComparison.Ordinal) && finding.Location.Path == $"output/{path}");
    }

    private static SiteTest Built()
    {
        var site = new SiteTest(Articles).Build();
        Assert.Empty(site.Errors);
        return site;
    }

    private static string TitleOfSite
    {
        get
        {
            using var feed = JsonDocument.Parse(new SiteTest().Build().Output("feed.json"));
            return feed.RootElement.GetProperty("title").GetString()!;
        }
    }
}
