using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Cli;

/// <summary><c>lantern verify URL</c>: a live site against what was built.</summary>
public sealed class VerifyLiveTests : IDisposable
{
    private readonly TemporarySite _site = new("""
        -- input/redirects.yml --
        - { from: /old-about/, to: /about/ }
        -- input/articles/later.md --
        ---
        title: Sleep
        topic: anxiety
        description: What helps at night.
        author: ada-reed
        published: 2026-11-20
        ---

        Rest comes back.
        """);

    private readonly string _live;
    private readonly SiteServer _server;

    public VerifyLiveTests()
    {
        _live = Path.Combine(_site.Root, "live");
        Assert.Equal(0, LanternProcess.Run(_site.Root, "build", "--now", "2026-11-24", "--commit", "0123456789abcdef0123456789abcdef01234567").ExitCode);
        foreach (var (path, bytes) in TemporarySite.Read(_site.Output))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_live, path))!);
            File.WriteAllBytes(Path.Combine(_live, path), bytes);
        }
        _server = new SiteServer(_live);
    }

    public void Dispose()
    {
        _server.Dispose();
        _site.Dispose();
    }

    [Fact]
    public void A_site_as_it_was_built_has_no_fault()
    {
        var result = Verify();
        Assert.Matches($@"^Verified \d+ files and 1 redirects at {_server.Url}/ in [\d.]+ s\n$", result.Output);
        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain(_server.Requests, path => path.StartsWith("/_", StringComparison.Ordinal));
    }

    [Fact]
    public void One_page_altered_one_header_missing_and_one_crisis_block_removed_are_three_faults()
    {
        Change("about/index.html", page => page.Replace("We are a small practice.", "We are a large practice.", StringComparison.Ordinal));
        Change("_headers", headers => headers.Replace("  Referrer-Policy: no-referrer\n", "", StringComparison.Ordinal));
        Change("articles/panic/index.html", page => Cut(page, "<section class=\"crisis-line\"", "</section>"));
        var result = Verify();
        Assert.Equal(1, result.ExitCode);
        var faults = result.Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, faults.Count);
        Assert.Matches("^/: error LN1224: / and \\d+ more addresses comes without the header Referrer-Policy, which should be 'no-referrer'$", faults[0]);
        Assert.Equal("/about/: error LN1223: /about/ is not what the build made", faults[1]);
        Assert.Equal("/articles/panic/: error LN7014: /articles/panic/: the page does not show the crisis line 'us-988'", faults[2]);
        Assert.EndsWith("; 3 errors\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_asks_another_host_is_named_for_that()
    {
        Change("about/index.html", page => page.Replace("</body>", "<script src=\"https://counter.example/c.js\"></script></body>", StringComparison.Ordinal));
        Assert.Contains("/about/: error LN7036: ", Assert.Single(Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_status_another_target_another_header_and_an_unknown_page_are_faults()
    {
        File.Delete(Path.Combine(_live, "feed.rss"));
        Change("_redirects", rules => rules.Replace("/old-about/ /about/ 301", "/old-about/ /fees/ 301", StringComparison.Ordinal));
        Change("_headers", headers => headers.Replace("X-Frame-Options: DENY", "X-Frame-Options: SAMEORIGIN", StringComparison.Ordinal));
        Change("sitemap.xml", map => map.Replace("</urlset>", "<url><loc>https://quiet-harbour.example/secret/</loc></url></urlset>", StringComparison.Ordinal));
        var errors = Errors();
        Assert.Equal(["LN1222", "LN1223", "LN1225", "LN1226", "LN1227"], errors.Select(error => error.Split(": error ")[1][..6]).Order(StringComparer.Ordinal));
        Assert.Contains("/feed.rss: error LN1222: /feed.rss answers 404 where it should answer 200", errors);
        Assert.Contains("/old-about/: error LN1226: /old-about/ leads to /fees/ and should lead to /about/", errors);
        Assert.Contains("/secret/: error LN1227: the live sitemap names /secret/, and the build has no such page", errors);
    }

    [Fact]
    public void An_address_that_is_not_there_has_to_say_so()
    {
        Change("_redirects", rules => rules + "/* /404.html 200\n");
        Assert.EndsWith("answers 200 where it should answer 404", Assert.Single(Errors()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_writes_into_every_page_is_one_warning()
    {
        foreach (var page in Directory.EnumerateFiles(_live, "*.html", SearchOption.AllDirectories)) File.AppendAllText(page, "<!-- served by a host -->");
        var result = Verify();
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("/: warning LN1229: none of the ", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("; 1 warning\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_build_is_one_fault_and_no_page_of_it_is_called_altered()
    {
        _site.Write("input/settings.yml", File.ReadAllText(Path.Combine(_site.Root, "input", "settings.yml")).Replace("title: Quiet Harbour\n", "title: Quiet Harbour Rooms\n", StringComparison.Ordinal));
        Assert.Equal(0, LanternProcess.Run(_site.Root, "build", "--now", "2026-11-24").ExitCode);
        Assert.Equal("/.well-known/lantern.json: error LN1232: what is live is another build than the one here: of 2026-11-24, commit 0123456789abcdef0123456789abcdef01234567", Assert.Single(Errors()));
        Assert.DoesNotContain("LN1229", Verify().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_was_not_renewed_when_something_was_due_is_a_warning()
    {
        Change(".well-known/lantern.json", record => record.Replace("2026-11-24", "2026-11-18", StringComparison.Ordinal));
        var late = Verify();
        Assert.Equal(0, late.ExitCode);
        Assert.StartsWith("/.well-known/lantern.json: warning LN1228: the live site was built 6 days ago, and since then something was due: 'Sleep' goes live\n", late.Output, StringComparison.Ordinal);
        // After that day nothing is due, however long ago it was.
        Change(".well-known/lantern.json", record => record.Replace("2026-11-18", "2026-11-20", StringComparison.Ordinal));
        Assert.DoesNotContain("LN1228", Verify().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_is_not_there_and_an_address_that_is_none_are_said()
    {
        _server.Dispose();
        var gone = LanternProcess.Run(_site.Root, "verify", _server.Url, "--now", "2026-11-24");
        Assert.Equal(1, gone.ExitCode);
        Assert.Contains("/about/: error LN1221: /about/ could not be read: ", gone.Output, StringComparison.Ordinal);
        var wrong = LanternProcess.Run(_site.Root, "verify", "https://quiet-harbour.example/about/");
        Assert.Equal(2, wrong.ExitCode);
        Assert.StartsWith("'https://quiet-harbour.example/about/' is not an address of a site: write https:// with the name only", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_public_record_names_the_build_its_day_and_its_commit()
    {
        var record = File.ReadAllText(Path.Combine(_site.Output, ".well-known", "lantern.json"));
        Assert.Matches("""^\{\n  "build": "[0-9a-f]{64}",\n  "date": "2026-11-24",\n  "articles": 2,\n  "pages": \d+,\n  "files": \d+,\n  "commit": "0123456789abcdef0123456789abcdef01234567"\n\}\n$""", record);
        // Another day and another commit are the same build.
        Assert.Equal(0, LanternProcess.Run(_site.Root, "build", "--now", "2026-11-25").ExitCode);
        var next = File.ReadAllText(Path.Combine(_site.Output, ".well-known", "lantern.json"));
        Assert.Equal(record.Split('\n')[1], next.Split('\n')[1]);
        Assert.Equal(2, LanternProcess.Run(_site.Root, "build", "--commit", "HEAD").ExitCode);
    }

    private List<string> Errors() => [.. Verify().Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal))];

    private LanternProcess.Result Verify() => LanternProcess.Run(_site.Root, "verify", _server.Url, "--now", "2026-11-24");

    private void Change(string path, Func<string, string> change)
    {
        var full = Path.Combine(_live, path);
        var (before, after) = (File.ReadAllText(full), change(File.ReadAllText(full)));
        Assert.NotEqual(before, after);
        File.WriteAllText(full, after);
    }

    private static string Cut(string text, string from, string to)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        return text.Remove(start, text.IndexOf(to, start, StringComparison.Ordinal) + to.Length - start);
    }
}
