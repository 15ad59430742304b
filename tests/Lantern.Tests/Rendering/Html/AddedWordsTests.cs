using Lantern.Rendering.Html;
using Xunit;

namespace Lantern.Tests.Rendering.Html;

/// <summary>Style sheets put no words into protected parts.</summary>
public sealed class AddedWordsTests
{
    [Theory]
    [InlineData(".disclaimer::before{content:\"This is not true: \"}")]
    [InlineData(".disclaimer:before{content:'No'}")]
    [InlineData(".crisis-line a::after{content:'1'}")]
    [InlineData("@media print{li::after{content:'x'}}")]
    [InlineData("a:hover::before{content:'Wait: '}")]
    [InlineData(".crisis-line{li{&::marker{content:'Closed '}}}")]
    [InlineData(".disclaimer em::before:hover{content:'\\4e o'}")]
    [InlineData(":root{--w:'Do not'}.crisis-strip::after{content:'(' var(--w) ')'}")]
    [InlineData(".crisis-strip p::after{content:var(--no,'free of charge')}")]
    [InlineData(".crisis-strip::after{content:url(/x.png) / 'closed'}")]
    [InlineData(".crisis-line a::after{content:counter(c)}")]
    [InlineData(".crisis-line a::after{content:attr(class) attr(href)}", "a href=\"tel:988\"", "a class=\"x\" href=\"tel:988\"")]
    [InlineData(".disclaimer span::after{content:attr(title)}", "This article", "<span title=\"x\"></span>This article")]
    [InlineData(".disclaimer p::after{content:attr(data-x,'Not so')}")]
    [InlineData("*::before{content:'x'}")]
    [InlineData("ul{list-style-type:'closed '}")]
    [InlineData("body{list-style:inside 'closed '}")]
    [InlineData("@counter-style no{system:cyclic;symbols:'Do not '}li{list-style-type:no}")]
    [InlineData("@counter-style no{system:cyclic;symbols:'Do not '}em::before{content:counter(x,no)}")]
    [InlineData("em{quotes:'not ' ''}em::before{content:open-quote}")]
    [InlineData("@keyframes k{to{content:'Do not'}}em::after{content:'';animation:k 1s}")]
    [InlineData(".disclaimer::before{content:new-function(1)}")]
    public void Words_that_a_style_adds_are_found(string css, string old = "x", string changed = "x")
    {
        var found = GatePages.Check(GatePages.Page.Replace(old, changed, StringComparison.Ordinal), css);
        Assert.Contains("LN7043", found, StringComparison.Ordinal);
        Assert.Equal("LN7043", string.Join(' ', found.Split(' ').Where(code => code != "LN7030").Distinct()));
    }

    [Theory]
    [InlineData("header::before,footer p::after,h1::before,.sources h2::after{content:'Words'}")]
    [InlineData("main::before{content:'Words'}")]
    [InlineData(".crisis-strip a::before{content:'☎ '}.crisis-line a::after{content:' →'}")]
    [InlineData(".crisis-line a::before{content:'\\e901';font-family:icons}")]
    [InlineData(".crisis-strip::before{content:url(/phone.svg) / ''}")]
    [InlineData(".crisis-strip::before,.crisis-strip::after{content:'';display:table}")]
    [InlineData("*,*::before,*::after{box-sizing:border-box}")]
    [InlineData("@media print{a[href]::after{content:' (' attr(href) ')'}}")]
    [InlineData("p::before{content:counter(p) '. '}.crisis-line p::before,.crisis-strip p::before{content:none}", "LN7043")]
    [InlineData(".disclaimer p::before{counter-increment:p;content:counter(p) '. '}")]
    [InlineData("td::before{content:attr(data-label) ': '}.disclaimer *::before{content:attr(data-label)}")]
    [InlineData("ul{list-style:square}ol{list-style-type:lower-roman}li::marker{content:'– ';color:red}")]
    [InlineData("q{quotes:'«' '»'}q::before{content:open-quote}")]
    [InlineData("@counter-style tick{system:cyclic;symbols:'✓';suffix:' '}ul{list-style:tick}")]
    [InlineData("@counter-style abc{system:alphabetic;symbols:'a' 'b' 'c'}ol{list-style:abc}")]
    [InlineData("a::selection{color:#fff;background:#000}a::-moz-focus-inner{content:'x'}::placeholder{content:'x'}")]
    [InlineData("em::before .x{content:'x'}em:is(::before){content:'x'}")]
    public void Symbols_and_words_elsewhere_pass(string css, string codes = "")
    {
        Assert.Equal(codes, string.Join(' ', GatePages.Check(GatePages.Page, css).Split(' ').Distinct()));
        Assert.Empty(StyleSheetGate.Check("a.css", css));
    }
}
