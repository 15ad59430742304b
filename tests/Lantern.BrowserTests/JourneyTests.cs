using Microsoft.Playwright;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>What people come for, from the first step to the last; nothing of it stays on their device.</summary>
public sealed class JourneyTests(SampleSiteFixture site)
{
    private static BrowserNewContextOptions SmallPhone => new() { ViewportSize = new ViewportSize { Width = 320, Height = 568 } };

    [Theory]
    [InlineData("/articles/psychodynamic-therapy-for-depression/")]
    [InlineData("/articles/constant-worry/")]
    [InlineData("/articles/when-home-does-not-feel-safe/")]
    [InlineData("/topics/anxiety/")]
    public async Task Somebody_from_a_search_engine_reaches_a_crisis_number_in_two_key_presses(string path)
    {
        await using var visit = await site.Open(path);
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("tel:988", await visit.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await visit.AssertNothingStays();
    }

    /// <summary>Search engines lead into the middle of a text. From there Tab goes on in the text, so one key leads to the page with all numbers.</summary>
    [Fact]
    public async Task Somebody_in_the_middle_of_a_text_reaches_a_crisis_number_in_three_key_presses()
    {
        await using var visit = await site.Open("/articles/constant-worry/#when-should-i-get-help");
        Assert.True(await visit.Page.EvaluateAsync<double>("scrollY") > 500);
        // Alt and 9, as a keyboard sends them: Playwright's own way leaves out the letter, by which browsers find access keys.
        var keyboard = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await keyboard.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyDown", ["modifiers"] = 1, ["key"] = "9", ["code"] = "Digit9", ["windowsVirtualKeyCode"] = 57, ["text"] = "9", ["unmodifiedText"] = "9" });
        await visit.Arrives(site.Server.Url + "/crisis/");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("tel:988", await visit.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await visit.AssertNothingStays();
    }

    [Theory]
    [MemberData(nameof(PageKinds.Data), MemberType = typeof(PageKinds))]
    public async Task Without_styles_and_scripts_title_and_both_numbers_are_on_the_first_screen_of_the_smallest_phone(string kind, string path)
    {
        var options = SmallPhone;
        options.JavaScriptEnabled = false;
        await using var visit = await site.Open("/404.html", options);
        await visit.Page.RouteAsync("**/*.css", route => route.AbortAsync());
        await visit.Page.GotoAsync(site.Server.Url + path);
        foreach (var words in new[] { visit.Page.Locator("h1"), visit.Page.Locator("a[href='tel:988']").First, visit.Page.Locator("a[href='tel:911']").First })
        {
            var box = await words.BoundingBoxAsync();
            // Its first line, all of it.
            Assert.InRange(box!.Y, 0, 568 - 34);
        }
        await visit.Page.ScreenshotAsync(new() { Path = Artefacts.Path("screenshots", $"{kind}-without-styles.jpg"), Type = ScreenshotType.Jpeg });
        await visit.AssertNothingStays();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles/constant-worry/")]
    [InlineData("/articles/when-home-does-not-feel-safe/")]
    [InlineData("/crisis/")]
    public async Task On_the_smallest_phone_the_strip_is_low_and_the_title_stands_below_it(string path)
    {
        await using var visit = await site.Open(path, SmallPhone);
        var strip = await visit.Page.Locator(".crisis-strip").BoundingBoxAsync();
        Assert.InRange(strip!.Height, 40, 150);
        var title = await visit.Page.Locator("h1").BoundingBoxAsync();
        Assert.InRange(title!.Y, strip.Y + strip.Height, 568 - 30);
    }

    [Fact]
    public async Task From_a_topic_to_an_article_and_on_to_a_related_one()
    {
        await using var visit = await site.Open("/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Anxiety", Exact = true }).First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Anxiety");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "When to ask for help" })).ToBeVisibleAsync();
        await visit.Page.Locator(".listing .card-title a").First.ClickAsync();
        var first = await visit.Page.Locator("h1").InnerTextAsync();
        await visit.Page.Locator(".related .card-title a").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).Not.ToHaveTextAsync(first);
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Outside);
        await visit.AssertNothingStays();
    }

    [Fact]
    public async Task From_Dublin_two_taps_lead_to_Irish_help()
    {
        await using var visit = await site.OpenAt(site.Changed.Server.Url, "/articles/panic-attacks/", new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, JavaScriptEnabled = false });
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Not in the US?" }).TapAsync();
        await visit.Page.Locator("summary", new() { HasText = "Ireland" }).TapAsync();
        var ireland = visit.Page.Locator("[id='region:ie']");
        await Assertions.Expect(ireland.GetByRole(AriaRole.Link, new() { Name = "Call 116 123" })).ToBeVisibleAsync();
        await Assertions.Expect(ireland.Locator(".emergency-link a")).ToBeVisibleAsync();
        // Lines of other countries that nobody has verified stay links to their own pages.
        await visit.Page.Locator("summary", new() { HasText = "Canada" }).TapAsync();
        Assert.Equal(0, await visit.Page.Locator("[id='region:ca'] .channel-call").CountAsync());
        await visit.AssertNothingStays();
    }

    [Fact]
    public async Task A_notice_stands_after_the_strip_and_the_words_for_an_overdue_review_at_the_end_of_the_text()
    {
        await using var visit = await site.OpenAt(site.Changed.Server.Url, "/articles/burnout/");
        var (strip, notice, header) = (await visit.Page.Locator(".crisis-strip").BoundingBoxAsync(), await visit.Page.Locator(".announcement").BoundingBoxAsync(), await visit.Page.Locator(".site-header").BoundingBoxAsync());
        Assert.True(strip!.Y + strip.Height <= notice!.Y && notice.Y + notice.Height <= header!.Y + 1);
        await Assertions.Expect(visit.Page.Locator(".review-note")).ToContainTextAsync("We last checked this page in June 2024.");
        Assert.Empty(await Axe.Run(visit.Page));
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.Locator(".review-note")).ToBeVisibleAsync();
        await visit.AssertNothingStays();
    }

    [Fact]
    public async Task A_search_leads_to_an_article_and_leaves_nothing()
    {
        await using var visit = await site.Open("/search/");
        await visit.Page.Locator("[id='search:field']").FillAsync("panic");
        await visit.Page.Locator(".search-result a").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        await visit.AssertNothingStays();
    }
}
