using Microsoft.Playwright;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>A page that a visitor looks at, with what the browser asked for and complained of meanwhile.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Visit(IBrowserContext context, IPage page, string site)
    {
        (_context, Page) = (context, page);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site, StringComparison.Ordinal)) Outside.Add(request.Url);
        };
        page.Response += (_, response) =>
        {
            // What was taken down and what was never there are pages too.
            if (response.Status is 404 or 410 && response.Request.IsNavigationRequest) return;
            // The browser's own complaint does not name the address.
            if (response.Status >= 400) Complaints.Add($"{response.Status} {response.Url}");
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsStatus(message.Text)) Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Addresses of other hosts that the page asked for.</summary>
    public List<string> Outside { get; } = [];

    /// <summary>Errors and warnings of the browser: a refused script or style is one.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Waits until the page is at an address.</summary>
    /// <remarks>It looks again and again: Playwright's WaitForURL waits for a navigation to begin, and never ends where that was under way already.</remarks>
    public Task Arrives(string url) => Assertions.Expect(Page).ToHaveURLAsync(url, new() { Timeout = 30_000 });

    /// <summary>Nothing of the visit stays on the device: no cookie, no storage of any kind, no worker.</summary>
    public async Task AssertNothingStays()
    {
        // Of every place that the visit led to: cookies, Web Storage and IndexedDB.
        Assert.Equal("""{"cookies":[],"origins":[]}""", await _context.StorageStateAsync(new() { IndexedDB = true }));
        // And what browsers keep that is not in there, for the place that it has led to.
        const string script = """
            async () => [document.cookie.length, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length].join(' ')
            """;
        Assert.Equal("0 0 0 0 0 0", await Page.EvaluateAsync<string>(script));
    }

    private static bool IsStatus(string complaint) => complaint.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal);

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
