using Lantern.Rendering.Html;
using Xunit;

namespace Lantern.Tests.Rendering.Html;

public sealed class HidingStyleTests
{
    /// <summary>What is in a protected part the engine's own sheet shows (<c>HelpSheetTests</c>); a theme can still hide what it stands in.</summary>
    [Theory]
    [InlineData("main{display:none}")]
    [InlineData("MAIN { DISPLAY : NONE ! important }")]
    [InlineData(".body{d\\69splay:n\\6f ne}")]
    [InlineData(".bo\\64y{display:none}")]
    [InlineData(".body{display:/* a { } */none}")]
    [InlineData(".body{display:none;display:block}")]
    [InlineData("@media print{.body{display:none}}")]
    [InlineData("@media print{body *{display:none}}")]
    [InlineData("@supports (display:grid){@media (max-width:20em){@layer x{.body{display:none}}}}")]
    [InlineData("@container side (min-width:1px){.body{display:none}}")]
    [InlineData("@unknown stuff{.body{display:none}}")]
    [InlineData("@layer a,b;.body{display:none}")]
    [InlineData("@scope (.body){:scope{display:none}}")]
    [InlineData("@scope (main){article{display:none}}")]
    [InlineData("@scope (.body){display:none}")]
    [InlineData("@starting-style{.body{display:none}}")]
    [InlineData("main{& .body{display:none}}")]
    [InlineData("main{.body{display:none}}")]
    [InlineData("main{> article{@media print{display:none}}}")]
    [InlineData(".body{&:hover{display:none}}")]
    [InlineData(".body{.page &{display:none}}")]
    [InlineData(".x,main{color:red;p,&{display:none}}")]
    [InlineData(":is(.x,.body){display:none}")]
    [InlineData(":where(main > article):not(.x){display:none}")]
    [InlineData("div:not(:hover){display:none}")]
    [InlineData("div:not(.crisis-line:hover,.x){display:none}")]
    [InlineData("body:has(.x) .body{display:none}")]
    [InlineData(".body:target{display:none}")]
    [InlineData(".body:nth-child(n of div){display:none}")]
    [InlineData("[class*=\"BODY\" i]{display:none}")]
    [InlineData("[class=body]{display:none}")]
    [InlineData("svg|*{}*|article{display:none}")]
    [InlineData("*{display:none}")]
    [InlineData("body > div > main article > .body{display:none}")]
    [InlineData("header + main{display:none}")]
    [InlineData("header ~ main .body{display:none}")]
    [InlineData("main{display:none")]
    [InlineData("<!-- main{display:none} -->")]
    [InlineData(".a{color:red}}.x{} main{display:none}")]
    [InlineData("main{display:var(--x)}")]
    [InlineData("main{display:if(style(--a):none)}")]
    [InlineData(":root{--d:none}main{display:var(--d)}")]
    [InlineData("main{margin-left:calc(-1 * 100vw)}")]
    [InlineData("main{margin:0 0 0 -999px}")]
    [InlineData("main{margin-top:-190px}")]
    [InlineData("article{margin-inline-start:-100vw}")]
    [InlineData("main{padding-top:99999px}")]
    [InlineData("main{padding:100vh 0 0}")]
    [InlineData(".body{border-top:99999px solid #fff}")]
    [InlineData("main{display:grid;gap:99em}")]
    [InlineData("main{margin-top:env(nope,-99em)}")]
    [InlineData(":root{--m:-100vw}article{margin-left:var(--m)}")]
    [InlineData("@property --m{syntax:\"<length>\";inherits:false;initial-value:-99em}article{margin-left:var(--m)}")]
    [InlineData("main{display:table-column}")]
    public void Styles_that_can_hide_what_a_protected_part_stands_in_are_found(string css)
    {
        var codes = GatePages.Check(GatePages.Page, css);
        Assert.Equal("LN7023", string.Join(' ', codes.Split(' ').Distinct()));
    }

    [Theory]
    [InlineData(".visually-hidden,.skip-link{position:absolute;left:-9999px;width:1px;height:1px;clip:rect(0 0 0 0)}")]
    [InlineData("@media print{header,footer,nav{display:none}}")]
    [InlineData("[hidden],template{display:none}")]
    [InlineData("*,*::before,*::after{box-sizing:border-box;margin:0;min-width:0}")]
    [InlineData(".crisis-strip::before{content:'';display:none;width:0}")]
    [InlineData(".crisis-strip a::after{content:url(/i.svg);opacity:.2}")]
    [InlineData("body{overflow-x:hidden;margin:0;min-height:100vh;line-height:1.6}")]
    [InlineData("html{font-size:100%;color:var(--ink);height:100%}")]
    [InlineData(":root{--ink:#111;--measure:65ch;--step:clamp(1rem, 2vw + .5rem, 1.5rem)}body{font-size:var(--step);max-width:var(--measure)}")]
    [InlineData("main{width:min(100%,65ch);margin:0 auto;padding:0 1rem}")]
    [InlineData("main{max-width:clamp(20rem,50vw,60rem);height:auto}")]
    [InlineData("main{margin:-1rem;inset:auto;left:0;top:8px;transform:translate(0,-1px)}")]
    [InlineData("main{margin-inline:calc(50% - 50vw);width:calc(100% - 2rem)}")]
    [InlineData(".crisis-strip{display:flex;gap:0;opacity:1;visibility:visible;color:#fffc;z-index:2}")]
    [InlineData(".crisis-strip{position:sticky;top:0;max-height:none;overflow:hidden;height:9rem}")]
    [InlineData(".crisis-strip{display:inherit;clip-path:none;filter:none;mask:none;transform:none;opacity:.9}")]
    [InlineData(".crisis-strip{filter:drop-shadow(0 0 2px red);color:color-mix(in srgb,var(--ink) 80%,transparent)}")]
    [InlineData(".crisis-strip{font:600 1rem/1.5 system-ui;letter-spacing:-.01em;text-indent:0}")]
    [InlineData(".crisis-strip{padding:env(safe-area-inset-top) 0;margin-top:env(safe-area-inset-top)}")]
    [InlineData(".crisis-strip{grid-template-columns:minmax(0,1fr) auto;display:grid}")]
    [InlineData(".crisis-strip svg,.crisis-line svg,.crisis-line path{width:0;display:none}")]
    [InlineData("div:not(.body):not(.page-frame){display:none}")]
    [InlineData("div:not(.body,.page-frame){display:none}")]
    [InlineData("main:not(main){display:none}")]
    [InlineData("header ~ aside{display:none}")]
    [InlineData("html,body{display:none}")]
    [InlineData(".crisis-strip,.crisis-line *,.disclaimer{display:none;opacity:0;font-size:0;position:fixed;left:-99em}")]
    [InlineData("main:nth-child(5){display:none}")]
    [InlineData("main:empty{display:none}")]
    [InlineData("main:is(){display:none}")]
    [InlineData("/* .crisis-strip{display:none} */")]
    [InlineData(".x[title=\".crisis-strip{display:none}\"]{color:red}")]
    [InlineData(".x{background:url(\"/a.png?{display:none}\")}")]
    [InlineData("@import '/x.css' print;@charset 'utf-8';@namespace url(http://www.w3.org/1999/xhtml);")]
    [InlineData("@font-face{font-family:x;src:url(/x.woff2);font-display:none}")]
    [InlineData("@page{margin:1.3cm;size:A4 landscape}")]
    [InlineData("@keyframes in{from{opacity:0}}.card{animation:in 1s}.crisis-strip{animation:pulse 1s}")]
    [InlineData(".card{& .x{display:none}> .crisis-strip{display:none}}")]
    [InlineData(".crisis-strip")]
    [InlineData("main;{display:none}", "LN7024")]
    [InlineData("main{{display:none}}", "LN7024")]
    [InlineData("a:hover{color:red;b:c{d}}")]
    public void Ordinary_styles_are_let_through(string css, string findings = "")
    {
        Assert.Equal("", GatePages.Check(GatePages.Page, css));
        Assert.Equal(findings, string.Join(' ', StyleSheetGate.Check("a.css", css).Select(finding => finding.Code)));
    }

    [Theory]
    [InlineData("@page{size:1cm 1cm}", "LN7084 1:1")]
    [InlineData("\n@page :first{margin:40cm}", "LN7084 2:1")]
    [InlineData("@page{margin:calc(1cm * 40)}", "LN7084 1:1")]
    [InlineData("@media print{@page{@top-left{content:'x'}}}", "LN7084 1:14")]
    [InlineData("@view-transition{navigation:auto}", "LN7084 1:1")]
    [InlineData("@import url(https://other.example/x.css);", "LN7037 1:9")]
    [InlineData("@import 'https://other.example/x.css';", "LN7037 1:9")]
    [InlineData("a{}\nb{background:URL( '//other.example/x.png' )}", "LN7037 2:19")]
    [InlineData("b{background:u\\72l(https://other.example/x.png)}", "LN7037 1:14")]
    [InlineData("b{background:image-set('https://other.example/x.png' 1x)}", "LN7037 1:24")]
    [InlineData("@font-face{src:url(http://other.example/x)}", "LN7037 1:16")]
    [InlineData("b{--x:url(https://other.example/x)}", "LN7037 1:7")]
    [InlineData("b{background:url(data:image/png;base64,AA)}", "LN7037 1:14")]
    [InlineData("b{content:'https://other.example/'}", "")]
    [InlineData("a[href^='https://']{color:red}", "")]
    [InlineData("b{background:url(../x.png) url(#f)}", "")]
    [InlineData(".x > > y{display:none}", "LN7024 1:1")]
    [InlineData(".x > > y{color:red}", "")]
    [InlineData(".x,{display:none}", "LN7024 1:1")]
    public void Style_sheets_have_findings_of_their_own_by_line(string css, string found) =>
        Assert.Equal(found, string.Join(' ', StyleSheetGate.Check("a.css", css).Select(finding => $"{finding.Code} {finding.Location.Line}:{finding.Location.Column}")));

    [Fact]
    public void No_sheet_however_broken_stops_the_reader()
    {
        string[] pieces =
        [
            "{", "}", "(", ")", "[", "]", ";", ":", ",", "&", ">", "*", ".a", "#b", "@media ", "@keyframes k", "@scope (", ":is(", ":not(", "var(--x)", "--x:", "calc(1px",
            "\"", "'", "\\", "\\69", "/*", "*/", "url(", " ", "\n", "display:none", "1e999px", "-", "|", "%", "!", "<!--", "\0", "\uD83D", "::before", "transform:scale(",
        ];
        var random = new Random(11);
        for (var round = 0; round < 400; round++)
        {
            var css = string.Concat(Enumerable.Range(0, random.Next(1, 80)).Select(_ => pieces[random.Next(pieces.Length)]));
            _ = GatePages.Check(GatePages.Page, css);
        }
    }

    [Theory]
    [InlineData("a{")]
    [InlineData("(")]
    [InlineData("a:is(")]
    [InlineData("@media x{")]
    [InlineData(".a,.b{& &,&{display:none;")]
    [InlineData("a{b:c(")]
    [InlineData("url( ")]
    [InlineData("a{--x:var(--x) var(--x);width:var(--x)}")]
    [InlineData("\"\n")]
    [InlineData("/*")]
    [InlineData(":is(")]
    [InlineData("a{width:calc(")]
    public void Endless_nesting_takes_no_more_than_its_length(string piece)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        _ = StyleSheetGate.Check("a.css", string.Concat(Enumerable.Repeat(piece, 20_000)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }
}
