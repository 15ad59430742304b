using Lantern.TestKit;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Lantern.BrowserTests.SampleSiteFixture))]

namespace Lantern.BrowserTests;

/// <summary>The sample site, built once for all tests, and a Chromium to look at it.</summary>
public sealed class SampleSiteFixture : IAsyncLifetime
{
    private const string Missing = "Chromium is not there, so what visitors meet was not tested: install it (on Debian: apt-get install chromium) or name it in LANTERN_CHROMIUM, and run the tests again.";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private readonly string _elsewhere = Directory.CreateTempSubdirectory("lantern-elsewhere-").FullName;
    private readonly Lazy<BuiltSite> _changed;
    private BuiltSite? _site;
    private SiteServer? _weather;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public SampleSiteFixture() => _changed = new(() => new BuiltSite(Change));

    internal SiteServer Server => Sample.Server;

    /// <summary>The sample site as it is.</summary>
    internal BuiltSite Sample => _site!;

    /// <summary>The same with verified lines in Ireland, a notice, an overdue review, and a page on this machine that visitors leave to.</summary>
    internal BuiltSite Changed => _changed.Value;

    /// <summary>The page that visitors of <see cref="Changed"/> leave to.</summary>
    internal string WeatherUrl => _weather!.Url + "/";

    public async ValueTask InitializeAsync()
    {
        if (Problem is not null) return;
        _site = new BuiltSite();
        await File.WriteAllTextAsync(Path.Combine(_elsewhere, "index.html"), "<!doctype html><html lang=\"en\"><title>Weather</title><h1>Sunny</h1></html>");
        _weather = new SiteServer(_elsewhere);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page of the site in a browser of its own, with everything it asked for and complained of.</summary>
    internal Task<Visit> Open(string path, BrowserNewContextOptions? options = null)
    {
        Require();
        return OpenAt(Server.Url, path, options);
    }

    /// <summary>Skips the test where there is no browser.</summary>
    internal static void Require() => NodeTools.Require(Problem);

    /// <summary>A page of another site on this machine.</summary>
    internal async Task<Visit> OpenAt(string url, string path, BrowserNewContextOptions? options = null)
    {
        Require();
        var context = await _browser!.NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        var visit = new Visit(context, await context.NewPageAsync(), url);
        await visit.Page.GotoAsync(url + path);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _site?.Dispose();
        _weather?.Dispose();
        if (_changed.IsValueCreated) _changed.Value.Dispose();
        Directory.Delete(_elsewhere, recursive: true);
    }

    internal static string? Chromium => Environment.GetEnvironmentVariable("LANTERN_CHROMIUM") ?? Array.Find(Places, File.Exists);

    private static string? Problem => Chromium is null ? Missing : null;

    private void Change(string input)
    {
        foreach (var line in Directory.EnumerateFiles(Path.Combine(input, "crisis-lines"), "ie-*.yml")) File.AppendAllText(line, "verified-on: 2026-11-20\nverified-by: imani-okafor\n");
        File.WriteAllText(
            Path.Combine(input, "announcements", "closed.md"),
            "---\nfrom: 2026-11-01\nuntil: 2026-12-31\nlevel: urgent\n---\n\nOur offices are closed this week. Our [crisis page](/crisis/) shows who is there.\n");
        Edit(Path.Combine(input, "settings.yml"), "https://www.weather.gov/", WeatherUrl);
        var leave = Directory.EnumerateFiles(Path.Combine(input, "articles"), "when-home-does-not-feel-safe.md", SearchOption.AllDirectories).Single();
        Edit(leave, "author: imani-okafor\n", "author: imani-okafor\nimage: { src: /assets/morning-hills.jpg, decorative: true }\n");
        Edit(Path.Combine(input, "articles", "stress-and-sleep", "burnout.md"), "reviewed: 2026-05-04", "reviewed: 2024-06-01");
    }

    private static void Edit(string path, string old, string with)
    {
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, with, StringComparison.Ordinal));
    }
}
