using Lantern.Diagnostics;
using Lantern.Rendering;
using Lantern.Rendering.Html;
using Xunit;

namespace Lantern.Tests.Rendering.Html;

public sealed class GateTests
{
    private const string Body = "<div class=\"body\"><p>The lead.</p>";

    [Fact]
    public void A_good_page_passes() => Assert.Equal("", GatePages.Check(GatePages.Page));

    [Theory]
    [InlineData("<header>", "<header hidden>", "")]
    [InlineData("<header>", "<aside class=\"announcement\">Closed today</aside><span class=\"draft-badge\">Draft</span><header>", "")]
    [InlineData("<header>", "<div>x</div><header>", "LN7001")]
    [InlineData("<header>", "loose<header>", "LN7001")]
    [InlineData("<footer>", "<aside class=\"announcement\">late</aside><footer>", "LN7001")]
    [InlineData("<a class=\"skip-link\" href=\"#content\">Skip to content</a>", "", "LN7002")]
    [InlineData("href=\"#content\"", "href=\"#contents\"", "LN7001 LN7002")]
    [InlineData("</aside>", "</aside><aside class=\"crisis-strip\"></aside>", "LN7004 LN7078")]
    [InlineData("Need to talk to someone now?", "Need to talk?", "LN7005")]
    [InlineData("<a href=\"/crisis/\">", "<a href=\"/help/\">", "LN7006")]
    [InlineData("data-disclaimer=\"standard\"", "data-disclaimer=\"other\"", "LN7007 LN7009")]
    [InlineData("<section class=\"disclaimer\"", "<div class=\"disclaimer\"", "LN7007 LN7009")]
    [InlineData("can't replace", "replaces", "LN7011")]
    [InlineData("</article>", "<p>And more.</p></article>", "LN7013")]
    [InlineData("</article>", "loose</article>", "LN7013")]
    [InlineData("</article>", "<script>x=1</script></article>", "LN7075")]
    [InlineData("</article>", "<style>.a{color:red}</style></article>", "")]
    [InlineData("</article>", "<desc>words</desc></article>", "LN7013")]
    [InlineData("</article>", "<p> &nbsp; </p></article>", "")]
    [InlineData("</article>", "<!-- rubric --></article><aside>Related</aside>", "")]
    [InlineData("class=\"crisis-line\"", "class=\"crisis\"", "LN7014")]
    [InlineData("data-crisis-line=\"us-988\"", "data-crisis-line=\"us-9\"", "LN7014 LN7016")]
    [InlineData("988 Lifeline", "Lifeline", "LN7018")]
    [InlineData("<li><a href=\"sms:988\">Text 988</a></li>", "<li>Text 988</li>", "LN7019")]
    [InlineData("<li><a href=\"tel:988\"><svg", "<li><a href=\"tel:989\"><svg", "LN7019 LN7031 LN7068")]
    [InlineData("<p class=\"name\">988 Lifeline", "<p class=\"name\"><a href=\"tel:1\">988 Lifeline</a>", "LN7019 LN7068")]
    [InlineData("<html lang=\"en\">", "<html>", "LN7027")]
    [InlineData("<title>Sleep</title>", "<title> </title>", "LN7028")]
    [InlineData("<title>Sleep</title>", "", "LN7028")]
    [InlineData("telephone=no", "telephone=yes", "LN7029")]
    [InlineData("<h1>Sleep</h1>", "<h1>Sleep</h1><h1>Well</h1>", "LN7026")]
    [InlineData("<h1>Sleep</h1>", "<h2>Sleep</h2>", "LN7026")]
    [InlineData("id=\"why\"", "id=\"content\"", "LN7025")]
    [InlineData("<aside class=\"crisis-strip\">", "<aside class=\"crisis-strip\" aria-label=\"Help\">", "LN7030 LN7083")]
    [InlineData("<aside class=\"crisis-strip\">", "<aside class=\"crisis-strip\" title=\"Help\">", "LN7030 LN7083")]
    [InlineData("<aside class=\"crisis-strip\">", "<aside class=\"crisis-strip\" aria-labelledby=\"why\">", "LN7030 LN7083")]
    [InlineData("<p class=\"name\">", "<p class=\"name\" aria-description=\"x\">", "LN7030 LN7083")]
    [InlineData("<a href=\"/\">Home</a>", "<a href=\"/x/\">call  988</a>", "LN7031")]
    [InlineData("<a href=\"/\">Home</a>", "<a href=\"/x/\" aria-label=\"Call 988\">x</a>", "LN7031")]
    [InlineData("<h2 id=\"why\">", "<div class=\"region-line\"><a href=\"https://a.example/\">a</a></div><div class=\"region-line\"><a href=\"https://a.example/b/\">A</a></div><h2>", "LN7031")]
    [InlineData("<a href=\"/\">Home</a>", "<a href=\"tel:988\">Call 988</a>", "")]
    [InlineData("<!DOCTYPE html>", "", "LN7040")]
    public void Each_change_to_a_good_page_has_its_finding(string old, string changed, string codes)
    {
        Assert.Contains(old, GatePages.Page, StringComparison.Ordinal);
        Assert.Equal(codes, GatePages.Check(GatePages.Page.Replace(old, changed, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_page_without_its_strip_has_one_finding() => Assert.Equal("LN7003", GatePages.Check(Without(GatePages.Strip)));

    [Fact]
    public void A_page_without_its_disclaimer_has_one_finding() => Assert.Equal("LN7007", GatePages.Check(Without(GatePages.Disclaimer)));

    [Fact]
    public void A_page_without_its_crisis_block_has_one_finding() => Assert.Equal("LN7014", GatePages.Check(Without(GatePages.CrisisLine)));

    [Fact]
    public void A_disclaimer_shown_twice_is_found() =>
        Assert.Equal("LN7008", GatePages.Check(GatePages.Page.Replace("</article>", GatePages.Disclaimer + "</article>", StringComparison.Ordinal)));

    [Fact]
    public void A_crisis_block_shown_twice_is_found() =>
        Assert.Equal("LN7015 LN7021", GatePages.Check(GatePages.Page.Replace("</p></div>", "</p></div>" + GatePages.CrisisLine, StringComparison.Ordinal)));

    [Fact]
    public void A_disclaimer_outside_main_is_found() =>
        Assert.Equal("LN7012", GatePages.Check(Without(GatePages.Disclaimer).Replace("<footer>", "<footer>" + GatePages.Disclaimer, StringComparison.Ordinal)));

    [Fact]
    public void A_crisis_block_outside_main_is_found() =>
        Assert.Equal("LN7020", GatePages.Check(Without(GatePages.CrisisLine).Replace("<footer>", "<footer>" + GatePages.CrisisLine, StringComparison.Ordinal)));

    [Theory]
    [InlineData(Body, CrisisPlace.AfterLead, "")]
    [InlineData("<h1>Sleep</h1>", CrisisPlace.AfterLead, "")]
    [InlineData("the study</a>.</p>", CrisisPlace.AfterLead, "LN7021")]
    [InlineData("the study</a>.</p></div>", CrisisPlace.AfterLead, "LN7021")]
    [InlineData("the study</a>.</p></div>", CrisisPlace.AfterBody, "")]
    [InlineData("the study</a>.</p>", CrisisPlace.AfterBody, "LN7021")]
    [InlineData("<h2>Sources</h2></section>", CrisisPlace.AfterBody, "LN7021")]
    [InlineData("<h1>Sleep</h1>", CrisisPlace.AfterBody, "LN7021")]
    public void The_crisis_block_stands_where_the_page_needs_it(string after, CrisisPlace place, string codes)
    {
        var page = Without(GatePages.CrisisLine).Replace(after, after + GatePages.CrisisLine, StringComparison.Ordinal);
        Assert.Equal(codes, GatePages.Check(page, "", GatePages.Expectation with { CrisisPlace = place }));
    }

    [Theory]
    [InlineData("<article>", "<article hidden>", "LN7022")]
    [InlineData("<article>", "<article popover>", "LN7022")]
    [InlineData("<h2 id=\"why\">", "<div hidden><div class=\"crisis-box\">Call 988</div></div><h2 id=\"why\">", "LN7022")]
    [InlineData("<h2 id=\"why\">", "<dialog open>Closed</dialog><h2 id=\"why\">", "LN7022")]
    [InlineData("<main id", "<main inert id", "LN7022")]
    [InlineData("<main id", "<main aria-hidden=\"TRUE\" id", "LN7022")]
    [InlineData("<body class=\"page\">", "<body hidden=\"until-found\">", "LN7022")]
    [InlineData(Body, "<details><summary>More</summary></details>" + Body, "")]
    [InlineData("<section class=\"disclaimer\"", "<details><summary></summary><section class=\"disclaimer\"", "LN7022")]
    [InlineData("<section class=\"disclaimer\"", "<details open><summary></summary><section class=\"disclaimer\"", "")]
    [InlineData("<section class=\"disclaimer\"", "<dialog><section class=\"disclaimer\"", "LN7022")]
    [InlineData("<section class=\"disclaimer\"", "<noscript><section class=\"disclaimer\"", "LN7022")]
    [InlineData("<section class=\"disclaimer\"", "<template><section class=\"disclaimer\"", "LN7007")]
    [InlineData("<section class=\"disclaimer\"", "<iframe><section class=\"disclaimer\"", "LN7007")]
    [InlineData("<section class=\"disclaimer\"", "<details open name=\"one\"><section class=\"disclaimer\"", "LN7022")]
    [InlineData("<section class=\"disclaimer\"", "<button><section class=\"disclaimer\"", "LN7022")]
    [InlineData("<section class=\"disclaimer\"", "<meter><section class=\"disclaimer\"", "LN7022")]
    [InlineData("<section class=\"disclaimer\"", "<marquee><section class=\"disclaimer\"", "LN7022")]
    [InlineData("<article>", "<article contenteditable>", "LN7022")]
    [InlineData("<article>", "<article role=\"x presentation\">", "LN7022")]
    [InlineData("<body class=\"page\">", "<body text=\"#fff\">", "LN7022")]
    [InlineData("<main id", "<main role=\"main\" id", "")]
    [InlineData("<section class=\"disclaimer\"", "<object><section class=\"disclaimer\"", "LN7022")]
    [InlineData("<section class=\"disclaimer\"", "<svg><foreignObject><section class=\"disclaimer\"", "LN7022")]
    public void What_must_be_seen_is_not_hidden_by_markup(string old, string changed, string codes)
    {
        var page = GatePages.Page.Replace(old, changed, StringComparison.Ordinal);
        var found = GatePages.Check(page);
        // An element that is never closed swallows the end of the page; that has findings of its own.
        Assert.Equal(codes, string.Join(' ', found.Split(' ').Where(code => code is "LN7022" or "LN7007")));
    }

    [Theory]
    [InlineData("<em>", "<em hidden>", "LN7083")]
    [InlineData("<em>", "<em role=\"presentation\">", "LN7083")]
    [InlineData("<em>care</em>", "<small><small>care</small></small>", "LN7083")]
    [InlineData("This article", "<font color=\"white\">This article</font>", "LN7083")]
    [InlineData("This article", "<img src=\"/1.png\" alt=\"\">This article", "LN7083")]
    [InlineData("This article", "<svg class=\"help-icon\"></svg>This article", "LN7083")]
    [InlineData("988 Lifeline", "<img src=\"/1.png\" alt=\"\">988 Lifeline", "LN7083")]
    [InlineData("988 Lifeline", "<strong>988</strong> Lifeline", "LN7083")]
    [InlineData("M4 4h16v12H9l-5 4zM8 9h8M8 12h5", "M4 4h16", "LN7083")]
    [InlineData("<path d=", "<path class=\"x\" d=", "LN7083")]
    [InlineData("<path d=\"M4 4h16v12H9l-5 4zM8 9h8M8 12h5\"/>", "<text>1</text>", "LN7018 LN7019 LN7083")]
    [InlineData("<a href=\"sms:988\">", "<a tabindex=\"-1\" href=\"sms:988\">", "LN7083")]
    [InlineData("<a href=\"tel:988\">", "<a href=\"tel:988\" target=\"x\">", "LN7083")]
    [InlineData("<section class=\"crisis-line\"", "<section bgcolor=\"#fff\" class=\"crisis-line\"", "LN7083")]
    [InlineData("<link rel=\"stylesheet\" href=\"/assets/site.0.css\">", "<style>.a{color:red}</style><link rel=\"stylesheet\" href=\"/assets/site.0.css\">", "LN7080")]
    [InlineData("<link rel=\"stylesheet\" href=\"/assets/site.0.css\">", "<link rel=\"stylesheet\" href=\"/assets/site.0.css\" media=\"print\">", "LN7080")]
    [InlineData("<link rel=\"stylesheet\" href=\"/assets/site.0.css\">", "", "LN7080")]
    [InlineData("<div class=\"page-frame\">", "<div class=\"page-frame\"><div class=\"page-frame\">", "LN7001 LN7082")]
    [InlineData("<div class=\"page-frame\">", "<div>", "LN7001 LN7082")]
    public void The_frame_is_whole_and_protected_parts_hold_only_what_the_engine_writes(string old, string changed, string codes)
    {
        Assert.Contains(old, GatePages.Page, StringComparison.Ordinal);
        Assert.Equal(codes, string.Join(' ', GatePages.Check(GatePages.Page.Replace(old, changed, StringComparison.Ordinal)).Split(' ').Distinct()));
    }

    [Fact]
    public void A_strip_within_the_frame_is_found()
    {
        var page = Without(GatePages.Strip).Replace("<div class=\"page-frame\">", "<div class=\"page-frame\">" + GatePages.Strip, StringComparison.Ordinal);
        Assert.Contains("LN7081", GatePages.Check(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p style=\"color:red\">", "LN7032")]
    [InlineData("<p onclick=\"x()\">", "LN7033")]
    [InlineData("<p ONMOUSEOVER=x()>", "LN7033")]
    [InlineData("<iframe srcdoc=\"<p>\"></iframe>", "LN7033")]
    [InlineData("<div><template shadowrootmode=open></template></div>", "LN7033")]
    [InlineData("<div><template shadowrootmode=closed></template></div>", "LN7033")]
    [InlineData("<base href=\"/x/\">", "LN7034")]
    [InlineData("<a href=\"javascript:x()\">x</a>", "LN7035")]
    [InlineData("<a href=\" java\tscript:x()\">x</a>", "LN7035")]
    [InlineData("<a href=\"//other.example/\">x</a>", "LN7035")]
    [InlineData("<a href=\"/\\other.example/\">x</a>", "LN7035")]
    [InlineData("<img alt=\"\" src=\"data:image/png;base64,AA\">", "LN7035")]
    [InlineData("<a href=\"vbscript:x\">x</a>", "LN7035")]
    [InlineData("<img alt=\"\" src=\"https://other.example/x.png\">", "LN7036")]
    [InlineData("<img alt=\"\" src=\"/x.png\" srcset=\"/x.png 1x, https://other.example/y.png 2x\">", "LN7036")]
    [InlineData("<video poster=\"https://other.example/x.png\"></video>", "LN7036")]
    [InlineData("<object data=\"https://other.example/x\"></object>", "LN7036")]
    [InlineData("<embed src=\"https://other.example/x\">", "LN7036")]
    [InlineData("<iframe src=\"https://other.example/x\"></iframe>", "LN7036")]
    [InlineData("<script src=\"https://other.example/x.js\"></script>", "LN7036")]
    [InlineData("<link rel=\"preconnect\" href=\"https://other.example\">", "LN7036")]
    [InlineData("<link rel=\"ICON alternate\" href=\"https://other.example/x.png\">", "LN7036")]
    [InlineData("<link rel=\"alternate\" href=\"https://example.org/feed.atom\">", "")]
    [InlineData("<form action=\"https://other.example/send\"></form>", "LN7036")]
    [InlineData("<form><button formaction=\"https://other.example/send\">x</button></form>", "LN7036")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0; url=https://other.example/\">", "LN7036 LN7041")]
    [InlineData("<meta http-equiv=\" Refresh\" content=\"300\">", "LN7041")]
    [InlineData("<meta name=\"viewport\" content=\"width=1200\">", "LN7042")]
    [InlineData("<meta name=\"Viewport\" content=\"width=device-width, user-scalable=no\">", "LN7042")]
    [InlineData("<meta name=\"viewport\" content=\"width=device-width; maximum-scale=1\">", "LN7042")]
    [InlineData("<meta name=\"viewport\" content=\"width=device-width user-scalable=0\">", "LN7042")]
    [InlineData("<meta name=\"viewport\" content=\"width = 1200px\">", "LN7042")]
    [InlineData("<meta name=\"viewport\" content=\"width=device-width, initial-scale=5\">", "LN7042")]
    [InlineData("<meta name=\"viewport\" content=\"width=device-width, minimum-scale=2\">", "LN7042")]
    [InlineData("<meta name=\"viewport\" content=\"height=9000, initial-scale=1\">", "LN7042")]
    [InlineData("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", "")]
    [InlineData("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1.0,user-scalable=yes,maximum-scale=5\">", "")]
    [InlineData("<svg><use href=\"https://other.example/i.svg#x\"/></svg>", "LN7036")]
    [InlineData("<svg><image xlink:href=\"https://other.example/i.png\"/></svg>", "LN7036")]
    [InlineData("<svg><use href=\"/i.svg#x\"/></svg>", "")]
    [InlineData("<a href=\"/x/\" ping=\"https://other.example/p\">x</a>", "LN7036")]
    [InlineData("<a href=\"https://other.example/\">x</a>", "")]
    [InlineData("<style>@import 'https://other.example/x.css';</style>", "LN7037")]
    [InlineData("<style>p{background:url(//other.example/x.png)}</style>", "LN7037")]
    [InlineData("<style>main{display:none}</style>", "LN7023")]
    [InlineData("<style>.x{display:none}</style><div class=\"x\"><div class=\"crisis-box\"><p>Call</p></div></div>", "LN7023")]
    [InlineData("<style>.crisis-strip,.disclaimer p{display:none}</style>", "")]
    [InlineData("<div class=\"crisis-line\">Call 202-555-0188</div>", "LN7016")]
    [InlineData("<div class=\"disclaimer\">Not so.</div>", "LN7009")]
    [InlineData("<script>fetch('https://other.example/')</script>", "LN7075")]
    [InlineData("<link rel=\"dns-prefetch\" href=\"//other.example\">", "LN7035")]
    [InlineData("<link rel=\"dns-prefetch\" href=\"https://other.example/\">", "LN7036")]
    [InlineData("<link rel=\"prefetch\" href=\"https://other.example/a\">", "LN7036")]
    [InlineData("<link rel=\"prerender\" href=\"https://other.example/a\">", "LN7036")]
    [InlineData("<link rel=\"next prerender\" href=\"https://other.example/a\">", "LN7036")]
    [InlineData("<link rel=\"modulepreload\" href=\"https://other.example/a.js\">", "LN7036")]
    [InlineData("<meta http-equiv=\" X-DNS-Prefetch-Control\" content=\"ON\">", "LN7077")]
    [InlineData("<meta http-equiv=\"x-dns-prefetch-control\" content=\"off\">", "")]
    [InlineData("<meta http-equiv=\"Content-Security-Policy\" content=\"script-src *\">", "LN7076")]
    [InlineData("<meta http-equiv=\"content-security-policy-report-only\" content=\"script-src *\">", "LN7076")]
    [InlineData("<script type=\"speculationrules\">{\"prefetch\":[{\"urls\":[\"https://other.example/\"]}]}</script>", "LN7075")]
    [InlineData("<script type=\"importmap\">{\"imports\":{}}</script>", "LN7075")]
    [InlineData("<script type=\"module\">run()</script>", "LN7075")]
    [InlineData("<script type=\"text/template\"><p>x</p></script>", "LN7075")]
    [InlineData("<script></script>", "LN7075")]
    [InlineData("<script nomodule src=\"/assets/a.js\"></script>", "LN7075")]
    [InlineData("<svg><script href=\"/assets/a.js\"></script></svg>", "LN7075")]
    [InlineData("<script type=\"application/json\">{}</script>", "")]
    [InlineData("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"}</script>", "")]
    public void Pages_ask_no_other_host_and_run_nothing_of_their_own(string html, string codes) =>
        Assert.Equal(codes, GatePages.Check(GatePages.Page.Replace("<h2 id=\"why\">", html + "<h2 id=\"why\">", StringComparison.Ordinal)));

    [Fact]
    public void Every_message_names_page_and_every_place_is_the_template()
    {
        var findings = PageGate.Check("<p onclick=x style=y>", GatePages.Expectation, StyleSheetSet.Empty, "/a/", "theme/a.liquid");
        Assert.True(findings.Count > 8);
        Assert.All(findings, finding => Assert.StartsWith("/a/: ", finding.Message, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Equal(SourceLocation.WholeFile("theme/a.liquid"), finding.Location));
    }

    [Fact]
    public void Codes_of_the_gate_are_each_used_once() =>
        Assert.Equal(RenderingDiagnostics.Gate.Count(), RenderingDiagnostics.Gate.Select(descriptor => descriptor.Id).Distinct().Count());

    [Fact]
    public void A_style_that_hides_is_named_with_selector_property_and_medium()
    {
        var styles = StyleSheetSet.Read([("site.css", "p { margin: 0 }\n@media print { main > article .body { Display : none !important } }")]);
        var finding = Assert.Single(PageGate.Check(GatePages.Page, GatePages.Expectation, styles, "/a/", "t"));
        Assert.Equal(new SourceLocation("site.css", 2, 16, 2, 36), finding.Location);
        Assert.StartsWith("/a/ (t): ", finding.Message, StringComparison.Ordinal);
        Assert.Contains("the crisis line 'us-988' can be hidden by the style main > article .body { display: none !important } in @media print", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>a<br>b</p><p>c</p>", "a b c")]
    [InlineData("<b>a</b>b<i> c</i>", "ab c")]
    [InlineData("a&nbsp;\n b<script>x</script><style>y</style><template>z</template>", "a b")]
    [InlineData("<ul><li>a</li><li>b</li></ul><svg><title>no</title><text>yes</text></svg>", "a b yes")]
    [InlineData("", "")]
    public void Visible_text_is_what_a_visitor_reads(string html, string text)
    {
        Assert.Equal(text, VisibleText.OfFragment(html));
        using var page = HtmlPage.Parse($"<!DOCTYPE html><body><main><section>\n{html}\n</section></main>");
        Assert.Equal(text, VisibleText.Of(Section(page)));
    }

    [Fact]
    public void An_expectation_is_read_as_it_was_written()
    {
        var json = PageExpectationJson.Write(GatePages.Expectation);
        Assert.Equal(json, PageExpectationJson.Write(PageExpectationJson.Read(json)!));
        Assert.Contains("\"crisisPlace\":\"after-lead\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"kind\":1}")]
    [InlineData("{\"kind\":null,\"strip\":\"\"}")]
    public void What_is_no_expectation_reads_as_none(string json) => Assert.Null(PageExpectationJson.Read(json));

    [Fact]
    public void Facts_of_a_page_are_its_ids_and_internal_targets()
    {
        using var page = HtmlPage.Parse("""
            <p id="a"><a href="/x/#y">1</a><a href="https://example.org/z/">2</a><a href="https://example.organic/">3</a><a href="#a">4</a><a href="/x/#y">5</a>
            <img src="/i.png" srcset="/i.png 1x,/j.png 2x" id="b" alt=""><a href="//h/">6</a><a href="mailto:a@b">7</a><a href="../k/">8</a>
            """);
        var facts = PageFacts.Read(page, "https://example.org/", "/m/n/");
        Assert.Equal(["a", "b"], facts.Ids);
        Assert.Equal(["/x/#y", "/z/", "#a", "/i.png", "/j.png", "/m/k/"], facts.InternalLinks);
    }

    [Theory]
    [InlineData("import x from 'https://other.example/x.js'", 1)]
    [InlineData("const u = \"//other.example/x\"", 1)]
    [InlineData("fetch(`https://${host}/`)", 1)]
    [InlineData("a('\\x68ttps:\\/\\/other.example')", 1)]
    [InlineData("new WebSocket('wss://other.example')", 1)]
    [InlineData("document.createElementNS('http://www.w3.org/2000/svg', 'svg')", 0)]
    [InlineData("// see 'https://other.example'\n/* 'https://other.example' */ f('/a//b')", 0)]
    [InlineData("x = /['\"]/.test(y); fetch('/a')", 0)]
    [InlineData("x = a / b; y = 'https://other.example' / 2", 1)]
    public void Scripts_name_no_other_host(string script, int count) => Assert.Equal(count, ScriptGate.Check("a.js", script).Count);

    [Theory]
    [InlineData("document.querySelectorAll('.crisis-line').forEach(x => x.remove())", 1)]
    [InlineData("x.getElementsByClassName(\"disclaimer\")[0].hidden = true", 1)]
    [InlineData("x('[data-disclaimer]'); y(`.disclaimer > p`); z('\\x63risis-strip')", 3)]
    [InlineData("if (e.dataset . crisisLine) e.remove()", 1)]
    [InlineData("document.write('x'); document\n.body . innerHTML = ''", 2)]
    [InlineData("document.body.replaceChildren()", 1)]
    [InlineData("// '.crisis-line' document.write(1)\nconst a = 'See our disclaimer.'; fetch('/crisis/')", 0)]
    [InlineData("if (document.body.innerHTML == '') document.body.append(x); location.replace('/weather/')", 0)]
    [InlineData("document.querySelector('#search').innerHTML = ''; new PagefindUI({ element: '#search' }); document.body.classList.add('leaving')", 0)]
    public void Scripts_name_no_protected_part(string script, int count) =>
        Assert.Equal(count, ScriptGate.Check("a.js", script).Count(finding => finding.Code == "LN7045"));

    [Fact]
    public void Broken_pages_are_checked_as_well()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var page = GatePages.Page.ToCharArray();
            for (var change = 0; change < 8; change++) page[random.Next(page.Length)] = "<>\"'=/ a&;#\0"[random.Next(12)];
            _ = GatePages.Check(new string(page), "p:hover{display:none}");
            using var tree = HtmlPage.Parse(new string(page));
            _ = PageFacts.Read(tree, "https://example.org", "/a/");
        }
    }

    private static PageNode Section(PageTree page) => Enumerable.Range(0, page.Count).Select(at => page[at]).First(node => node.Name == "section");

    private static string Without(string part) => GatePages.Page.Replace(part, "", StringComparison.Ordinal);
}
