using Microsoft.Playwright;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>A topic about violence at home: somebody reads, prints, leaves in haste, and whoever presses Back does not see the page.</summary>
public sealed class QuickExitTests(SampleSiteFixture site)
{
    private const string Article = "/articles/when-home-does-not-feel-safe/";

    private Task<Visit> Open(string path = Article, bool script = true) =>
        site.OpenAt(site.Changed.Server.Url, path, new() { ViewportSize = new() { Width = 390, Height = 844 }, JavaScriptEnabled = script });

    [Fact]
    public async Task The_button_can_be_seen_wherever_one_reads_and_never_lies_over_anything()
    {
        await using var visit = await Open();
        var page = visit.Page;
        Assert.Equal("Information page", await page.TitleAsync());
        foreach (var share in new[] { 0, 0.3, 0.6, 1 })
        {
            await page.EvaluateAsync($"() => {{ const part = document.querySelector('.page-scroll'); part.scrollTop = part.scrollHeight * {share.ToString(System.Globalization.CultureInfo.InvariantCulture)}; }}");
            await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Leave this page" })).ToBeInViewportAsync(new() { Ratio = 1 });
            // Whatever link can be seen is what a finger would reach there.
            Assert.Equal(0, await page.EvaluateAsync<int>("""
                () => {
                  const part = document.querySelector('.page-scroll').getBoundingClientRect();
                  return [...document.querySelectorAll('a')].filter((link) => {
                    const box = link.getBoundingClientRect();
                    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
                    const scrolls = link.closest('.page-scroll');
                    if (box.width === 0 || y < 0 || y > innerHeight || (scrolls && (y < part.top || y > part.bottom)) || link.closest('.skip-link')) return false;
                    const hit = document.elementFromPoint(x, y);
                    return hit.closest('.quick-exit') && !link.closest('.quick-exit');
                  }).length;
                }
                """));
        }
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task It_comes_after_the_strip_by_keyboard_and_focus_is_never_below_it()
    {
        await using var visit = await Open();
        var hrefs = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            hrefs.Add(await visit.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        }
        Assert.Equal(["Skip to the text", "Call 988", "text 988", "call 911", "More ways to get help", "Not in the US?"], hrefs);
        // The notice of this site has a link of its own.
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Leave this page", await visit.Page.EvaluateAsync<string>("document.activeElement.textContent"));
    }

    [Fact]
    public async Task Without_script_it_is_a_plain_link()
    {
        await using var visit = await Open(script: false);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Leave this page" }).ClickAsync();
        await visit.Arrives(site.WeatherUrl);
    }

    [Fact]
    public async Task Somebody_reads_prints_leaves_and_whoever_presses_Back_sees_another_page()
    {
        await using var visit = await Open("/topics/unsafe-relationships/");
        var page = visit.Page;
        // The topic is left by its link, the article in haste: neither is seen by whoever comes next.
        await page.Locator(".listing .card-title a").First.ClickAsync();
        await visit.Arrives(site.Changed.Server.Url + Article);
        await page.Locator("h2").Last.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator(".disclaimer").Last).ToBeVisibleAsync();
        Assert.InRange((await page.PdfAsync(new() { Format = "Letter", Path = Artefacts.Path("article-to-leave.pdf") })).Length, 10_000, 5_000_000);
        for (var i = 0; i < 3; i++) await page.Keyboard.PressAsync("Shift");
        await visit.Arrives(site.WeatherUrl);
        var asked = site.Changed.Server.Requests.Count(address => address == Article);
        await page.GoBackAsync();
        await visit.Arrives(site.Changed.Server.Url + "/topics/unsafe-relationships/");
        await page.GoForwardAsync();
        await visit.Arrives(site.WeatherUrl);
        Assert.Equal(asked, site.Changed.Server.Requests.Count(address => address == Article));
        await visit.AssertNothingStays();
    }

    /// <summary>Who leaves by the plain link can be followed by Back; but no browser shows the page from its memory.</summary>
    [Fact]
    public async Task Without_script_Back_shows_nothing_that_the_browser_kept()
    {
        await using var visit = await Open(script: false);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Leave this page" }).ClickAsync();
        await visit.Arrives(site.WeatherUrl);
        var asked = site.Changed.Server.Requests.Count(address => address == Article);
        await visit.Page.GoBackAsync();
        await visit.Arrives(site.Changed.Server.Url + Article);
        Assert.Equal(asked + 1, site.Changed.Server.Requests.Count(address => address == Article));
        await visit.AssertNothingStays();
    }

    [Fact]
    public async Task After_leaving_Back_leads_to_the_page_before_and_not_to_this_one()
    {
        await using var visit = await Open("/about/");
        await visit.Page.GotoAsync(site.Changed.Server.Url + "/topics/unsafe-relationships/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Leave this page" }).ClickAsync();
        await visit.Arrives(site.WeatherUrl);
        await visit.Page.GoBackAsync();
        await visit.Arrives(site.Changed.Server.Url + "/about/");
        await visit.AssertNothingStays();
    }

    [Fact]
    public async Task Shift_three_times_hides_the_page_first_and_says_what_it_does()
    {
        await using var visit = await Open();
        var page = visit.Page;
        var status = page.Locator("[id='quick-exit:status']");
        await Assertions.Expect(status).ToHaveAttributeAsync("role", "status");
        // With another key it is only a capital letter.
        await page.Keyboard.PressAsync("Shift+A");
        await Assertions.Expect(status).ToHaveTextAsync("");
        await page.Keyboard.PressAsync("Shift");
        await Assertions.Expect(status).ToHaveTextAsync("Press Shift two more times to leave this page.");
        await page.Keyboard.PressAsync("Shift");
        await Assertions.Expect(status).ToHaveTextAsync("Press Shift once more to leave this page.");
        // What can be seen at the moment in which the browser turns to the other page?
        await page.EvaluateAsync("""
            () => addEventListener('beforeunload', () => console.log(`${document.title}, ${document.querySelector('h1').checkVisibility()}, ${document.querySelector('html > p[role=alert]').textContent}`))
            """);
        var said = await page.RunAndWaitForConsoleMessageAsync(() => page.Keyboard.PressAsync("Shift"));
        Assert.Equal("Leaving, false, Leaving", said.Text);
        await visit.Arrives(site.WeatherUrl);
    }

    [Fact]
    public async Task In_print_there_is_no_button_and_help_is_there()
    {
        await using var visit = await Open();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.Locator(".quick-exit")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(".crisis-strip")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".crisis-line").First).ToBeVisibleAsync();
        // All of the text is on paper, not only what the window showed.
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.querySelector('.page-scroll').scrollHeight <= document.querySelector('.page-scroll').clientHeight + 1"));
    }
}
