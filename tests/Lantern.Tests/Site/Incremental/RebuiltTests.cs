using Lantern.Site.Publication;
using Lantern.TestKit;
using Lantern.Tests.Site.Search;
using Xunit;

namespace Lantern.Tests.Site.Incremental;

/// <summary>What an edit touches, and that nothing else is written.</summary>
public sealed class RebuiltTests
{
    private const string More = """
        -- input/topics/grief.md --
        ---
        title: Grief
        description: When somebody is gone.
        crisis-line: [us-text]
        ---

        Grief has no timetable.
        -- input/articles/loss.md --
        ---
        title: The first weeks
        topic: grief
        description: What the first weeks are like.
        author: sam-cole
        published: 2026-06-02
        ---

        They are hard.
        -- input/articles/heavy.md --
        ---
        title: Heavy days
        topic: low-mood
        description: What helps on heavy days.
        author: sam-cole
        published: 2026-04-02
        ---

        They pass.
        -- input/crisis-lines/us-text.yml --
        name: A text line
        region: us
        languages: [en]
        hours: 24/7
        channels: [{ kind: text, value: "741741" }]
        authority-url: https://www.example.org/
        verified-on: 2026-11-01
        verified-by: sam-cole
        """;

    private const string Panic = "input/articles/panic.md";

    private static SiteTest Built()
    {
        var site = new SiteTest(More) { Engine = "engine" }.Build();
        Assert.Empty(site.Errors);
        return site;
    }

    private static SiteTest Replace(SiteTest site, string path, string old, string with)
    {
        var text = System.Text.Encoding.UTF8.GetString(site.Files.ReadAllBytes($"/site/{path}"));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return site.Write(path, text.Replace(old, with, StringComparison.Ordinal));
    }

    /// <summary>What the next build writes and deletes.</summary>
    private static string Touched(SiteTest site)
    {
        site.Request = site.Request with { WithExplanations = true };
        site.Build();
        Assert.Empty(site.Errors);
        // The public record bears the build and its day, so that it is written with everything else, and is left out here.
        return string.Join('\n', site.Outcome!.Commit!.WrittenPaths.Where(path => path != BuildRecord.Path).Concat(site.Outcome.Commit.DeletedPaths.Select(path => $"- {path}")));
    }

    private static string Why(SiteTest site, string path) => site.Outcome!.Explanations.Single(one => one.Path == path).Why;

    [Fact]
    public void Nothing()
    {
        var site = Built();
        Assert.Equal("", Touched(site));
        // Not only the same bytes: the work was not done again.
        Assert.All(site.Outcome!.Explanations.Where(one => one.Path.EndsWith(".html", StringComparison.Ordinal)), one => Assert.Equal(Lantern.Site.Incremental.Happened.Kept, one.Happened));
    }

    [Fact]
    public void A_slip_in_a_text()
    {
        var site = Replace(Built(), Panic, "It passes.", "It does pass.");
        Assert.Equal("""
            api/v1/articles/panic.json
            api/v1/changes.json
            articles/panic/index.html
            feed.atom
            feed.json
            feed.rss
            topics/anxiety/feed.atom
            topics/anxiety/feed.json
            topics/anxiety/feed.rss
            """, Touched(site));
        Assert.Equal("the text of input/articles/panic.md changed", Why(site, "articles/panic/index.html"));
        Assert.Equal("it is made from all other files in each build, and one of them changed", Why(site, "api/v1/changes.json"));
        Assert.Equal("nothing that it was made from has changed", Why(site, "topics/anxiety/index.html"));
    }

    [Fact]
    public void A_slip_in_a_text_is_in_the_search_index_too_and_what_is_not_searched_leaves_it_alone()
    {
        var site = new SiteTest(More) { Engine = "engine" };
        var program = new FakePagefind(site.Files);
        string Rebuilt()
        {
            site.Build(_ => program);
            Assert.Empty(site.Errors);
            return string.Join('\n', site.Outcome!.Commit!.WrittenPaths.Where(path => path.StartsWith("pagefind/", StringComparison.Ordinal)));
        }

        Rebuilt();
        Assert.Equal(1, program.Runs);
        Replace(site, Panic, "It passes.", "It does pass.");
        Assert.Equal("pagefind/fragment/panic.pf_fragment", Rebuilt());
        Assert.Equal(2, program.Runs);
        Replace(site, "input/crisis-lines/us-text.yml", "741741", "741742");
        Assert.Equal("", Rebuilt());
        Assert.Equal(2, program.Runs);
    }

    [Fact]
    public void A_title()
    {
        var site = Replace(Built(), Panic, "title: Panic attacks", "title: Panic and what it is");
        Assert.Equal("""
            api/v1/articles.json
            api/v1/articles/panic.json
            api/v1/changes.json
            api/v1/topics/anxiety.json
            articles/index.html
            articles/panic/index.html
            feed.atom
            feed.json
            feed.rss
            index.html
            people/ada-reed/index.html
            search/index.html
            topics/anxiety/feed.atom
            topics/anxiety/feed.json
            topics/anxiety/feed.rss
            topics/anxiety/index.html
            """, Touched(site));
    }

    [Fact]
    public void A_new_article()
    {
        var site = Built().Write("input/articles/new.md", "---\ntitle: New\ntopic: grief\ndescription: New words.\nauthor: sam-cole\npublished: 2026-11-01\n---\n\nNew.");
        Assert.Equal("""
            api/v1/articles.json
            api/v1/articles/loss.json
            api/v1/articles/new.json
            api/v1/changes.json
            api/v1/index.json
            api/v1/topics.json
            api/v1/topics/grief.json
            articles/index.html
            articles/loss/index.html
            articles/new/index.html
            feed.atom
            feed.json
            feed.rss
            index.html
            people/sam-cole/index.html
            search/index.html
            sitemap.xml
            topics/grief/feed.atom
            topics/grief/feed.json
            topics/grief/feed.rss
            topics/grief/index.html
            topics/index.html
            """, Touched(site));
    }

    [Fact]
    public void A_deleted_article()
    {
        var site = Built().Remove("input/articles/heavy.md");
        Assert.Equal("""
            api/v1/articles.json
            api/v1/changes.json
            api/v1/index.json
            api/v1/topics.json
            api/v1/topics/low-mood.json
            articles/index.html
            feed.atom
            feed.json
            feed.rss
            index.html
            people/sam-cole/index.html
            search/index.html
            sitemap.xml
            topics/index.html
            topics/low-mood/feed.atom
            topics/low-mood/feed.json
            topics/low-mood/feed.rss
            topics/low-mood/index.html
            - api/v1/articles/heavy.json
            - articles/heavy/index.html
            """, Touched(site));
    }

    [Fact]
    public void A_topics_description()
    {
        var site = Replace(Built(), "input/topics/grief.md", "When somebody is gone.", "When somebody has died.");
        Assert.Equal("""
            api/v1/changes.json
            api/v1/topics.json
            api/v1/topics/grief.json
            index.html
            search/index.html
            topics/grief/feed.atom
            topics/grief/feed.json
            topics/grief/feed.rss
            topics/grief/index.html
            topics/index.html
            """, Touched(site));
    }

    [Fact]
    public void A_persons_name()
    {
        var site = Replace(Built(), "input/people/ada-reed.md", "name: Ada Reed", "name: Ada Reed-Lane");
        Assert.Equal("""
            api/v1/articles/panic.json
            api/v1/changes.json
            api/v1/people.json
            articles/panic/index.html
            feed.atom
            feed.json
            feed.rss
            people/ada-reed/index.html
            people/index.html
            topics/anxiety/feed.atom
            topics/anxiety/feed.json
            topics/anxiety/feed.rss
            """, Touched(site));
    }

    [Fact]
    public void A_crisis_number_on_every_page_that_shows_it_and_no_other()
    {
        var site = Built();
        var shows = site.Published.Where(file => System.Text.Encoding.UTF8.GetString(file.Value).Contains("741741", StringComparison.Ordinal)).Select(file => file.Key).Append("api/v1/changes.json").Order(StringComparer.Ordinal);
        Replace(site, "input/crisis-lines/us-text.yml", "\"741741\"", "\"741742\"");
        Assert.Equal(string.Join('\n', shows), Touched(site));
        Assert.Contains("articles/loss/index.html", site.Outcome!.Commit!.WrittenPaths);
        Assert.DoesNotContain("articles/panic/index.html", site.Outcome.Commit.WrittenPaths);
    }

    [Fact]
    public void A_partial_on_every_page_that_renders_it()
    {
        var site = Built();
        var showing = site.Published.Where(file => System.Text.Encoding.UTF8.GetString(file.Value).Contains("card-title", StringComparison.Ordinal) && file.Key.EndsWith(".html", StringComparison.Ordinal)).Select(file => file.Key).Order(StringComparer.Ordinal);
        site.Write("theme/partials/card.liquid", "<li><a href=\"{{ card.url }}\">{{ card.title }}</a></li>");
        var touched = Touched(site).Split('\n');
        Assert.Contains("topics/anxiety/index.html", touched);
        Assert.Subset(showing.ToHashSet(), touched.ToHashSet());
        Assert.Equal("the template 'topic' or a partial that it uses changed", Why(site, "topics/anxiety/index.html"));
    }

    [Fact]
    public void A_style_sheet_gets_a_new_name_on_every_page_and_no_file_of_the_API_is_touched()
    {
        var site = Built();
        var pages = site.Published.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).ToList();
        var old = site.Published.Keys.Single(path => path.EndsWith(".css", StringComparison.Ordinal));
        site.Write("theme/css/site.css", "body { margin: 0; }");
        var touched = Touched(site).Split('\n');
        Assert.Contains($"- {old}", touched);
        Assert.All(pages, page => Assert.Contains(page, touched));
        Assert.DoesNotContain(touched, path => path.StartsWith("api/", StringComparison.Ordinal) || path.EndsWith(".atom", StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_that_changes_nothing_writes_nothing_and_one_that_does_only_what_it_changes()
    {
        var site = Built().Write("input/articles/later.md", "---\ntitle: Later\ntopic: grief\ndescription: Later words.\nauthor: sam-cole\npublished: 2026-12-24\n---\n\nLater.").Build();
        site.Request = site.Request with { Now = new DateOnly(2026, 12, 23) };
        Assert.Equal("", Touched(site));
        site.Request = site.Request with { Now = new DateOnly(2026, 12, 24) };
        Assert.Equal("""
            api/v1/articles.json
            api/v1/articles/later.json
            api/v1/articles/loss.json
            api/v1/changes.json
            api/v1/index.json
            api/v1/topics.json
            api/v1/topics/grief.json
            articles/index.html
            articles/later/index.html
            articles/loss/index.html
            feed.atom
            feed.json
            feed.rss
            index.html
            people/sam-cole/index.html
            search/index.html
            sitemap.xml
            topics/grief/feed.atom
            topics/grief/feed.json
            topics/grief/feed.rss
            topics/grief/index.html
            topics/index.html
            """, Touched(site));
    }
}
