using Deque.AxeCore.Playwright;
using Lantern.TestKit;
using Microsoft.Playwright;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>The preview as a writer meets it, in a real browser and under the policy that it serves.</summary>
public sealed class PreviewPageTests(SampleSiteFixture browser)
{
    private const string Panic = "input/articles/panic.md";

    private const string LongText = "\n\nA paragraph that makes the page long.\n\nAnd one more, so that there is something to scroll.";

    private static string Read(TemporarySite site, string path = Panic) => File.ReadAllText(Path.Combine(site.Root, path));

    [Fact]
    public async Task A_saved_text_comes_into_view_and_the_page_stays_where_it_was_scrolled_to()
    {
        SampleSiteFixture.Require();
        using var site = new TemporarySite();
        site.Write(Panic, Read(site) + string.Concat(Enumerable.Repeat(LongText, 40)));
        await using var preview = await LivePreview.StartAsync(site);
        await using var visit = await browser.OpenAt(preview.Url, "/articles/panic/");
        await visit.Page.EvaluateAsync("scrollTo(0, 900)");
        site.Write(Panic, Read(site).Replace("A panic attack is", "A panic attack really is", StringComparison.Ordinal));
        await visit.Page.GetByText("really is").WaitForAsync();
        await Assertions.Expect(visit.Page.Locator("body")).ToBeVisibleAsync();
        await visit.Page.WaitForFunctionAsync("() => scrollY === 900");
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Outside);
    }

    [Fact]
    public async Task An_error_lies_over_the_last_good_page_leads_to_its_rule_and_goes_when_it_is_put_right()
    {
        SampleSiteFixture.Require();
        using var site = new TemporarySite();
        await using var preview = await LivePreview.StartAsync(site);
        await using var visit = await browser.OpenAt(preview.Url, "/articles/panic/");
        var good = Read(site);
        site.Write(Panic, good.Replace("topic: anxiety", "topic: anxeity", StringComparison.Ordinal));
        var overlay = visit.Page.GetByRole(AriaRole.Alertdialog);
        await overlay.WaitForAsync();
        Assert.Contains("3 | topic: anxeity\n    |        ^^^^^^^\n  help: did you mean 'anxiety'?", await overlay.Locator("pre").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("One thing has to be put right", await visit.Page.EvaluateAsync<string>("document.querySelector('lantern-errors').shadowRoot.querySelector('h1').textContent"));
        // A page that is opened meanwhile has it too.
        await using var second = await browser.OpenAt(preview.Url, "/");
        await second.Page.GetByRole(AriaRole.Alertdialog).WaitForAsync();
        var link = second.Page.GetByRole(AriaRole.Link, new() { Name = "What LN4003 means, with an example" });
        await link.ClickAsync();
        await second.Page.GetByRole(AriaRole.Heading, new() { Name = "LN4003" }).First.WaitForAsync();
        site.Write(Panic, good);
        await overlay.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.Page.GetByText("Breathe out slowly").WaitForAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_overlay_can_be_put_away_with_the_keyboard()
    {
        SampleSiteFixture.Require();
        using var site = new TemporarySite();
        await using var preview = await LivePreview.StartAsync(site);
        await using var visit = await browser.OpenAt(preview.Url, "/articles/panic/");
        site.Write(Panic, Read(site).Replace("topic: anxiety", "topic: anxeity", StringComparison.Ordinal));
        var overlay = visit.Page.GetByRole(AriaRole.Alertdialog);
        await overlay.WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await overlay.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task A_style_sheet_is_swapped_while_the_page_stays_loaded()
    {
        SampleSiteFixture.Require();
        using var site = new TemporarySite("-- theme/css/site.css --\n.page-frame { padding-top: 3px; }");
        await using var preview = await LivePreview.StartAsync(site);
        await using var visit = await browser.OpenAt(preview.Url, "/articles/panic/");
        await visit.Page.EvaluateAsync("window.stayed = true");
        site.Write("theme/css/site.css", ".page-frame { padding-top: 7px; }");
        await visit.Page.WaitForFunctionAsync("() => getComputedStyle(document.querySelector('.page-frame')).paddingTop === '7px'");
        await visit.Page.WaitForFunctionAsync("() => document.querySelectorAll('link[rel=stylesheet]').length === 1");
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.stayed === true"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_draft_wears_a_badge_an_old_address_leads_on_and_the_browser_keeps_the_policy()
    {
        SampleSiteFixture.Require();
        using var site = new TemporarySite("""
            -- input/articles/draft.md --
            ---
            title: Not ready
            topic: anxiety
            ---

            Words.
            -- input/articles/later.md --
            ---
            title: For Christmas
            topic: anxiety
            published: 2026-12-24
            ---

            Words.
            -- input/redirects.yml --
            - { from: /blog/*, to: /articles/:splat }
            """);
        site.Write(Panic, Read(site).Replace("topic: anxiety", "topic: anxiety\nredirect-from: [/fear/]", StringComparison.Ordinal));
        await using var preview = await LivePreview.StartAsync(site);
        await using var visit = await browser.OpenAt(preview.Url, "/_drafts/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Not ready", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".draft-badge")).ToHaveTextAsync("Draft");
        await Assertions.Expect(visit.Page.Locator(".draft-badge")).ToBeInViewportAsync();
        await visit.Page.GotoAsync(preview.Url + "/articles/later/");
        await Assertions.Expect(visit.Page.Locator(".draft-badge")).ToBeInViewportAsync();
        // Old addresses, one by one and by their form, as the host would send them on.
        foreach (var old in new[] { "/fear/", "/fear", "/blog/panic" })
        {
            var answer = await visit.Page.GotoAsync(preview.Url + old);
            Assert.Equal(preview.Url + "/articles/panic/", visit.Page.Url);
            Assert.Equal(301, (await answer!.Request.RedirectedFrom!.ResponseAsync())!.Status);
        }
        await Assertions.Expect(visit.Page.Locator(".draft-badge")).ToHaveCountAsync(0);
        var page = await visit.Page.ReloadAsync();
        Assert.Equal("nosniff", await page!.HeaderValueAsync("x-content-type-options"));
        Assert.Contains("default-src 'none'", await page.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
        // What the policy does not allow does not run, and what the preview needs does.
        await visit.Page.EvaluateAsync("() => { const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.head.append(script); }");
        Assert.False(await visit.Page.EvaluateAsync<bool>("window.ran === true"));
        site.Write(Panic, Read(site).Replace("A panic attack is", "A panic attack really is", StringComparison.Ordinal));
        await visit.Page.GetByText("really is").WaitForAsync();
    }

    [Fact]
    public async Task The_desk_is_searched_and_read_with_the_keyboard_alone_and_axe_finds_nothing()
    {
        SampleSiteFixture.Require();
        using var site = new TemporarySite("-- input/articles/draft.md --\n---\ntitle: Not ready\ntopic: anxiety\n---\n\nWords.");
        await using var preview = await LivePreview.StartAsync(site);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var visit = await browser.OpenAt(preview.Url, "/_desk/", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 }, ColorScheme = scheme });
            foreach (var address in new[] { "/_desk/", "/_drafts/", "/_rules/LN4003/" })
            {
                await visit.Page.GotoAsync(preview.Url + address);
                var axe = await visit.Page.RunAxe();
                Assert.Empty(axe.Violations.Select(violation => $"{address} {scheme}: {violation.Id} {string.Join(' ', violation.Nodes.Select(node => node.Html))}"));
            }
            await visit.Page.GotoAsync(preview.Url + "/_desk/");
            for (var i = 0; i < 5; i++) await visit.Page.Keyboard.PressAsync("Tab");
            Assert.Equal("q", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
            await visit.Page.Keyboard.TypeAsync("not ready");
            await visit.Page.Keyboard.PressAsync("Enter");
            // The draft is one of two, so that the number changes only with the answer.
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 article");
            Assert.Contains("?q=not+ready", visit.Page.Url, StringComparison.Ordinal);
            Assert.Empty(visit.Complaints);
        }
    }
}
