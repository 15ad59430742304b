using System.Text;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Assets;

/// <summary>A picture or download is on the site because something public uses it, or because it lies in the folder that says so.</summary>
public sealed class PublishedAssetTests
{
    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>";

    private static string Article(string lines, string body = "Words.", string name = "sleep") =>
        $"-- input/articles/{name}.md --\n---\ntitle: Sleep\ntopic: anxiety\ndescription: What helps.\n{lines}\n---\n\n{body}\n";

    private static SiteTest Site(string files, params string[] assets)
    {
        var site = new SiteTest(files);
        site.Engine = "engine";
        foreach (var asset in assets)
            site.Write($"input/assets/{asset}", asset.EndsWith(".svg", StringComparison.Ordinal) ? Drawing : $"This is {asset}.");
        return site;
    }

    /// <summary>The names of the published files without their fingerprints; those of the theme left out.</summary>
    private static string Assets(SiteTest site) => string.Join(' ', site.Published.Keys
        .Where(path => path.StartsWith("assets/", StringComparison.Ordinal)).Select(path => path["assets/".Length..].Split('.'))
        .Where(parts => parts[0] is not ("site" or "icon" or "search" or "quick-exit")).Select(parts => $"{parts[0]}.{parts[^1]}").Order(StringComparer.Ordinal));

    private static string All(SiteTest site) => string.Concat(site.Published.Select(file => file.Key + Encoding.UTF8.GetString(file.Value)));

    [Fact]
    public void Each_use_by_something_public_publishes_a_file()
    {
        var settings = BaseSite.Files.Split("-- input/topics/anxiety.md --")[0]
            + "logo: /assets/logo.svg\nnavigation: [{ title: Form, link: /assets/navigation.txt }]\n";
        const string Body = """
            ![One](../assets/body.svg) and [two](/assets/download.txt#page=2), [three](https://quiet-harbour.example/assets/own.txt).

            :::action own
            :::

            """;
        var site = Site(
            settings + Article("published: 2026-03-02\nimage: { src: /assets/image.svg, alt: A picture }", Body) + """
            -- input/people/ada-reed.md --
            ---
            name: Ada Reed
            roles: [author]
            photo: /assets/photo.svg
            ---

            Ada writes.
            -- input/calls-to-action/own.md --
            ---
            title: Print it
            link: /assets/called.txt
            ---

            It has [a map](/assets/map.txt).
            -- input/announcements/now.md --
            ---
            from: 2026-11-01
            until: 2026-12-31
            ---

            Closed: [see here](/assets/notice.txt).
            -- input/pages/more.md --
            ---
            title: More
            ---

            ![A drawing](/assets/page.svg)
            -- input/redirects.yml --
            - { from: /old.txt, to: /assets/asked.txt }

            """,
            "logo.svg", "navigation.txt", "image.svg", "body.svg", "download.txt", "own.txt", "photo.svg", "called.txt", "map.txt", "notice.txt",
            "page.svg", "asked.txt", "public/deep/paper.txt", "zebra.txt").Build();
        Assert.Empty(site.Errors);
        Assert.Equal(
            "asked.txt body.svg called.txt download.txt image.svg logo.svg map.txt navigation.txt notice.txt own.txt page.svg photo.svg "
            + "public/deep/paper.txt",
            Assets(site));
        Assert.DoesNotContain("zebra", All(site), StringComparison.Ordinal);
        Assert.Equal(
            """
            input/assets/zebra.txt: suggestion LN8072: nothing uses this file, so visitors can't get at it
              help: link to it in a text; what visitors shall get at without a link, such as a printed leaflet, belongs in input/assets/public/
            """, site.Findings("LN8072"));
        Assert.Empty(site.Verify().Errors);
    }

    /// <summary>What only such a text uses goes out exactly while visitors can read it, and is never called unused.</summary>
    [Theory]
    [InlineData("draft: true", "")]
    [InlineData("published: 2026-12-01", "2026-12-01 2030-01-01")]
    [InlineData("published: 2026-03-02\nexpires: 2026-12-01", "2026-11-24 2026-11-30")]
    [InlineData("published: 2026-03-02\nwithdrawn: true", "")]
    public void Pictures_come_and_go_with_their_article_when_nothing_but_the_day_changes(string lines, string shown)
    {
        var site = Site(Article(lines + "\nimage: { src: /assets/star.svg, alt: A star }", "[A sheet](/assets/sheet.txt)."), "star.svg", "sheet.txt");
        foreach (var day in new[] { "2026-11-24", "2026-11-30", "2026-12-01", "2030-01-01", "2026-11-24" })
        {
            site.Request = site.Request with { Now = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) };
            site.Build();
            Assert.Empty(site.Errors);
            var isShown = shown.Contains(day, StringComparison.Ordinal);
            Assert.Equal(isShown ? "sheet.txt star.svg" : "", Assets(site));
            Assert.Equal(isShown, All(site).Contains("star.", StringComparison.Ordinal));
            Assert.Equal("", site.Findings("LN8072"));
        }
    }

    [Fact]
    public void A_preview_with_drafts_shows_their_pictures_and_the_next_build_takes_them_away()
    {
        var site = Site(Article("draft: true", "![A star](/assets/star.svg)"), "star.svg");
        site.Request = site.Request with { ShowDrafts = true };
        Assert.Equal("star.svg", Assets(site.Build()));
        site.Request = site.Request with { ShowDrafts = false };
        Assert.Equal("", Assets(site.Build()));
        site.Add(Article("published: 2026-03-02", "![A star](/assets/star.svg)"));
        Assert.Equal("star.svg", Assets(site.Build()));
    }

    [Fact]
    public void A_notice_brings_its_picture_for_its_days()
    {
        const string Notice = "-- input/announcements/day.md --\n---\nfrom: 2026-12-01\nuntil: 2026-12-03\n---\n\n[Where to go](/assets/map.txt).\n";
        var site = Site(Notice, "map.txt");
        Assert.Equal("", Assets(site.Build()));
        Assert.Equal("", site.Findings("LN8072"));
        site.Request = site.Request with { Now = new DateOnly(2026, 12, 2) };
        Assert.Equal("map.txt", Assets(site.Build()));
        site.Request = site.Request with { Now = new DateOnly(2026, 12, 4) };
        Assert.Equal("", Assets(site.Build()));
    }

    [Fact]
    public void The_open_folder_keeps_plain_addresses_and_a_rule_for_many_leads_to_what_is_published()
    {
        var site = Site(
            Article("published: 2026-03-02", "[A sheet](/assets/a/sheet.txt).") + Article("draft: true", "[Another](/assets/a/draft.txt).", "next")
                + "-- input/redirects.yml --\n- { from: /uploads/*, to: \"/assets/:splat\" }\n",
            "a/sheet.txt", "a/draft.txt", "public/our leaflet.txt").Build();
        Assert.Equal("", site.Findings());
        var rules = System.Text.RegularExpressions.Regex.Replace(site.Output("_redirects"), @"\.[0-9a-f]{10}\.", ".");
        Assert.Equal(
            """
            /uploads/a/sheet.txt /assets/a/sheet.txt 301
            /uploads/public/our%20leaflet.txt /assets/public/our%20leaflet.txt 301
            /assets/public/our%20leaflet.txt /assets/public/our%20leaflet.txt 301

            """, rules);
    }

    [Fact]
    public void What_is_wrong_with_a_picture_is_an_error_where_visitors_would_see_it_and_a_warning_elsewhere()
    {
        const string Bad = "<svg><script/></svg>";
        static SiteTest Of(string lines) => Site(Article(lines, "![A star](/assets/star.svg)")).Write("input/assets/star.svg", Bad).Build();
        var draft = Of("draft: true");
        Assert.Empty(draft.Errors);
        Assert.Contains("input/articles/sleep.md:8:11: warning LN8071: ", draft.Findings("LN8071"), StringComparison.Ordinal);
        Assert.Contains("input/assets/star.svg:1:7: warning LN8018: ", draft.Findings("LN8018"), StringComparison.Ordinal);
        Assert.Equal(["LN8071", "LN8018"], Of("published: 2026-03-02").Errors);
        // Nothing may become an error by the passing of time.
        Assert.Equal(["LN8071", "LN8018"], Of("published: 2027-03-02").Errors);
        Assert.Empty(Of("published: 2026-03-02\nwithdrawn: true").Errors);
        Assert.Equal(["LN8018"], Site("").Write("input/assets/public/star.svg", Bad).Build().Errors);
    }

    /// <summary>While somebody writes, only the one page is made again, as long as all that it shows is there already.</summary>
    [Fact]
    public void A_picture_that_a_preview_has_not_published_yet_makes_it_read_the_whole_site()
    {
        var site = Site(Article("published: 2026-03-02", "![A star](/assets/star.svg)"), "star.svg", "moon.svg");
        using var session = new Lantern.Site.Sessions.SiteSession(site.Files, TimeProvider.System, site.Request, null);
        var before = session.Run(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(before.Paths, path => path.Contains("moon", StringComparison.Ordinal));
        const string File = "/site/input/articles/sleep.md";
        var text = Encoding.UTF8.GetString(site.Files.ReadAllBytes(File));
        site.Files.Write(File, Encoding.UTF8.GetBytes(text + "\n![The star](/assets/star.svg)\n"));
        Assert.NotNull(session.TryEdit(before, File));
        site.Files.Write(File, Encoding.UTF8.GetBytes(text + "\n![A moon](/assets/moon.svg)\n"));
        Assert.Null(session.TryEdit(before, File));
        Assert.Contains(session.Run(TestContext.Current.CancellationToken).Paths, path => path.StartsWith("assets/moon.", StringComparison.Ordinal));
    }

    [Fact]
    public void Many_unused_files_are_one_suggestion()
    {
        var site = Site("", "a.txt", "b.txt", "c.txt", "d/e.txt", "f.txt", "g.txt").Check();
        const string Expected = "nothing uses this file and 5 more (b.txt, c.txt, d/e.txt and 2 others), so visitors can't get at them";
        Assert.StartsWith($"input/assets/a.txt: suggestion LN8072: {Expected}\n", site.Findings("LN8072"), StringComparison.Ordinal);
        Assert.Single(site.Outcome!.Diagnostics, finding => finding.Code == "LN8072");
    }
}
