using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>Every kind of page survives what visitors do to it: a narrow screen, 400 % zoom, their own spacing and colours, no movement, paper.</summary>
public sealed partial class SurvivalTests(SampleSiteFixture site)
{
    /// <summary>The settings of WCAG 2.2, success criterion 1.4.12.</summary>
    private const string Spacing = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

    private static BrowserNewContextOptions Narrow(int height = 568) => new() { ViewportSize = new ViewportSize { Width = 320, Height = height } };

    /// <summary>320 × 256 is a screen of 1280 × 1024 at 400 % (1.4.10); tables may scroll by themselves.</summary>
    [Theory]
    [MemberData(nameof(PageKinds.Data), MemberType = typeof(PageKinds))]
    public async Task It_fits_a_narrow_screen_at_any_zoom_and_with_wider_spacing(string kind, string path)
    {
        await using var visit = await site.Open(path, Narrow(256));
        Assert.Empty(await TooWide(visit.Page));
        await visit.Page.ScreenshotAsync(new() { Path = Artefacts.Path("screenshots", $"{kind}-zoom.jpg"), Type = ScreenshotType.Jpeg });
        await visit.Page.EvaluateAsync("text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); document.adoptedStyleSheets.push(sheet); }", Spacing);
        Assert.Empty(await TooWide(visit.Page));
        // Nothing that is cut off: every text fits into what holds it.
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('a, p, li, h1, h2, h3, dd, summary, label')].filter((part) => {
              const style = getComputedStyle(part);
              return style.overflow === 'hidden' && (part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1);
            }).map((part) => part.outerHTML.slice(0, 80))
            """));
    }

    [Theory]
    [MemberData(nameof(PageKinds.Data), MemberType = typeof(PageKinds))]
    public async Task Links_to_help_are_at_least_44_pixels_high_and_wide(string kind, string path)
    {
        Assert.NotEmpty(kind);
        foreach (var width in new[] { 320, 1280 })
        {
            await using var visit = await site.Open(path, new() { ViewportSize = new ViewportSize { Width = width, Height = 800 } });
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('.crisis-strip a, .crisis-line a, .crisis-box a, .region-line a, .emergency a, .no-emergencies a, a[href="/crisis/"]')]
                  .filter((link) => !link.closest('details:not([open])') && link.checkVisibility())
                  .filter((link) => link.getBoundingClientRect().height < 43.5 || link.getBoundingClientRect().width < 43.5).map((link) => `${link.textContent} ${link.getBoundingClientRect().height}`)
                """));
        }
    }

    [Theory]
    [MemberData(nameof(PageKinds.Data), MemberType = typeof(PageKinds))]
    public async Task In_the_colours_of_the_visitors_own_buttons_have_edges_and_focus_is_seen(string kind, string path)
    {
        Assert.NotEmpty(kind);
        await using var visit = await site.Open(path, new() { ForcedColors = ForcedColors.Active, ViewportSize = new() { Width = 390, Height = 844 } });
        Assert.True(await visit.Page.EvaluateAsync<bool>("matchMedia('(forced-colors: active)').matches"));
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.channel a, .emergency-link a, .button, .quick-exit-link')].filter((link) => link.checkVisibility())
              .filter((link) => { const style = getComputedStyle(link); return style.borderTopStyle === 'none' || parseFloat(style.borderTopWidth) < 1; }).map((link) => link.outerHTML)
            """));
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("(() => { const style = getComputedStyle(document.activeElement); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; })()"));
    }

    [Fact]
    public async Task Whoever_wants_no_movement_gets_none()
    {
        await using var visit = await site.Open("/crisis/", new() { ReducedMotion = ReducedMotion.Reduce });
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("""
            () => [...document.querySelectorAll('*')].filter((part) => { const style = getComputedStyle(part); return parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none' || style.scrollBehavior === 'smooth'; }).length
            """));
    }

    [Theory]
    [InlineData("Letter")]
    [InlineData("A4")]
    public async Task The_crisis_page_prints_on_one_sheet(string format)
    {
        await using var visit = await site.Open("/crisis/");
        var sheet = Artefacts.Path($"crisis-{format}.pdf");
        var bytes = await visit.Page.PdfAsync(new() { Format = format, Path = sheet });
        Assert.Single(PdfPage().Matches(Encoding.Latin1.GetString(bytes)));
    }

    [Theory]
    [InlineData("/articles/supporting-someone-with-thoughts-of-suicide/")]
    [InlineData("/articles/psychodynamic-therapy-for-depression/")]
    [InlineData("/topics/anxiety/")]
    public async Task On_paper_there_is_all_of_the_text_its_help_its_dates_and_its_disclaimer(string path)
    {
        await using var visit = await site.Open(path);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var part in new[] { ".crisis-strip", "h1", ".body", ".crisis-line", ".disclaimer" }) await Assertions.Expect(visit.Page.Locator(part).First).ToBeVisibleAsync();
        if (path.StartsWith("/articles", StringComparison.Ordinal)) await Assertions.Expect(visit.Page.Locator(".page-dates")).ToBeVisibleAsync();
        foreach (var part in new[] { ".skip-link", ".site-nav", ".outline", ".report", ".footer-nav" })
        {
            if (await visit.Page.Locator(part).CountAsync() > 0) await Assertions.Expect(visit.Page.Locator(part).First).ToBeHiddenAsync();
        }
    }

    [Theory]
    [MemberData(nameof(PageKinds.Data), MemberType = typeof(PageKinds))]
    public async Task On_paper_no_page_loses_its_help_or_its_disclaimer(string kind, string path)
    {
        await using var visit = await site.Open(path);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var part in new[] { ".crisis-strip", "h1", ".crisis-line", ".disclaimer" })
        {
            var all = visit.Page.Locator(part);
            var count = await all.CountAsync();
            Assert.True(count > 0 || part is ".crisis-line" or ".disclaimer", $"{kind} has no {part}");
            for (var i = 0; i < count; i++) await Assertions.Expect(all.Nth(i)).ToBeVisibleAsync();
        }
    }

    private static Task<string[]> TooWide(IPage page) => page.EvaluateAsync<string[]>("""
        () => {
          const roots = [document.scrollingElement, ...document.querySelectorAll('.page-scroll')].filter((root) => root.scrollWidth > root.clientWidth + 1);
          return roots.length === 0 ? [] : [...document.querySelectorAll('body *')].filter((part) => part.getBoundingClientRect().right > innerWidth + 1 && !part.closest('.table, pre')).map((part) => part.outerHTML.slice(0, 100));
        }
        """);

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PdfPage();
}
