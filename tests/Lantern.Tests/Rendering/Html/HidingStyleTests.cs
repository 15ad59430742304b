using Lantern.Rendering.Html;
using Xunit;

namespace Lantern.Tests.Rendering.Html;

public sealed class HidingStyleTests
{
    [Theory]
    [InlineData(".crisis-strip{display:none}")]
    [InlineData("ASIDE.crisis-strip { DISPLAY : NONE ! important }")]
    [InlineData(".crisis-strip{d\\69splay:n\\6f ne}")]
    [InlineData(".crisis-\\73trip{display:none}")]
    [InlineData(".crisis-strip{display:/* a { } */none}")]
    [InlineData(".crisis-strip{display:none;display:block}")]
    [InlineData("@media print{.crisis-strip{display:none}}")]
    [InlineData("@media print{body *{visibility:hidden}}")]
    [InlineData("@supports (display:grid){@media (max-width:20em){@layer x{.disclaimer{visibility:collapse}}}}")]
    [InlineData("@container side (min-width:1px){.disclaimer{opacity:.2}}")]
    [InlineData("@unknown stuff{.disclaimer{opacity:0%}}")]
    [InlineData("@layer a,b;.disclaimer{opacity:0}")]
    [InlineData("@scope (.disclaimer){:scope{display:none}}")]
    [InlineData("@scope (.disclaimer){p{display:none}}")]
    [InlineData("@scope (.disclaimer){display:none}")]
    [InlineData("@starting-style{.disclaimer{opacity:0}}")]
    [InlineData("main{& .disclaimer{display:none}}")]
    [InlineData("main{.disclaimer{display:none}}")]
    [InlineData("main{> article{@media print{display:none}}}")]
    [InlineData(".disclaimer{&:hover{display:none}}")]
    [InlineData(".disclaimer{.page &{display:none}}")]
    [InlineData(".x,main{color:red;p,&{display:none}}")]
    [InlineData(":is(.x,.disclaimer){display:none}")]
    [InlineData(":where(article > section):not(.x){display:none}")]
    [InlineData("section:not(:hover){display:none}")]
    [InlineData("section:not(.crisis-line:hover,.x){display:none}")]
    [InlineData("body:has(.x) .disclaimer{display:none}")]
    [InlineData(".disclaimer:target{display:none}")]
    [InlineData(".disclaimer:nth-child(n of section){display:none}")]
    [InlineData("[data-crisis-line]{display:none}")]
    [InlineData("[class*=\"CRISIS\" i]{display:none}")]
    [InlineData("[data-disclaimer=standard]{display:none}")]
    [InlineData("svg|*{}*|section{display:none}")]
    [InlineData("*{display:none}")]
    [InlineData("body > main article > .disclaimer em{display:none}")]
    [InlineData("a + aside > p a{display:none}")]
    [InlineData("aside ~ main .body > section.crisis-line li + li > a{display:none}")]
    [InlineData("html{display:none}")]
    [InlineData(":root{visibility:hidden}")]
    [InlineData(".disclaimer em{display:none}")]
    [InlineData(".disclaimer::first-line{font-size:0}")]
    [InlineData(".crisis-strip{display:none")]
    [InlineData("<!-- .crisis-strip{display:none} -->")]
    [InlineData(".a{color:red}}.x{} .crisis-strip{display:none}")]
    [InlineData(".crisis-strip{display:var(--x)}")]
    [InlineData(".crisis-strip{visibility:if(style(--a):hidden)}")]
    [InlineData(".crisis-strip{content-visibility:hidden}")]
    [InlineData(".crisis-strip{font-size:0}")]
    [InlineData(".crisis-strip{font-size:3px}")]
    [InlineData(".crisis-strip{font-size:10%}")]
    [InlineData(":root{--s:0}.crisis-strip{font-size:var(--s)}")]
    [InlineData(":root{--s:calc(var(--t) * 1px)}.b{--t:1}.crisis-strip{font-size:var(--s,1rem)}")]
    [InlineData(".crisis-strip{font-size:var(--nowhere, 0px)}")]
    [InlineData(".crisis-strip{font:0/0 a}")]
    [InlineData(".crisis-strip{width:1px;height:1px}")]
    [InlineData(".crisis-strip{max-width:0}")]
    [InlineData(".crisis-strip{inline-size:calc(1px - 1px)}")]
    [InlineData(".crisis-strip{height:min(0px,100%)}")]
    [InlineData(".crisis-strip{width:clamp(0px,0px,1px)}")]
    [InlineData(".crisis-strip{clip:rect(0 0 0 0)}")]
    [InlineData(".crisis-strip{clip-path:inset(50%)}")]
    [InlineData(".crisis-strip{position:absolute;left:-9999px}")]
    [InlineData(".crisis-strip{position:absolute;left:-62.5em}")]
    [InlineData(".crisis-strip{inset:0 auto auto -100vw}")]
    [InlineData(".crisis-strip{inset-inline-start:100%}")]
    [InlineData(".crisis-strip{margin-left:calc(-1 * 100vw)}")]
    [InlineData(".crisis-strip{margin:0 0 0 -999px}")]
    [InlineData(".crisis-strip{text-indent:-999em}")]
    [InlineData(".crisis-strip{transform:translateX(-100%)}")]
    [InlineData(".crisis-strip{translate:-100vw}")]
    [InlineData(".crisis-strip{transform:scale(0)}")]
    [InlineData(".crisis-strip{transform:rotate(5deg) scaleY(0)}")]
    [InlineData(".crisis-strip{-webkit-transform:matrix(0,0,0,0,0,0)}")]
    [InlineData(".crisis-strip{scale:0}")]
    [InlineData(".crisis-strip{transform:rotateY(90deg)}")]
    [InlineData(".crisis-strip{color:transparent}")]
    [InlineData(".crisis-strip{color:#12345600}")]
    [InlineData(".crisis-strip{color:rgb(0 0 0 / 0%)}")]
    [InlineData(":root{--ink:transparent}.crisis-strip{color:var(--ink)}")]
    [InlineData(".crisis-strip{-webkit-text-fill-color:transparent}")]
    [InlineData(".crisis-strip{filter:opacity(0)}")]
    [InlineData(".crisis-strip{position:relative;z-index:-1}")]
    [InlineData(".crisis-strip{overflow:hidden;max-height:1em}")]
    [InlineData(".crisis-strip{overflow-y:clip;height:1.5rem}")]
    [InlineData(".crisis-strip{-webkit-mask-image:linear-gradient(#000,#0000)}")]
    [InlineData(".crisis-strip{zoom:0}")]
    [InlineData(".crisis-strip{line-height:0}")]
    [InlineData(".crisis-strip{-webkit-line-clamp:1}")]
    [InlineData(".crisis-strip{content:url(/x.png)}")]
    [InlineData("@keyframes out{to{opacity:0}}.crisis-strip{animation:out 1s forwards}")]
    [InlineData("@font-face{font-family:x;src:url(/x.woff2)}.crisis-strip{display:none}")]
    public void Styles_that_can_hide_are_found(string css)
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
    [InlineData("section:not(.crisis-line):not(.disclaimer):not(.sources){display:none}")]
    [InlineData("section:not(.crisis-line,.disclaimer){display:none}")]
    [InlineData(".crisis-strip:not(.crisis-strip){display:none}")]
    [InlineData("header ~ aside{display:none}")]
    [InlineData(".crisis-strip:nth-child(5){display:none}")]
    [InlineData(".crisis-strip:empty{display:none}")]
    [InlineData(".crisis-strip:is(){display:none}")]
    [InlineData("/* .crisis-strip{display:none} */")]
    [InlineData(".x[title=\".crisis-strip{display:none}\"]{color:red}")]
    [InlineData(".x{background:url(\"/a.png?{display:none}\")}")]
    [InlineData("@import '/x.css' print;@charset 'utf-8';@namespace url(http://www.w3.org/1999/xhtml);")]
    [InlineData("@font-face{font-family:x;src:url(/x.woff2);font-display:none}")]
    [InlineData("@page{margin:0;size:0}")]
    [InlineData("@keyframes in{from{opacity:0}}.card{animation:in 1s}.crisis-strip{animation:pulse 1s}")]
    [InlineData(".card{& .x{display:none}> .crisis-strip{display:none}}")]
    [InlineData(".crisis-strip")]
    [InlineData(".crisis-strip;{display:none}", "LN7024")]
    [InlineData(".crisis-strip{{display:none}}", "LN7024")]
    [InlineData("a:hover{color:red;b:c{d}}")]
    public void Ordinary_styles_are_let_through(string css, string findings = "")
    {
        Assert.Equal("", GatePages.Check(GatePages.Page, css));
        Assert.Equal(findings, string.Join(' ', StyleSheetGate.Check("a.css", css).Select(finding => finding.Code)));
    }

    [Theory]
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
