using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>The search as visitors meet it: it finds what is there, offers help, and keeps what is typed to itself.</summary>
public sealed class SearchPageTests(SampleSiteFixture site)
{
    /// <summary>What somebody who knows roughly what the page says would type, and the page.</summary>
    public static TheoryData<string, string> KnownItems => new()
    {
        { "panic attack", "/articles/panic-attacks/" },
        { "heart racing cannot breathe", "/articles/panic-attacks/" },
        { "constant worry", "/articles/constant-worry/" },
        { "generalized anxiety", "/articles/constant-worry/" },
        { "burnout", "/articles/burnout/" },
        { "burned out at work", "/articles/burnout/" },
        { "sleep", "/articles/sleep-and-worry/" },
        { "lying awake at night", "/articles/sleep-and-worry/" },
        { "teenager", "/articles/talking-to-your-teenager/" },
        { "talk to my teen", "/articles/talking-to-your-teenager/" },
        { "being kind to yourself", "/articles/self-compassion/" },
        { "supporting someone thoughts of suicide", "/articles/supporting-someone-with-thoughts-of-suicide/" },
        { "low mood after baby", "/articles/low-mood-after-having-a-baby/" },
        { "postpartum depression", "/articles/low-mood-after-having-a-baby/" },
        { "psychodynamic", "/articles/psychodynamic-therapy-for-depression/" },
        { "therapy for depression", "/articles/psychodynamic-therapy-for-depression/" },
        { "support a friend", "/articles/supporting-a-friend/" },
        { "first session", "/articles/what-to-expect-from-a-first-session/" },
        { "grief", "/articles/grief-after-a-death/" },
        { "bereavement", "/articles/grief-after-a-death/" },
    };

    [Theory]
    [MemberData(nameof(KnownItems))]
    public async Task A_known_article_is_among_the_first_three_results(string query, string url)
    {
        await using var visit = await Search(query);
        var found = await visit.Page.Locator(".search-result a").EvaluateAllAsync<string[]>("links => links.slice(0, 3).map((link) => new URL(link.href).pathname)");
        Assert.Contains(url, found);
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Outside);
    }

    [Fact]
    public async Task What_is_typed_is_in_no_address_no_history_and_no_storage()
    {
        // No address of the site has this word, also none that another test asks for meanwhile.
        const string word = "breathe";
        await using var visit = await Search(word);
        var page = visit.Page;
        var state = await page.EvaluateAsync<JsonElement>("""
            async () => ({
              address: location.href, title: document.title, entries: history.length, state: history.state, cookie: document.cookie,
              stored: localStorage.length + sessionStorage.length, databases: (await indexedDB.databases()).length, workers: (await navigator.serviceWorker?.getRegistrations() ?? []).length,
            })
            """);
        Assert.EndsWith("/search/", state.GetProperty("address").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(word, state.GetProperty("title").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(JsonValueKind.Null, state.GetProperty("state").ValueKind);
        Assert.Equal("", state.GetProperty("cookie").GetString());
        Assert.Equal(0, state.GetProperty("stored").GetInt32() + state.GetProperty("databases").GetInt32() + state.GetProperty("workers").GetInt32());
        Assert.DoesNotContain(site.Server.Requests, path => path.Contains(word, StringComparison.OrdinalIgnoreCase));
        // Enter doesn't send it anywhere either, and nothing is left of it for the next person at this computer.
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("/search/", page.Url, StringComparison.Ordinal);
        await page.Locator(".search-result a").First.ClickAsync();
        await page.GoBackAsync();
        Assert.Equal("", await page.InputValueAsync("[id='search:field']"));
    }

    [Fact]
    public async Task Words_of_crisis_bring_the_crisis_lines_up_also_without_results()
    {
        await using var visit = await Open();
        var page = visit.Page;
        var place = page.Locator("[id='search:help-place']");
        Assert.Equal("status", await place.GetAttributeAsync("role"));
        Assert.Equal("", await place.InnerTextAsync());
        await page.Locator("[id='search:field']").PressSequentiallyAsync("i want to di");
        await Assertions.Expect(place.GetByText("Call 988")).ToBeVisibleAsync();
        var (help, results) = (await place.BoundingBoxAsync(), await page.Locator("[id='search:results']").BoundingBoxAsync());
        Assert.True(help!.Y + help.Height <= results!.Y + 1);
        // A word that is in no text: there is help and there are no results.
        await page.FillAsync("[id='search:field']", "unalive");
        await Assertions.Expect(page.Locator("[id='search:count']")).ToHaveTextAsync("Nothing found. Try other words, or choose a topic below.");
        await Assertions.Expect(place.GetByText("Call 988")).ToBeVisibleAsync();
        await page.FillAsync("[id='search:field']", "dying of laughter");
        await Assertions.Expect(place).ToBeEmptyAsync();
        await Assertions.Expect(page.Locator("[id='search:help-home']").GetByText("Call 988")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task It_works_by_keyboard_alone()
    {
        await using var visit = await Open();
        var page = visit.Page;
        await page.Locator("[id='search:field']").FocusAsync();
        await page.Keyboard.TypeAsync("depression");
        await Settled(page);
        Assert.Matches("^\\d+ pages? found$", await page.Locator("[id='search:count']").InnerTextAsync());
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("A", await page.EvaluateAsync<string>("document.activeElement.tagName"));
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('.search-result') !== null"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).Not.ToHaveURLAsync($"{site.Server.Url}/search/");
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Somebody_who_stands_on_a_result_keeps_the_place_when_late_results_come()
    {
        await using var visit = await Search("depression");
        var page = visit.Page;
        await page.Locator(".search-result a").First.FocusAsync();
        var stoodOn = await page.EvaluateAsync<string>("document.activeElement.href");
        // As an answer that comes late does.
        await page.EvaluateAsync("document.getElementById('search:field').dispatchEvent(new Event('input'))");
        await Assertions.Expect(page.Locator("[id='search:results']")).ToHaveAttributeAsync("aria-busy", "true");
        await Settled(page);
        Assert.Equal(stoodOn, await page.EvaluateAsync<string>("document.activeElement.href"));
    }

    [Fact]
    public async Task A_topic_can_be_chosen_without_a_word()
    {
        await using var visit = await Open();
        await visit.Page.SelectOptionAsync("[id='search:topic']", "Anxiety");
        await Assertions.Expect(visit.Page.Locator(".search-result a").First).ToBeVisibleAsync();
        var found = await visit.Page.Locator(".search-result a").AllInnerTextsAsync();
        Assert.Contains("Panic attacks: what happens in your body and what helps", found);
        Assert.DoesNotContain("Burnout: when work has used up all you have", found);
    }

    [Fact]
    public async Task Without_scripts_there_are_topics_and_all_articles_from_A_to_Z()
    {
        await using var visit = await site.Open("/search/", new BrowserNewContextOptions { JavaScriptEnabled = false });
        await Assertions.Expect(visit.Page.Locator("[id='search:box']")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Anxiety", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Low mood after having a baby" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("[id='search:help-home']").GetByText("Call 988")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing(ColorScheme scheme)
    {
        await using var visit = await site.Open("/search/", new BrowserNewContextOptions { ColorScheme = scheme, BypassCSP = true });
        await Type(visit.Page, "hurt myself");
        await Assertions.Expect(visit.Page.Locator("[id='search:help-place']").GetByText("Call 988")).ToBeVisibleAsync();
        var result = await visit.Page.RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}"));
    }

    private Task<Visit> Open() => site.Open("/search/");

    private async Task<Visit> Search(string query)
    {
        var visit = await Open();
        await Type(visit.Page, query);
        await Settled(visit.Page);
        return visit;
    }

    /// <summary>The results of all that was typed are there, not only those of its first letters.</summary>
    private static async Task Settled(IPage page)
    {
        await Assertions.Expect(page.Locator("[id='search:results']")).ToHaveAttributeAsync("aria-busy", "false");
        await Assertions.Expect(page.Locator(".search-result").First).ToBeVisibleAsync();
    }

    private static async Task Type(IPage page, string text)
    {
        await Assertions.Expect(page.Locator("[id='search:box']")).ToBeVisibleAsync();
        await page.FillAsync("[id='search:field']", text);
    }
}
