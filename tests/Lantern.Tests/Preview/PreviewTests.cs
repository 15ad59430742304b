using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Preview.Answers;
using Lantern.Site;
using Lantern.Site.Editors;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Preview;

/// <summary>The preview over HTTP: what it serves, whom it refuses, and what it says when something is saved.</summary>
public sealed class PreviewTests
{
    private const string Panic = "input/articles/panic.md";

    private const string More = """
        -- input/articles/draft.md --
        ---
        title: Not ready
        topic: anxiety
        description: Still being written.
        ---

        Words.
        -- input/articles/later.md --
        ---
        title: For Christmas
        topic: low-mood
        description: Goes live at Christmas.
        published: 2026-12-24
        ---

        Words.
        -- input/articles/gone.md --
        ---
        title: Gone
        topic: low-mood
        description: Taken down.
        published: 2026-01-24
        withdrawn: true
        ---

        Words.
        -- input/redirects.yml --
        - { from: "/old/:name", to: "/articles/:name/" }
        -- input/assets/moon.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"></svg>
        """;

    private static string ReadPanic(TemporarySite site) => File.ReadAllText(Path.Combine(site.Root, Panic));

    [Fact]
    public async Task It_serves_the_bytes_of_a_build_with_drafts_and_adds_only_the_reload_script()
    {
        using var site = new TemporarySite(More);
        var request = new BuildRequest { Root = site.Root, Input = Path.Combine(site.Root, "input"), Theme = Path.Combine(site.Root, "theme"), Output = site.Output, Now = SiteTest.Today, ShowDrafts = true };
        Assert.NotNull(new SiteBuilder(new PhysicalFileSystem(), TimeProvider.System).Build(request, null, TestContext.Current.CancellationToken).Commit);
        var built = TemporarySite.Read(site.Output);
        // The second preview finds everything in the memory of the first and makes each page when it is asked for.
        for (var round = 0; round < 2; round++)
        {
            await using var preview = await LivePreview.StartAsync(site);
            foreach (var (path, bytes) in built.Where(file => !file.Key.StartsWith('_') && file.Key != "404.html"))
            {
                var served = await preview.AskAsync("/" + path.Replace("index.html", "", StringComparison.Ordinal));
                var text = served.Text.Replace("<script src=\"/_lantern/reload.js\" data-version=\"1\" defer></script>", "", StringComparison.Ordinal);
                Assert.Equal(Encoding.UTF8.GetString(bytes), text);
            }
        }
    }

    [Fact]
    public async Task Headers_are_those_of_the_site_and_the_policy_allows_the_script_and_its_events_and_nothing_more()
    {
        using var site = new TemporarySite(More);
        await using var preview = await LivePreview.StartAsync(site);
        var answer = await preview.AskAsync("/articles/panic/");
        Assert.Equal("DENY", answer.Headers["X-Frame-Options"]);
        Assert.Equal("no-referrer", answer.Headers["Referrer-Policy"]);
        Assert.Equal(
            $"default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self' {preview.Url}/_lantern/events; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; script-src {preview.Url}/_lantern/reload.js",
            answer.Headers["Content-Security-Policy"]);
        var css = (await preview.GetAsync("/")).Split("<link rel=\"stylesheet\" href=\"")[1].Split('"')[0];
        var sheet = await preview.AskAsync(css);
        Assert.Equal("public, max-age=31536000, immutable", sheet.Headers["Cache-Control"]);
        Assert.False(sheet.Headers.ContainsKey("Content-Security-Policy"));
    }

    [Fact]
    public async Task Redirects_withdrawn_pages_and_what_is_not_there_answer_as_the_host_would()
    {
        using var site = new TemporarySite(More);
        await using var preview = await LivePreview.StartAsync(site);
        async Task<(int, string?)> Status(string address)
        {
            var answer = await preview.AskAsync(address);
            return (answer.Status, answer.Headers.GetValueOrDefault("Location"));
        }
        Assert.Equal((301, "/articles/panic/"), await Status("/old/panic"));
        Assert.Equal((410, null), await Status("/articles/gone/"));
        Assert.Equal((301, "/about/"), await Status("/about"));
        Assert.Equal((404, null), await Status("/nowhere/"));
        Assert.Equal((404, null), await Status("/_headers"));
        Assert.Equal((404, null), await Status("/_redirects"));
        Assert.Equal((404, null), await Status("/..%2finput/settings.yml"));
        var page = (await preview.AskAsync("/nowhere/")).Text;
        Assert.Contains("988", page, StringComparison.Ordinal);
        // Its policy stands in the page itself.
        Assert.Contains($"connect-src 'self' {preview.Url}/_lantern/events;", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "evil.example:4000")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    public async Task Another_site_gets_nothing(string header, string value)
    {
        using var site = new TemporarySite(More);
        await using var preview = await LivePreview.StartAsync(site);
        foreach (var address in new[] { "/", "/_desk/", "/_lantern/events", "/_drafts/" })
        {
            var answer = await preview.AskAsync(address, "GET", header, value);
            Assert.Equal(403, answer.Status);
            Assert.DoesNotContain("Quiet Harbour", answer.Text, StringComparison.Ordinal);
        }
        Assert.StartsWith("http://127.0.0.1:", preview.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_only_shows_pages()
    {
        using var site = new TemporarySite();
        await using var preview = await LivePreview.StartAsync(site);
        Assert.Equal(405, (await preview.AskAsync("/", "POST")).Status);
    }

    [Fact]
    public async Task An_editor_hears_of_each_mistake_between_the_lines_that_begin_and_end_it()
    {
        using var site = new TemporarySite(More);
        var preview = await LivePreview.StartAsync(site, saysFindings: true);
        await using (preview)
        {
            site.Write(Panic, ReadPanic(site).Replace("topic: anxiety", "topic: anxeity", StringComparison.Ordinal));
            await preview.NextAsync(message => LivePreview.Errors(message).Length > 0);
        }
        var said = preview.Said.SkipWhile(line => line != $"Looking at {Panic}").ToList();
        Assert.Matches(EditorTasks.Begins, said[0]);
        Assert.Matches(EditorTasks.WithPlace, said[1].Split('\n')[0]);
        Assert.StartsWith($"{Panic}:3:8: error LN4003: unknown topic 'anxeity'\n  3 | topic: anxeity\n", said[1], StringComparison.Ordinal);
        Assert.Matches($"^{Panic}: .*{EditorTasks.Ends}", said[^1]);
        Assert.Matches(EditorTasks.Ends, preview.Said.First(line => line.StartsWith("Read the site", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_saved_text_is_on_its_page_at_once_and_everywhere_soon_after()
    {
        using var site = new TemporarySite(More);
        await using var preview = await LivePreview.StartAsync(site);
        site.Write(Panic, ReadPanic(site) + "\nA new sentence.\n");
        var first = await preview.NextAsync();
        Assert.Contains("articles/panic/index.html", LivePreview.Paths(first));
        Assert.Contains("A new sentence.", await preview.GetAsync("/articles/panic/"), StringComparison.Ordinal);
        Assert.Contains("A new sentence.", await preview.GetAsync("/api/v1/articles/panic.json"), StringComparison.Ordinal);
        await preview.NextAsync(message => LivePreview.Paths(message).Contains("feed.atom"));
        Assert.Contains("A new sentence.", await preview.GetAsync("/feed.atom"), StringComparison.Ordinal);
        Assert.Contains(preview.Said, line => line.StartsWith("input/articles/panic.md: 1 page in ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_an_error_the_last_good_page_stays_and_the_message_has_what_the_terminal_would_say()
    {
        using var site = new TemporarySite(More);
        await using var preview = await LivePreview.StartAsync(site);
        var good = ReadPanic(site);
        site.Write("input/articles/linking.md", "---\ntitle: Linking\ntopic: low-mood\ndescription: Links.\npublished: 2026-03-02\n---\n\nSee [panic](panic.md#what-helps).");
        await preview.NextAsync(message => LivePreview.Paths(message).Contains("articles/linking/index.html"));
        site.Write(Panic, good.Replace("topic: anxiety", "topic: anxeity", StringComparison.Ordinal).Replace("Breathe out", "Breathe in", StringComparison.Ordinal));
        var wrong = await preview.NextAsync(message => LivePreview.Errors(message).Length > 0);
        Assert.Equal("""
            input/articles/panic.md:3:8: error LN4003: unknown topic 'anxeity'
              3 | topic: anxeity
                |        ^^^^^^^
              help: did you mean 'anxiety'? Topics are the files in input/topics/
            """, LivePreview.Errors(wrong));
        // One mistake is one, also where other pages link to the article.
        Assert.Equal(1, wrong.GetProperty("errors").GetArrayLength());
        Assert.Equal("/_rules/LN4003/", wrong.GetProperty("errors")[0].GetProperty("rule").GetString());
        Assert.Contains("<h1>LN4003: ", await preview.GetAsync("/_rules/LN4003/"), StringComparison.Ordinal);
        Assert.Contains("Breathe out", await preview.GetAsync("/articles/panic/"), StringComparison.Ordinal);
        Assert.Contains("with an error", await preview.GetAsync("/_desk/?status=with+an+error"), StringComparison.Ordinal);
        site.Write(Panic, good.Replace("Breathe out", "Breathe gently", StringComparison.Ordinal));
        var right = await preview.NextAsync(message => LivePreview.Errors(message).Length == 0);
        Assert.Contains("articles/panic/index.html", LivePreview.Paths(right));
        Assert.Contains("Breathe gently", await preview.GetAsync("/articles/panic/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_is_wrong_from_the_start_shows_what_can_be_made()
    {
        using var site = new TemporarySite("-- input/articles/bad.md --\n---\ntitle: Bad\ntopic: anxeity\npublished: 2026-03-02\n---\n\nText.");
        await using var preview = await LivePreview.StartAsync(site);
        Assert.Contains("Panic attacks", await preview.GetAsync("/articles/panic/"), StringComparison.Ordinal);
        Assert.Contains("LN4003", await preview.GetAsync("/_desk/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_save_is_lost_however_it_is_made()
    {
        using var site = new TemporarySite(More);
        await using var preview = await LivePreview.StartAsync(site);
        var text = ReadPanic(site);
        // Beside it and over it, as many editors do.
        for (var i = 0; i < 5; i++)
        {
            site.Write(Panic + ".tmp", text + $"\nBy rename {i}.\n");
            File.Move(Path.Combine(site.Root, Panic + ".tmp"), Path.Combine(site.Root, Panic), overwrite: true);
        }
        await UntilAsync(preview, "/articles/panic/", "By rename 4.");
        // A burst.
        for (var i = 0; i < 50; i++) site.Write(Panic, text + $"\nIn a burst {i}.\n");
        await UntilAsync(preview, "/articles/panic/", "In a burst 49.");
        // In folders that were not there.
        site.Write("input/articles/new/deep/one.md", "---\ntitle: In a new folder\ntopic: anxiety\ndescription: New.\npublished: 2026-03-02\n---\n\nText.");
        await UntilAsync(preview, "/articles/", "In a new folder");
        site.Write("theme/partials/footer.liquid", "<footer>Another footer</footer>");
        await UntilAsync(preview, "/articles/panic/", "Another footer");
        Directory.Delete(Path.Combine(site.Root, "input/articles/new"), recursive: true);
        await preview.NextAsync(message => LivePreview.Paths(message).Contains("articles/index.html"));
        Assert.DoesNotContain("In a new folder", await preview.GetAsync("/articles/"), StringComparison.Ordinal);
    }

    /// <summary>Each look follows a message, so that a page which never comes is a test that fails and not one that waits.</summary>
    private static async Task UntilAsync(LivePreview preview, string address, string words)
    {
        while (!await HasAsync()) await preview.NextAsync();

        async Task<bool> HasAsync() => (await preview.GetAsync(address)).Contains(words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_and_scheduled_articles_have_a_badge_and_a_list()
    {
        using var site = new TemporarySite(More);
        await using var preview = await LivePreview.StartAsync(site);
        Assert.Contains("Draft", await preview.GetAsync("/articles/draft/"), StringComparison.Ordinal);
        var drafts = await preview.GetAsync("/_drafts/");
        Assert.Contains("<a href=\"/articles/draft/\">Not ready</a>", drafts, StringComparison.Ordinal);
        Assert.Contains("goes live on 2026-12-24", drafts, StringComparison.Ordinal);
        Assert.DoesNotContain("Panic attacks", drafts, StringComparison.Ordinal);
        var desk = await preview.GetAsync("/_desk/");
        foreach (var words in new[] { "Not ready", "For Christmas", "Panic attacks", ">Gone<", "draft (1)", "scheduled (1)", "live (1)", "withdrawn (1)" }) Assert.Contains(words, desk, StringComparison.Ordinal);
        var found = await preview.GetAsync("/_desk/?q=christmas");
        Assert.Contains("For Christmas", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Panic attacks", found, StringComparison.Ordinal);
        Assert.Contains("<input type=\"search\" id=\"q\" name=\"q\" value=\"&lt;b&gt;\">", await preview.GetAsync("/_desk/?q=%3Cb%3E"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_whose_review_is_due_is_listed_with_the_day_since_when()
    {
        using var site = new TemporarySite(More);
        site.Write("input/articles/old.md", "---\ntitle: Reviewed long ago\ntopic: anxiety\ndescription: D.\nauthor: ada-reed\nreviewer: sam-cole\npublished: 2024-01-02\nreviewed: 2025-05-02\nreview-by: 2026-05-02\n---\n\nWords.\n");
        await using var preview = await LivePreview.StartAsync(site);
        var due = await preview.GetAsync("/_desk/?status=review+due");
        Assert.Contains("review due (1)", due, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/articles/old/\">Reviewed long ago</a></th><td><b class=\"status review-due\">review due</b><br><span class=\"note\">since 2026-05-02</span>", due, StringComparison.Ordinal);
        Assert.DoesNotContain("Panic attacks", due, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_leads_to_GitHub_where_the_repository_says_so()
    {
        using var site = new TemporarySite(More);
        site.Write(".git/config", "[remote \"origin\"]\n\turl = git@github.com:quiet-harbour/site.git\n");
        site.Write(".git/HEAD", "ref: refs/heads/main\n");
        await using var preview = await LivePreview.StartAsync(site);
        var desk = await preview.GetAsync("/_desk/");
        Assert.Contains("href=\"https://github.com/quiet-harbour/site/edit/main/input/articles/panic.md\"", desk, StringComparison.Ordinal);
        Assert.Contains("https://github.com/quiet-harbour/site/new/main/input/articles?filename=my-article.md&amp;value=---%0A", desk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_style_sheet_alone_is_swapped()
    {
        using var site = new TemporarySite("-- theme/css/site.css --\nbody { margin: 0; }");
        await using var preview = await LivePreview.StartAsync(site);
        site.Write("theme/css/site.css", "body { margin: 1px; }");
        var message = await preview.NextAsync(message => message.GetProperty("sheets").GetArrayLength() > 0);
        Assert.Contains("margin:1px", (await preview.GetAsync(message.GetProperty("sheets")[0].GetString()!)).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_is_only_added_to()
    {
        var script = new ScriptInsertion("http://127.0.0.1:4000", 1);
        Assert.Equal(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' http://127.0.0.1:4000/_lantern/reload.js; connect-src http://127.0.0.1:4000/_lantern/events",
            script.Allow("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'"));
    }

    [Fact]
    public async Task A_taken_port_is_said_with_another_one_to_try_and_Ctrl_C_ends_it()
    {
        using var site = new TemporarySite();
        await using var other = await LivePreview.StartAsync(site);
        var port = new Uri(other.Url).Port;
        var result = LanternProcess.Run(site.Root, "preview", "--port", $"{port}");
        Assert.Equal(1, result.ExitCode);
        Assert.Equal($"Port {port} is taken by another program, perhaps by another preview. Stop that one, or write: lantern preview --port {port + 1}\n", result.Error);
        using var preview = LanternProcess.Start(site.Root, null, "preview", "--port", "0");
        while (preview.StandardOutput.ReadLine() is { } line && !line.Contains("/_desk/", StringComparison.Ordinal))
        {
        }
        using var kill = System.Diagnostics.Process.Start("kill", ["-INT", $"{preview.Id}"]);
        Assert.True(preview.WaitForExit(TimeSpan.FromSeconds(20)));
        Assert.Equal(0, preview.ExitCode);
        Assert.Equal("", preview.StandardError.ReadToEnd());
    }
}
