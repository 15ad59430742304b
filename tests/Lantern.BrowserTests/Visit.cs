using Microsoft.Playwright;

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
            // The browser's own complaint does not name the address.
            if (response.Status >= 400) Complaints.Add($"{response.Status} {response.Url}");
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Addresses of other hosts that the page asked for.</summary>
    public List<string> Outside { get; } = [];

    /// <summary>Errors and warnings of the browser: a refused script or style is one.</summary>
    public List<string> Complaints { get; } = [];

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
