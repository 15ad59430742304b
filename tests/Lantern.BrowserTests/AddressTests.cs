using Microsoft.Playwright;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>Addresses as a browser meets them: each page under its own headers, old addresses, what was taken down, and what was never there.</summary>
public sealed class AddressTests(SampleSiteFixture site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/articles/")]
    [InlineData("/articles/panic-attacks/")]
    [InlineData("/articles/supporting-someone-with-thoughts-of-suicide/")]
    [InlineData("/topics/anxiety/")]
    [InlineData("/people/")]
    [InlineData("/crisis/")]
    [InlineData("/about/")]
    [InlineData("/search/")]
    public async Task A_page_asks_for_nothing_that_its_headers_forbid(string path)
    {
        await using var visit = await site.Open(path);
        var styled = await visit.Page.EvaluateAsync<int>("document.styleSheets.length");
        Assert.True(styled > 0);
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Outside);
    }

    [Theory]
    [InlineData("/blog/panic/", "/articles/panic-attacks/")]
    [InlineData("/?p=214", "/articles/panic-attacks/")]
    [InlineData("/category/anxiety/", "/topics/anxiety/")]
    [InlineData("/2019/05/panic-attacks/", "/articles/panic-attacks/")]
    public async Task An_old_address_leads_to_its_page_in_one_step(string old, string page)
    {
        await using var visit = await site.Open("/about/");
        var response = await visit.Page.GotoAsync(site.Server.Url + old);
        Assert.Equal(site.Server.Url + page, visit.Page.Url);
        Assert.Equal(200, response!.Status);
        Assert.Null(response.Request.RedirectedFrom!.RedirectedFrom);
    }

    [Fact]
    public async Task A_withdrawn_article_says_so_with_crisis_lines_and_the_status_of_what_is_gone()
    {
        await using var visit = await site.Open("/about/");
        var response = await visit.Page.GotoAsync(site.Server.Url + "/articles/low-mood-in-winter/");
        Assert.Equal(410, response!.Status);
        await Assertions.Expect(visit.Page.Locator(".crisis-line").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/nothing/here/")]
    [InlineData("/articles/nothing/")]
    [InlineData("/api/v1/nothing.json")]
    public async Task The_page_for_what_was_never_there_works_at_any_address(string path)
    {
        await using var visit = await site.Open("/about/");
        var response = await visit.Page.GotoAsync(site.Server.Url + path);
        Assert.Equal(404, response!.Status);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Call 988" }).First).ToBeVisibleAsync();
        Assert.NotEqual("rgba(0, 0, 0, 0)", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.crisis-strip')).backgroundColor"));
        Assert.DoesNotContain(visit.Complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }
}
