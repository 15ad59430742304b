using System.IO.Compression;
using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Site.Search;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site;

/// <summary>What is not published yet, or no more, is in no byte of the site: not in a list, a feed, the API, the search, a redirect or a name.</summary>
public sealed class NoTraceTests
{
    /// <summary>Each kind of trace with a word of its own.</summary>
    private static readonly string[] Marks =
    [
        "zebratitle", "zebraslug", "zebradescription", "zebrabody", "zebraheading", "zebraold", "zebrasource", "zebraalt", "zebracredit", "zebranote",
        "zebralink", "zebrapicture", "zebraphoto", "zebrafile",
    ];

    private static string Article(string kind, string line) => $$"""
        -- input/articles/{{kind}}.md --
        ---
        title: {{kind}}zebratitle of it
        slug: {{kind}}-zebraslug
        topic: anxiety
        also: [low-mood]
        description: The {{kind}}zebradescription.
        author: ada-reed
        redirect-from: [/{{kind}}zebraold/, "/?p={{kind}}zebraold"]
        image: { src: /assets/{{kind}}zebrapicture.svg, alt: {{kind}}zebraalt, credit: {{kind}}zebracredit }
        sources:
          - key: who
            title: {{kind}}zebrasource
            url: https://example.org/{{kind}}zebralink
        {{line}}
        ---

        Text with {{kind}}zebrabody.[^who]

        ## About {{kind}}zebraheading

        A link to [elsewhere](https://example.org/{{kind}}zebralink) and a note.[^1]

        [^1]: It says {{kind}}zebranote.

        ![A photo](../assets/{{kind}}zebraphoto.jpg) and [a sheet](/assets/{{kind}}zebrafile.txt).

        """;

    private static readonly string[] Kinds = ["draft", "later", "gone", "past", "live"];

    /// <summary>An old address for many files leads to all that are there: it must name none that are not.</summary>
    private static SiteTest Site()
    {
        var site = new SiteTest(
            Article("draft", "draft: true") + Article("later", "published: 2027-06-01") + Article("gone", "published: 2026-03-02\nwithdrawn: true")
            + Article("past", "published: 2026-03-02\nexpires: 2026-10-01") + Article("live", "published: 2026-03-02"));
        foreach (var kind in Kinds) AddFiles(site, kind);
        return site.Write("input/redirects.yml", "- { from: /uploads/*, to: \"/assets/:splat\" }\n");
    }

    private static SiteTest AddFiles(SiteTest site, string kind)
    {
        var drawing = $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"><title>{kind}zebrapicture</title></svg>";
        return site.Write($"input/assets/{kind}zebrapicture.svg", drawing).Write($"input/assets/{kind}zebraphoto.jpg", Photo(kind))
            .Write($"input/assets/{kind}zebrafile.txt", $"The {kind}zebrafile.");
    }

    /// <summary>Another photo for each kind of article.</summary>
    private static byte[] Photo(string kind)
    {
        using var noise = NetVips.Image.Gaussnoise(40, 30, sigma: 30, mean: 128, seed: 1 + Array.IndexOf(Kinds, kind));
        using var colours = noise.Bandjoin(noise, noise).Cast(NetVips.Enums.BandFormat.Uchar).Copy(interpretation: NetVips.Enums.Interpretation.Srgb);
        return colours.JpegsaveBuffer();
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("later")]
    [InlineData("gone")]
    [InlineData("past")]
    public void No_byte_of_its_pictures_is_published_by_whatever_name(string kind)
    {
        var site = Site().Build();
        Assert.Empty(site.Errors);
        var own = FilesOf(kind);
        Assert.Equal(5, own.Count);
        Assert.DoesNotContain(site.Published, file => own.Contains(Hash(file.Value)));
        var live = FilesOf("live");
        Assert.Subset(site.Published.Select(file => Hash(file.Value)).ToHashSet(), live);
    }

    /// <summary>The hashes of what is published where only its articles' pictures differ: drawing, sheet and each form of the photo.</summary>
    private static HashSet<string> FilesOf(string kind)
    {
        var shown = AddFiles(new SiteTest(Article(kind, "published: 2026-03-02")), kind).Build();
        Assert.Empty(shown.Errors);
        var files = shown.Published.Where(file => file.Key.StartsWith($"assets/{kind}zebra", StringComparison.Ordinal));
        return [.. files.Select(file => Hash(file.Value))];
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));

    [Theory]
    [InlineData("draft")]
    [InlineData("later")]
    public void A_draft_and_an_article_of_a_later_day_leave_no_trace(string kind)
    {
        var found = Traces(Site(), kind);
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("past")]
    public void A_withdrawn_article_leaves_its_page_its_tombstone_and_their_addresses(string kind)
    {
        var slug = $"{kind}-zebraslug";
        Assert.Equal(
            [
                $"_redirects: {kind}-zebraslug",
                $"api/v1/articles/{slug}.json (name): {kind}-zebraslug",
                $"api/v1/articles/{slug}.json: {kind}-zebraslug",
                $"api/v1/changes.json: {kind}-zebraslug",
                $"articles/{slug}/index.html (name): {kind}-zebraslug",
                $"articles/{slug}/index.html: {kind}-zebraslug",
            ],
            Traces(Site(), kind));
    }

    /// <summary>The search for traces finds each of them where there is something to find.</summary>
    [Fact]
    public void A_published_article_leaves_every_trace()
    {
        var found = Traces(Site(), "live");
        Assert.All(Marks, mark => Assert.Contains(found, trace => trace.EndsWith(mark, StringComparison.Ordinal)));
        foreach (var file in new[] { "articles/live-zebraslug/index.html", "articles/index.html", "topics/low-mood/index.html", "people/ada-reed/index.html", "feed.atom", "feed.json", "feed.rss", "sitemap.xml", "_redirects", "api/v1/articles.json", "api/v1/changes.json", "pagefind/" })
            Assert.Contains(found, trace => trace.StartsWith(file, StringComparison.Ordinal));
    }

    private static List<string> Traces(SiteTest site, string kind)
    {
        NodeTools.Require();
        var files = new PhysicalFileSystem();
        using var folder = new TemporarySite();
        foreach (var (path, bytes) in site.Files.Files) folder.Write(path["/site/".Length..], bytes);
        var request = site.Request with { Root = folder.Root, Input = Path.Combine(folder.Root, "input"), Theme = Path.Combine(folder.Root, "theme"), Output = folder.Output };
        Func<string, ITool?> pagefind = _ => Pagefind.Find(files, Repository.Root, AppContext.BaseDirectory, null);
        Assert.True(pagefind("") is not null, "Pagefind is not there: run 'npm ci'.");
        var outcome = new Lantern.Site.SiteBuilder(files, TimeProvider.System, pagefind).Build(request);
        Assert.Empty(outcome.Diagnostics.Where(finding => finding.IsError).Select(finding => finding.Message));
        var found = new List<string>();
        foreach (var (path, bytes) in TemporarySite.Read(folder.Output))
        {
            var texts = new[] { (path + " (name)", path), (path, Encoding.UTF8.GetString(Unpacked(bytes))) };
            foreach (var (place, text) in texts)
            {
                foreach (var mark in Marks.Where(mark => text.Contains(mark == "zebraslug" ? $"{kind}-{mark}" : kind + mark, StringComparison.OrdinalIgnoreCase))) found.Add($"{place}: {(mark == "zebraslug" ? $"{kind}-{mark}" : mark)}");
            }
        }
        return [.. found.Order(StringComparer.Ordinal)];
    }

    /// <summary>The files of a search index are packed.</summary>
    private static byte[] Unpacked(byte[] bytes)
    {
        if (bytes is not [0x1F, 0x8B, ..]) return bytes;
        using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        return plain.ToArray();
    }
}
