using System.Text;
using Lantern.Rendering.Html;
using Lantern.Site.Headers;
using Lantern.TestKit;
using Xunit;

namespace Lantern.Tests.Site.Headers;

/// <summary>What the host says with each file: only what a page needs may run on it, and no header comes twice.</summary>
public sealed class HeaderTests
{
    private const string Plain = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/articles/")]
    [InlineData("/articles/panic-attacks/")]
    [InlineData("/articles/panic-attacks")]
    [InlineData("/articles/panic-attacks/index.html")]
    [InlineData("/topics/anxiety/")]
    [InlineData("/topics/")]
    [InlineData("/people/")]
    [InlineData("/crisis/")]
    [InlineData("/about/")]
    [InlineData("/search/a/")]
    public void A_page_may_show_its_own_styles_and_pictures_and_run_nothing(string address)
    {
        var headers = Headers(SampleSite.Load().Build(), address);
        // Articles and topics share one rule each, and one of them has a script for leaving in haste: files of this site may run, and nothing that
        // stands in a page.
        var isShared = address.StartsWith("/articles/p", StringComparison.Ordinal) || address == "/topics/anxiety/";
        if (address != "/search/a/")
        {
            Assert.Matches("^" + (isShared ? Plain.Replace("; style-src", "; script-src 'self'; style-src", StringComparison.Ordinal) : Plain)
                + "$", headers["Content-Security-Policy"]);
        }
        if (address != "/search/a/") Assert.Equal("same-origin", headers["Cross-Origin-Resource-Policy"]);
        Assert.Equal("no-referrer", headers["Referrer-Policy"]);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"]);
        Assert.StartsWith("max-age=63072000", headers["Strict-Transport-Security"], StringComparison.Ordinal);
        Assert.All(headers["Permissions-Policy"].Split(", "), power => Assert.EndsWith("=()", power, StringComparison.Ordinal));
    }

    [Fact]
    public void The_search_page_alone_may_compile_and_ask_its_index()
    {
        var site = SampleSite.Load();
        Assert.Equal(Plain, Headers(site.Build(), "/search/")["Content-Security-Policy"]);
        var rules = HeaderPlan.Of([("/search/", Needs("<script src=\"/assets/search.js\"></script>")), ("/search/a/", Needs("")), ("/", Needs("")), ("/about/", Needs(""))], isPreview: false);
        Assert.Equal(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            Of(rules, "/search/")["Content-Security-Policy"]);
        Assert.Equal(Plain, Of(rules, "/search/a/")["Content-Security-Policy"]);
        Assert.Single(rules, rule => rule.Headers.Any(header => header.Value.Contains("unsafe", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/feed.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("/feed.rss", "application/rss+xml; charset=utf-8")]
    [InlineData("/feed.json", "application/feed+json; charset=utf-8")]
    [InlineData("/topics/anxiety/feed.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("/topics/anxiety/feed.json", "application/feed+json; charset=utf-8")]
    public void Feeds_may_be_read_from_anywhere_and_say_what_they_are(string address, string type)
    {
        var headers = Headers(SampleSite.Load().Build(), address);
        Assert.Equal((type, "cross-origin", "*"), (headers["Content-Type"], headers["Cross-Origin-Resource-Policy"], headers["Access-Control-Allow-Origin"]));
        Assert.False(headers.ContainsKey("Content-Security-Policy"));
    }

    [Fact]
    public void The_API_may_be_read_from_anywhere_and_fingerprinted_files_may_be_kept()
    {
        var site = SampleSite.Load().Build();
        Assert.Equal("*", Headers(site, "/api/v1/articles/panic-attacks.json")["Access-Control-Allow-Origin"]);
        Assert.Equal("text/plain; charset=utf-8", Headers(site, "/api/v1/lantern.d.ts")["Content-Type"]);
        var style = site.Published.Keys.Single(path => path.EndsWith(".css", StringComparison.Ordinal));
        Assert.Equal("public, max-age=31536000, immutable", Headers(site, "/" + style)["Cache-Control"]);
        Assert.Equal("cross-origin", Headers(site, "/" + style)["Cross-Origin-Resource-Policy"]);
        Assert.Equal("public, max-age=0, must-revalidate", Headers(site, "/crisis/")["Cache-Control"]);
    }

    [Fact]
    public void The_page_for_addresses_that_are_not_there_carries_its_policy_in_its_head()
    {
        var site = SampleSite.Load().Build();
        var policy = Plain.Replace("; frame-ancestors 'none'", "", StringComparison.Ordinal);
        Assert.Contains($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">", site.Output("404.html"), StringComparison.Ordinal);
        Assert.False(Headers(site, "/404.html").ContainsKey("Content-Security-Policy"));
        Assert.Equal("DENY", Headers(site, "/404.html")["X-Frame-Options"]);
    }

    [Fact]
    public void A_preview_keeps_search_engines_out()
    {
        var site = SampleSite.Load();
        site.Request = site.Request with { Environment = Lantern.Site.SiteEnvironment.Preview };
        Assert.Equal("noindex", Headers(site.Build(), "/articles/panic-attacks/")["X-Robots-Tag"]);
        Assert.False(Headers(SampleSite.Load().Build(), "/")!.ContainsKey("X-Robots-Tag"));
    }

    [Fact]
    public void Styles_in_a_page_are_allowed_by_their_hash_and_only_there()
    {
        var layout = File.ReadAllText(Path.Combine(Repository.Root, "theme", "layout.liquid"));
        var site = new SiteTest().Write("theme/layout.liquid", layout.Replace("</head>", "{% if page.kind == \"home\" %}<style>.x { color: navy }</style>{% endif %}</head>", StringComparison.Ordinal)).Build();
        Assert.Empty(site.Errors);
        Assert.Contains("style-src 'self' 'sha256-", Headers(site, "/")["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal(Plain, Headers(site, "/articles/panic/")["Content-Security-Policy"]);
        Assert.Equal("", site.Verify().Findings());
    }

    [Fact]
    public void The_number_of_rules_does_not_grow_with_the_number_of_articles()
    {
        int Count(int articles) => HeaderPlan.Of(Enumerable.Range(0, articles).SelectMany(i => new[] { ($"/articles/a{i}/", Needs("")), ($"/topics/t{i}/", Needs("")), ($"/people/p{i}/", Needs("")) }).ToList(), isPreview: false).Count;
        Assert.Equal(Count(1), Count(1000));
    }

    [Fact]
    public void A_header_that_comes_twice_is_found()
    {
        var rules = HeaderPlan.Of([("/", Needs("")), ("/about/", Needs(""))], isPreview: false).Append(new HeaderRule("/about/team", [("cache-control", "no-cache")])).Append(new HeaderRule("/*", [("Cache-Control", "no-cache")])).ToList();
        var found = HeaderGate.Check(rules, ["/", "/about/team/"], [], "_headers").Select(finding => finding.Message).ToList();
        Assert.Contains("Cache-Control is set twice for /: by the rule '/' and by the rule '/*'", found);
        Assert.Contains("cache-control is set twice for /about/team/: by the rule '/about/*' and by the rule '/about/team'", found);
    }

    [Fact]
    public void A_page_that_loses_its_policy_is_found()
    {
        var rules = HeaderPlan.Of([("/", Needs(""))], isPreview: false);
        Assert.Equal(["LN7061 /about/: no rule gives this page a content security policy"], Found(rules, ("/", Needs("")), ("/about/", Needs(""))));
        var layout = File.ReadAllText(Path.Combine(Repository.Root, "theme", "layout.liquid")).Replace("<head>", "", StringComparison.Ordinal).Replace("</head>", "", StringComparison.Ordinal);
        Assert.Contains("_headers: error LN7061: /404.html: no rule gives this page a content security policy", new SiteTest().Write("theme/layout.liquid", layout).Build().Findings("LN7061"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>run()</script>", "LN7062 /: the page has something that browsers will not run or show: 'sha256-")]
    [InlineData("<style>p { color: red }</style>", "LN7062 /: the page has something that browsers will not run or show: 'sha256-")]
    [InlineData("<script src=\"/a.js\"></script>", "LN7062 /: the page has something that browsers will not run or show: 'self' in script-src")]
    [InlineData("<iframe src=\"/a/\"></iframe>", "LN7062 /: the page has something that browsers will not run or show: <iframe>")]
    [InlineData("<video src=\"/a.webm\"></video>", "LN7062 /: the page has something that browsers will not run or show: 'self' in media-src")]
    public void What_the_policy_does_not_name_is_found(string markup, string finding) =>
        Assert.StartsWith(finding, Assert.Single(Found(HeaderPlan.Of([("/", Needs(""))], isPreview: false), ("/", Needs(markup)))), StringComparison.Ordinal);

    [Theory]
    [InlineData("default-src 'none'", "default-src 'self'", "default-src is not 'none'")]
    [InlineData("base-uri 'none'; ", "", "base-uri is not 'none'")]
    [InlineData("; frame-ancestors 'none'", "", "frame-ancestors is not 'none'")]
    [InlineData("style-src 'self'", "style-src 'self' 'unsafe-inline'", "style-src allows 'unsafe-inline'")]
    [InlineData("img-src 'self'", "img-src 'self' https:", "img-src allows https:")]
    [InlineData("style-src", "script-src 'self'; style-src", "script-src allows 'self'")]
    [InlineData("style-src", "script-src 'sha256-AAAA'; style-src", "script-src allows 'sha256-AAAA'")]
    [InlineData("connect-src 'self'", "connect-src https:", "connect-src allows https:")]
    public void A_policy_that_allows_more_than_the_page_needs_is_found(string old, string changed, string problem)
    {
        var rules = HeaderPlan.Of([("/", Needs(""))], isPreview: false).Select(rule => new HeaderRule(rule.Pattern, [.. rule.Headers.Select(header => header.Name == ContentPolicy.Header ? (header.Name, header.Value.Replace(old, changed, StringComparison.Ordinal)) : header)])).ToList();
        Assert.Equal([$"LN7063 /: the content security policy of this page is wider than the page needs: {problem}"], Found(rules, ("/", Needs(""))));
    }

    [Fact]
    public void The_rules_prove_themselves_and_read_back_as_they_were_written()
    {
        (string, PageNeeds)[] pages = [("/", Needs("")), ("/search/", Needs("<script src=\"/a.js\"></script>")), ("/articles/a/", Needs("<script>one()</script>")), ("/articles/b/", Needs("<script>one()</script>"))];
        var rules = HeaderPlan.Of(pages, isPreview: true);
        Assert.Empty(Found(rules, pages));
        var read = HeadersFile.Read(Encoding.UTF8.GetString(HeadersFile.Write(rules)));
        Assert.Equal(rules.Select(rule => (rule.Pattern, string.Join('\n', rule.Headers))), read.Select(rule => (rule.Pattern, string.Join('\n', rule.Headers))));
    }

    [Fact]
    public void A_changed_file_of_headers_is_found_in_the_finished_folder()
    {
        var site = new SiteTest().Build();
        var text = site.Output("_headers").Replace("default-src 'none'", "default-src *", StringComparison.Ordinal);
        site.Write("output/_headers", text).Verify();
        Assert.Contains("output/_headers: error LN7063", site.Findings("LN7063"), StringComparison.Ordinal);
    }

    private static PageNeeds Needs(string markup)
    {
        using var page = HtmlPage.Parse($"<!DOCTYPE html><html><head></head><body>{markup}</body></html>");
        return PageNeeds.Read(page);
    }

    private static List<string> Found(IReadOnlyList<HeaderRule> rules, params (string Url, PageNeeds Needs)[] pages) =>
        [.. HeaderGate.Check(rules, pages.Select(page => page.Url), pages, "_headers").Select(finding => $"{finding.Code} {finding.Message}")];

    private static Dictionary<string, string> Headers(SiteTest site, string address)
    {
        Assert.Empty(site.Errors);
        return Of(HeadersFile.Read(site.Output("_headers")), address);
    }

    /// <summary>Throws where a header comes twice.</summary>
    private static Dictionary<string, string> Of(IReadOnlyList<HeaderRule> rules, string address) =>
        rules.Where(rule => rule.Matches(address)).SelectMany(rule => rule.Headers).ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);
}
