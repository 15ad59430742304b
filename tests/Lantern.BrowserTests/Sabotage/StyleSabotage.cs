namespace Lantern.BrowserTests.Sabotage;

/// <summary>Styles: what a designer writes by mistake, and what somebody writes on purpose.</summary>
internal static class StyleSabotage
{
    private static readonly (string Kind, string[] Styles)[] Kinds =
    [
        ("compounding sizes",
        [
            "*{font-size:.7em}", "*{font-size:.7em !important}", "*{opacity:.8}", "div,section,article,main{opacity:.7}", "*{zoom:.8}", "main *{scale:.8}",
            "html{font-size:40%}", "html{font-size:6px}:root{font-size:.3rem !important}", "body{font-size:1px;line-height:0}", "main{font:0/0 a}",
            "html{-webkit-text-size-adjust:10%;text-size-adjust:10%}", "*{font-size-adjust:.1}",
        ]),
        ("split over rules",
        [
            ".crisis-line{color:#fff}.crisis-line{background:#fff}", ".crisis-line{overflow:hidden}.crisis-line{max-height:3px}",
            "aside{position:absolute}aside{left:-9999px}", ".disclaimer{height:0}.disclaimer{overflow:clip}", ":root{--a:absolute}.main{position:var(--a);left:-200vw}",
        ]),
        (":has() and inexact selectors",
        [
            "body:has(.crisis-line) .crisis-line{display:none !important}", ":has(> .crisis-line){opacity:0}", "main :has(.disclaimer){visibility:hidden}",
            "[class^=crisis]{display:none!important}", "section{display:none!important}", ":is(aside,section)[data-crisis-line],aside{display:none!important}",
            "@scope (main){:scope section{display:none}}", ".body>*{display:none}", "article>*{display:none}", "main>*>*{transform:translateX(-200vw)}",
        ]),
        ("moved away",
        [
            ".crisis-strip{translate:0 -900px}", "*{translate:-100vw}", "main{translate:200vw}", "main{transform:scale(0)}", ".article{rotate:90deg}",
            "main{offset-path:path('M0 0 L9999 9999');offset-distance:100%}", "main{margin-left:-200vw}", "main{margin-top:-99rem}", ".crisis-lines{margin-left:-999px}",
            "main{padding-top:9999px}", "main{position:relative;left:-300vw}", ".disclaimers{position:fixed;top:-999px}", "main{text-indent:-999em}",
            ".disclaimers{float:left;margin-left:-120%}", "main{perspective:1px}.article{transform:translateZ(-999px)}",
        ]),
        ("neighbours over the part",
        [
            ".site-header{position:fixed;inset:0;background:#fff;z-index:99}", ".site-header{position:absolute;top:0;left:0;right:0;height:12rem;background:#fff;z-index:99}",
            "header{position:sticky;top:0;margin-top:-12rem;z-index:2147483647;background:#fff}", "main{margin-top:-14px;background:#fff}",
            ".disclaimers-heading{box-shadow:0 0 0 99rem #fff}", ".disclaimers-heading{outline:99rem solid #fff}", ".page-dates{backdrop-filter:blur(40px)}",
            ".site-footer{margin-top:-30rem;position:relative;background:#fff}", ".crisis-lines::after{content:'';position:absolute;inset:0;background:#fff;z-index:5}",
            ".article::before{content:'';position:absolute;inset:0;background:#fff;z-index:9}", "body::after{content:'';position:fixed;inset:0;background:#fff;z-index:2147483647}",
            "html::before{content:'';position:fixed;inset:0;background:#fff;z-index:2147483647}", ".crisis-line::before{content:'';position:absolute;inset:0;background:#fff}",
            ".crisis-line a::after{content:'';position:fixed;inset:0}", ".page-frame{z-index:2147483647}.page-frame::before{content:'';position:fixed;inset:0;background:#fff}",
            ".disclaimers-heading{position:relative;z-index:99;margin-bottom:-9rem;padding-bottom:9rem;background:#fff}",
            ".site-footer{position-anchor:--d;position:absolute;top:anchor(top);background:#fff;height:20rem;width:100%}.disclaimer{anchor-name:--d}",
        ]),
        ("clipped at ancestors and root",
        [
            "body{overflow:hidden;height:100vh}", "html,body{overflow:hidden;height:100%}", "html{overflow:clip;max-height:100vh}", "main{overflow:hidden;height:1px}",
            ".body{max-height:2rem;overflow:hidden}", "main{clip-path:inset(0 0 100% 0)}", ".article{mask:linear-gradient(#0000,#0000)}",
            "main{-webkit-line-clamp:1;display:-webkit-box;-webkit-box-orient:vertical;overflow:hidden}", "body{touch-action:none;overscroll-behavior:none}",
            "main{display:grid;grid-template-rows:0;overflow:hidden}", ".article{display:flex;flex-direction:column;height:0;overflow:hidden}",
            "main{width:0;overflow:hidden}", "body{border-left:80vw solid}", "html::-webkit-scrollbar{width:95vw}", "main{max-width:1px}", "main{display:none}", "body{display:none}", ".page-frame{display:none}",
        ]),
        ("containment",
        [
            "main{contain:size}", "main{contain:strict;height:9px}", "main{content-visibility:hidden}", ".body{container-type:size}", "main{contain:paint;height:0}",
            "article{content-visibility:auto;contain-intrinsic-size:1px}", "main{interactivity:inert}", "main{pointer-events:none}",
        ]),
        ("decoration, columns, spacing",
        [
            "main{text-decoration:line-through 200% #fff}", "a{text-decoration:line-through 30px #dcebe9!important}", "main{columns:60}", ".body{column-width:1px}",
            "main{letter-spacing:-.6em}", "*{letter-spacing:-1ch!important}", "main{word-spacing:99rem}", "main{writing-mode:vertical-rl}", "*{line-height:0!important}",
            "main{white-space:nowrap;overflow:hidden}", "*{direction:rtl!important;unicode-bidi:bidi-override!important}",
            "*{text-transform:full-width!important}", "*{text-align:right;text-indent:99rem!important}", "main{hyphens:auto;word-break:break-all;line-break:anywhere}",
        ]),
        ("colours",
        [
            "*{color:transparent!important}", "*{-webkit-text-fill-color:transparent!important}", "*{color:currentColor;background:currentColor}",
            ".crisis-line *{color:color-mix(in srgb,red 0%,transparent)!important}", ".crisis-line{background:linear-gradient(#1f2b2f,#1f2b2f)!important}",
            "@media (prefers-color-scheme:dark){section,aside{background:#fff!important}}", "@media (prefers-color-scheme:dark){.body>*{background:#fff}}",
            "@media (forced-colors:active){*{forced-color-adjust:none;color:#fff!important;background:#fff!important}}", "@media print{*{color:#fff!important}}",
            "*{filter:brightness(99)}", "html{filter:contrast(0)}", "main{mix-blend-mode:difference}", "*{text-shadow:0 0 9px #000,0 0 9px #000!important}",
            ":root{--strip:#12343a;--strip-ink:#12343a;--ink:#fff;--tint:#fff;--accent:#fff;--accent-ink:#fff}",
            "@property --ink{syntax:'<color>';inherits:true;initial-value:#fff}", "::selection{color:transparent;background:transparent}", "::target-text,::search-text{color:transparent}",
            ".crisis-line ::first-line,.disclaimer::first-line{color:transparent!important}", "p::first-letter,a::first-letter{font-size:0!important}",
        ]),
        ("words by style",
        [
            ".crisis-line a::before{content:'1'}", ".disclaimers-heading::after{content:'1-900-555-0199'}", ".crisis-strip::after{content:'Closed today'}", ".channel::marker{content:'9'}li::marker{content:'9'}",
            ".crisis-line{content:url(/assets/icon.svg)}", "@counter-style x{system:cyclic;symbols:'555'}*{list-style:x inside!important}.channel{display:list-item!important}",
            "*{quotes:'1' '2'}", ".channel path{d:path('M4 4v16')!important}", ".help-icon{width:99rem!important;height:99rem!important}",
            "main{content:url(/assets/icon.svg)}", "html{content:'x'}",
        ]),
        ("animations and layers",
        [
            "@keyframes x{to{opacity:0;visibility:hidden}}*{animation:x .01s forwards!important}", "*{transition:opacity 9s;opacity:0}@starting-style{*{opacity:0}}",
            "@layer a{*{display:none!important}}@layer b;", "@layer{.crisis-line{display:none!important}}", "@view-transition{navigation:auto}",
            "@keyframes away{to{translate:-200vw}}main{animation:away 1s forwards}", ".crisis-strip{animation:x 1s infinite}@keyframes x{50%{opacity:0}}",
        ]),
        ("paper",
        [
            "@media print{.crisis-strip,.crisis-line,.disclaimer{display:none!important}}", "@page{size:1mm 1mm}", "@page{margin:50cm}",
            "@media print{main{height:1px;overflow:hidden}}", "@media print{html{zoom:.1}}", "@media print{.crisis-lines{display:none}}",
        ]),
        ("fonts",
        [
            "@font-face{font-family:system-ui;src:url(/assets/icon.svg)}*{font-family:Blank,system-ui!important}",
            "@font-face{font-family:sans-serif;src:local('x');size-adjust:1%}", "*{font-family:'Wingdings',fantasy!important;font-variant:small-caps}",
            "*{font-feature-settings:'zero','frac'!important;font-variant-numeric:diagonal-fractions}",
        ]),
    ];

    public static IEnumerable<SabotageCase> All => Kinds.SelectMany(static kind => kind.Styles.Select(css => SabotageCase.Style(kind.Kind, css)));
}
