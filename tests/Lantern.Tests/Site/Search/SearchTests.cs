using System.Text;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Search;

/// <summary>The index holds what visitors may find, and is made again only when that changed.</summary>
public sealed class SearchTests
{
    private const string Other = """

        -- input/articles/quiet.md --
        ---
        title: Quiet evenings
        topic: anxiety
        description: How an evening can be quiet.
        published: 2026-03-02
        ---

        A lead of its own. <!-- a note for editors -->

        ## First

        Text about marigolds.
        -- input/articles/draft.md --
        ---
        title: Secretdraft
        topic: anxiety
        description: Not for visitors.
        ---

        Nobody may find secretbody.
        -- input/articles/later.md --
        ---
        title: Secretlater
        topic: anxiety
        description: Not for visitors yet.
        published: 2027-03-02
        ---

        Nobody may find secretbody.
        -- input/articles/gone.md --
        ---
        title: Secretgone
        topic: anxiety
        description: Not for visitors any more.
        published: 2026-03-02
        withdrawn: true
        ---

        Nobody may find secretbody.
        """;

    [Fact]
    public void What_is_indexed_is_title_text_topics_with_synonyms_and_nothing_else()
    {
        var site = new SearchSite(Other);
        site.Add("-- input/topics/anxiety.md --\n---\ntitle: Anxiety\ndescription: About worry.\nsynonyms: [nerves, <worry>]\n---\n\nWhat anxiety is.");
        site.Build();
        Snapshot.Match(site.Indexed("articles/quiet/index.html"), "html");
        Assert.DoesNotContain("ecret", string.Concat(site.Test.Files.Files.Where(file => file.Key.Contains("/cache/search/", StringComparison.Ordinal)).Select(file => file.Key + Encoding.UTF8.GetString(file.Value))), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("A lead", site.Indexed("articles/quiet/index.html"), StringComparison.Ordinal);
        Assert.True(site.Test.HasOutput("pagefind/pagefind.js"));
        Assert.False(site.Test.HasOutput("pagefind/pagefind-ui.js"));
    }

    [Fact]
    public void It_runs_again_only_when_something_it_indexes_changed()
    {
        var site = new SearchSite(Other);
        Assert.Equal(1, site.Build().Runs);
        Assert.Equal(1, site.Build().Runs);
        Assert.Equal(0, site.Test.Outcome!.Commit!.Written);
        // Dates and addresses of old pages are not searched.
        site.Replace("input/articles/quiet.md", "published: 2026-03-02", "published: 2026-03-01\nredirect-from: [/old-evenings/]");
        Assert.Equal(1, site.Build().Runs);
        site.Replace("input/articles/quiet.md", "marigolds", "tulips");
        Assert.Equal(2, site.Build().Runs);
        Assert.Contains("tulips", site.Indexed("articles/quiet/index.html"), StringComparison.Ordinal);
        site.Test.Remove("input/articles/quiet.md");
        Assert.Equal(3, site.Build().Runs);
        Assert.False(site.IsIndexed("articles/quiet/index.html"));
        Assert.DoesNotContain(site.Test.Published.Keys, path => path.Contains("fragment/quiet", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_version_of_the_program_or_a_damaged_index_makes_it_anew()
    {
        var site = new SearchSite();
        Assert.Equal(1, site.Build().Runs);
        site.Tool.Version = "pagefind 9";
        Assert.Equal(2, site.Build().Runs);
        site.Test.Write(".lantern/cache/search/production/index/pagefind.js", "damaged");
        Assert.Equal(3, site.Build().Runs);
        Assert.DoesNotContain("damaged", site.Test.Output("pagefind/pagefind.js"), StringComparison.Ordinal);
        site.Test.Remove(".lantern/cache/search/production/index/pagefind-entry.json");
        Assert.Equal(4, site.Build().Runs);
        site.Test.Write(".lantern/cache/search/production/state", "?");
        Assert.Equal(5, site.Build().Runs);
    }

    [Fact]
    public void A_check_never_runs_it()
    {
        var site = new SearchSite();
        site.Check();
        Assert.Equal(0, site.Runs);
        Assert.Equal("", site.Test.Findings("LN8060"));
    }

    [Fact]
    public void A_site_with_errors_is_not_indexed()
    {
        var site = new SearchSite("-- input/articles/broken.md --\n---\ntitle: Broken\ntopic: nothing\npublished: 2026-03-02\n---\n\nText.");
        Assert.Equal(0, site.Build().Runs);
    }

    [Fact]
    public void A_preview_has_an_index_of_its_own()
    {
        var site = new SearchSite(Other);
        site.Build();
        site.Test.Request = site.Test.Request with { ShowDrafts = true };
        Assert.Equal(2, site.Build().Runs);
        Assert.Equal(2, site.Build().Runs);
        Assert.Contains("Secretdraft", site.Indexed("articles/draft/index.html", "preview"), StringComparison.Ordinal);
        site.Test.Request = site.Test.Request with { ShowDrafts = false };
        Assert.Equal(2, site.Build().Runs);
    }

    [Fact]
    public void Without_the_program_the_build_says_in_one_line_how_to_get_it_and_the_page_offers_topics_and_letters()
    {
        var site = new SearchSite(Other) { HasProgram = false };
        site.Build();
        Assert.Equal("""
            input/settings.yml: suggestion LN8060: visitors can't search the site, because the program that makes the index was not found
              help: install Node.js from https://nodejs.org and run 'npm ci' in the site's folder; until then the search page offers the topics and all articles from A to Z
            """.ReplaceLineEndings("\n"), site.Test.Findings("LN8060"));
        var page = site.Test.Output("search/index.html");
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/topics/anxiety/\">", page, StringComparison.Ordinal);
        Assert.Contains("<h3>Q</h3>\n<ul class=\"letter-articles\">\n<li><a href=\"/articles/quiet/\">Quiet evenings</a></li>", page, StringComparison.Ordinal);
        Assert.Contains("data-crisis-line=\"us-988\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_fails_keeps_nothing_from_being_published()
    {
        var site = new SearchSite();
        site.Tool.ExitCode = 101;
        site.Build();
        Assert.Equal(["LN8061"], site.Test.Codes);
        Assert.Contains("because making the index failed: thread panicked", site.Test.Findings(), StringComparison.Ordinal);
        Assert.DoesNotContain("<form", site.Test.Output("search/index.html"), StringComparison.Ordinal);
        Assert.False(site.Test.HasOutput("pagefind/pagefind.js"));
        site.Tool.ExitCode = 0;
        site.Build();
        Assert.True(site.Test.HasOutput("pagefind/pagefind.js"));
    }

    [Fact]
    public void On_a_site_with_very_many_articles_each_letter_has_a_page_of_its_own()
    {
        var files = new StringBuilder();
        for (var i = 0; i < 301; i++) files.Append($"-- input/articles/a{i}.md --\n---\ntitle: \"{(i % 2 == 0 ? "Écoute" : "7 things")} {i}\"\ntopic: anxiety\ndescription: Text.\npublished: 2026-03-02\n---\n\nText.\n");
        var site = new SearchSite(files.ToString());
        site.Build();
        Assert.Empty(site.Test.Errors);
        Assert.Contains("<a href=\"/search/e/\">E</a>", site.Test.Output("search/index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/search/0-9/\">#</a>", site.Test.Output("search/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Écoute 0", site.Test.Output("search/index.html"), StringComparison.Ordinal);
        Assert.Contains("Écoute 0", site.Test.Output("search/e/index.html"), StringComparison.Ordinal);
        Assert.Contains("7 things 1", site.Test.Output("search/0-9/index.html"), StringComparison.Ordinal);
    }

    /// <summary>A site with a program in the place of Pagefind that counts its runs.</summary>
    private sealed class SearchSite
    {
        public SearchSite(string files = "")
        {
            Test = new SiteTest(files);
            Tool = new FakePagefind(Test.Files);
        }

        public SiteTest Test { get; }

        public FakePagefind Tool { get; }

        public bool HasProgram { get; init; } = true;

        public int Runs => Tool.Runs;

        public void Add(string files) => Test.Add(files);

        public SearchSite Build()
        {
            Test.Build(HasProgram ? _ => Tool : _ => null);
            return this;
        }

        public void Check() => Test.Check(HasProgram ? _ => Tool : _ => null);

        public void Replace(string path, string old, string text) => Test.Write(path, Encoding.UTF8.GetString(Test.Files.ReadAllBytes($"/site/{path}")).Replace(old, text, StringComparison.Ordinal));

        public bool IsIndexed(string path) => Test.Files.FileExists($"/site/.lantern/cache/search/production/pages/{path}");

        public string Indexed(string path, string environment = "production") => Encoding.UTF8.GetString(Test.Files.ReadAllBytes($"/site/.lantern/cache/search/{environment}/pages/{path}"));
    }
}
