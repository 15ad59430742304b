using Lantern.Rendering.Html;
using Xunit;

namespace Lantern.Tests.Rendering.Html;

/// <summary>What a theme may do to protected parts, and what takes them out of sight in a roundabout way.</summary>
public sealed class ThemeStyleTests
{
    [Theory]
    [InlineData(".crisis-strip{margin:0 0 1rem;padding:.75rem 1rem}")]
    [InlineData(".crisis-line{margin:2rem auto;padding:1.5rem;border:2px solid rgb(20 30 40 / 20%)}")]
    [InlineData(".crisis-line{border-left:6px solid #1a646d;border-radius:999px;border-color:rgba(0,0,0,.1)}")]
    [InlineData(".disclaimer{max-width:65ch;margin-inline:auto}")]
    [InlineData("main{max-width:65ch;margin:0 auto;padding:clamp(1rem,4vw,3rem)}")]
    [InlineData("main{width:calc(100% - 2rem);max-width:min(70rem,100%)}")]
    [InlineData("body{display:flex;flex-direction:column;min-height:100vh}main{flex:1}")]
    [InlineData("body{display:flex;flex-flow:column wrap;gap:1rem}main{flex:1 1 auto}")]
    [InlineData("body{display:grid;grid-template-columns:1fr;grid-template-rows:auto auto auto 1fr auto;min-height:100dvh}")]
    [InlineData("main{display:grid;grid-template-columns:1rem minmax(0,65ch) 1rem;gap:2rem}")]
    [InlineData(".crisis-line ul{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:.5rem}")]
    [InlineData(".crisis-line ul{display:flex;flex-wrap:wrap;justify-content:center;column-gap:1rem}")]
    [InlineData(".crisis-line li{flex:1 1 0;min-width:10rem}")]
    [InlineData("header{position:sticky;top:0;z-index:10;background:#fff}")]
    [InlineData("body{padding-top:5rem}header{position:fixed;inset:0 0 auto 0}")]
    [InlineData(".crisis-strip{position:sticky;top:0;z-index:20}")]
    [InlineData("main{position:relative;z-index:0}")]
    [InlineData("a:hover{color:#123;text-decoration:underline;transform:translateY(-1px)}")]
    [InlineData("a:active{transform:scale(.98)}")]
    [InlineData("a:focus{outline:3px solid #b3520b;outline-offset:2px}")]
    [InlineData("a:focus-visible{box-shadow:0 0 0 4px #fc0;border-radius:2px}")]
    [InlineData("a{text-decoration:underline dotted 2px rgb(0 0 0/40%);text-underline-offset:.2em}")]
    [InlineData("@media print{nav,.skip-link,.sidebar{display:none}body{font-size:11pt;color:#000}}")]
    [InlineData("@media print{.crisis-line{border:1px solid;break-inside:avoid}}")]
    [InlineData(".card{transition:transform .2s,opacity .2s;opacity:.6}.card:hover{transform:translateY(-4px) rotate(1deg)}")]
    [InlineData(".card{position:absolute;left:-9999px;pointer-events:none;filter:blur(4px);mix-blend-mode:multiply}")]
    [InlineData(".crisis-line a{display:inline-flex;align-items:center;min-height:48px;padding:.5rem 1.1rem;font:700 1.125rem/1.3 system-ui}")]
    [InlineData(".crisis-strip{font-size:clamp(1rem,.9rem + .5vw,1.25rem);line-height:1.5}")]
    [InlineData(".disclaimer{font-size:.875em;color:rgb(60 60 60);letter-spacing:.01em}")]
    [InlineData(".disclaimer{font-size:max(14px,.9rem);color:light-dark(#222,#eee)}")]
    [InlineData(".disclaimer em{font-style:normal;color:oklch(40% .1 200)}")]
    [InlineData("html{-webkit-text-size-adjust:100%;scroll-behavior:smooth;font-size:112.5%}")]
    [InlineData("body{overflow-x:hidden;font-feature-settings:\"kern\";text-rendering:optimizeLegibility}")]
    [InlineData("main{container-type:inline-size;container-name:page}")]
    [InlineData("@font-face{font-family:Body;src:url(/body.woff2);size-adjust:97%}body{font-family:Body}")]
    [InlineData("@property --gap{syntax:\"<length>\";inherits:true;initial-value:1rem}main{padding:var(--gap)}")]
    [InlineData(".crisis-line{background:linear-gradient(#fff,#eee);box-shadow:0 1px 2px rgb(0 0 0/10%);backdrop-filter:none}")]
    [InlineData(".crisis-strip{padding-left:max(1rem,env(safe-area-inset-left))}")]
    [InlineData("main{animation:in .3s}@keyframes in{from{opacity:.9}to{opacity:1}}")]
    [InlineData(".crisis-line{text-indent:-1em;padding-left:1em;hyphens:auto;user-select:all}")]
    public void Harmless_styles_pass(string css)
    {
        Assert.Equal("", GatePages.Check(GatePages.Page, css));
        Assert.Empty(StyleSheetGate.Check("a.css", css));
    }

    [Theory]
    [InlineData("body{max-width:40rem;margin:0 auto}", "1:1 body { max-width: 40rem } 1:1 body { margin: 0 auto }")]
    [InlineData("a{}\nhtml{font-size:62.5%}", "2:1 html { font-size: 62.5% }")]
    [InlineData(":root{overflow:hidden}", "1:1 :root { overflow: hidden }")]
    [InlineData("@media (min-width:1px){body.kind-home{display:grid}}", "1:24 body.kind-home { display: grid }")]
    [InlineData("body{margin:0;font-size:1.125rem;overflow:visible;width:auto;min-height:100vh}html{font-size:100%}main{display:grid}", "")]
    public void What_a_theme_says_of_the_whole_page_without_effect_is_named(string css, string found) =>
        Assert.Equal(found, string.Join(' ', StyleSheetSet.Read([("a.css", css)]).WithoutEffect()
            .Select(finding => $"{finding.Location.Line}:{finding.Location.Column} {finding.Message["this has no effect: ".Length..]}")));
}
