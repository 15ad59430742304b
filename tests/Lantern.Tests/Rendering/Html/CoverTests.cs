using Lantern.Rendering.Html;
using Xunit;

namespace Lantern.Tests.Rendering.Html;

/// <summary>Nothing is laid over protected parts, their words differ from what lies behind, and no script takes them away.</summary>
public sealed class CoverTests
{
    [Theory]
    [InlineData(".crisis-line::after{content:'';position:absolute;inset:0;background:#fff}")]
    [InlineData(".crisis-line::after{content:'';position:absolute}.crisis-line:after{inset:0}")]
    [InlineData("section::before{content:'';position:absolute;left:0;top:0;width:100%;height:100%}")]
    [InlineData(".crisis-strip a::after{content:'';position:absolute;inset:-1px 0}")]
    [InlineData("body::before{content:'';position:fixed;inset:0;background:#fff}")]
    [InlineData("html::after{content:'';position:absolute;top:0;left:0;width:100vw;height:100vh;z-index:9}")]
    [InlineData("main::after{content:'';position:absolute;inset:0;z-index:-1}main::after{z-index:5}")]
    [InlineData("main::after{content:'';position:absolute;inset:0;pointer-events:none;background:#fff}")]
    [InlineData(":root{--p:absolute}.disclaimer::after{content:'';position:var(--p);inset-inline:0;inset-block:0}")]
    [InlineData("header{position:fixed;inset:0;background:#fff;z-index:9}")]
    [InlineData("nav::after{content:'';position:fixed;top:0;left:0;width:100vw;height:100vh}")]
    [InlineData("header{position:fixed;top:0;left:0;width:100%;height:4rem}")]
    [InlineData("header{position:fixed;inset:0 0 auto 0}body{padding-top:1rem}")]
    [InlineData("header{position:fixed;top:1rem;left:0;right:0}main{padding-top:9rem}")]
    public void Covers_are_found(string css) => Assert.Equal("LN7044", string.Join(' ', GatePages.Check(GatePages.Page, css).Split(' ').Distinct()));

    [Theory]
    [InlineData("header::after{content:'';position:absolute;inset:0}.card a::after{content:'';position:absolute;inset:0}")]
    [InlineData("body::before{content:'';position:fixed;inset:0;z-index:-1;background:url(/paper.png)}")]
    [InlineData("body::before{content:'';position:fixed;inset:0;pointer-events:none;opacity:.04;background:url(/noise.png)}")]
    [InlineData(".crisis-line::after{content:'';position:absolute;inset:4px;border:1px solid;pointer-events:none}")]
    [InlineData(".crisis-line::before{content:'';position:absolute;left:0;top:0;bottom:0;width:6px;background:red}")]
    [InlineData("a::after{content:'';position:absolute;left:0;right:0;bottom:0;height:2px;background:red}")]
    [InlineData("li::before{content:'•';position:absolute;left:0;top:.5em;width:1em;height:1em}")]
    [InlineData(".crisis-strip::after{content:'';display:table;clear:both;width:100%;height:100%}")]
    [InlineData("nav{position:fixed;inset:0;display:none;background:#fff}")]
    [InlineData("nav{position:fixed;inset:0;background:#fff}header{visibility:hidden}")]
    [InlineData("nav{position:fixed;inset:0;transform:translateX(-100%)}nav:target{transform:none}")]
    [InlineData(".overlay,nav.open,nav:target{position:fixed;inset:0}")]
    [InlineData("body{padding-top:4rem}header{position:fixed;top:0;left:0;width:100%;height:4rem}footer{position:fixed;inset:auto 0 0 0}")]
    [InlineData("nav{position:fixed;top:0;bottom:0;left:0;width:16rem}")]
    [InlineData("header{position:fixed;top:9rem;left:0;width:100%}")]
    public void Ordinary_boxes_pass(string css)
    {
        Assert.Equal("", GatePages.Check(GatePages.Page, css));
        Assert.Empty(StyleSheetGate.Check("a.css", css));
    }

    [Theory]
    [InlineData(".crisis-strip{color:#fff;background:#fff}", "LN7023")]
    [InlineData(".crisis-line a{color:white;background-color:#FEFEFE}", "LN7023")]
    [InlineData(".crisis-line a{color:rgb(255 255 255);background:#fff}", "LN7023")]
    [InlineData(".disclaimer{color:Canvas;background:canvas}", "LN7023")]
    [InlineData(".disclaimer{color:hsl(0 0% 50%);background:hsl(0 0% 50%)}", "LN7023")]
    [InlineData(".disclaimer{color:#123;background:currentColor}", "LN7023")]
    [InlineData(":root{--a:#123;--b:var(--a)}main{color:var(--a);background:var(--b)}", "LN7023")]
    [InlineData(":root{--a:#111;--b:#fff}@media(prefers-color-scheme:dark){:root{--a:#fff}}main{color:var(--a);background:var(--b)}", "LN7023")]
    [InlineData(":root{--a:#111;--b:#fff}@media(prefers-color-scheme:dark){:root{--a:#fff;--b:#111}}main{color:var(--a);background:var(--b)}", "")]
    [InlineData(".crisis-strip{color:#fff;background:#123}a{color:inherit;background:inherit}", "")]
    [InlineData(".crisis-strip{color:#fff;background:#fff url(/dark.png)}", "")]
    [InlineData(".crisis-strip{color:#fff;background:rgb(255 255 255 / 10%)}.crisis-line{color:var(--x);background:var(--y)}", "")]
    [InlineData(".card{color:#fff;background:#fff}", "")]
    public void Words_in_the_colour_of_what_lies_behind_are_found(string css, string codes) =>
        Assert.Equal(codes, string.Join(' ', GatePages.Check(GatePages.Page, css).Split(' ').Distinct()));

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
}
