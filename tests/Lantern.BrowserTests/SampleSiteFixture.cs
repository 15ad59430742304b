using Lantern.Build.FileSystem;
using Lantern.Site;
using Lantern.Site.Search;
using Lantern.TestKit;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Lantern.BrowserTests.SampleSiteFixture))]

namespace Lantern.BrowserTests;

/// <summary>The sample site, built once for all tests with everything that it has, served on this machine, and a Chromium to look at it.</summary>
public sealed class SampleSiteFixture : IAsyncLifetime
{
    private const string Missing = "Chromium is not there, so what visitors meet was not tested: install it (on Debian: apt-get install chromium) or name it in LANTERN_CHROMIUM, and run the tests again.";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private readonly string _root = Directory.CreateTempSubdirectory("lantern-browser-").FullName;
    private SiteServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal SiteServer Server => _server!;

    public async ValueTask InitializeAsync()
    {
        if (Problem is not null) return;
        CopyFolder(Path.Combine(Repository.Root, "input"), Path.Combine(_root, "input"));
        var request = new BuildRequest
        {
            Root = _root,
            Input = Path.Combine(_root, "input"),
            Theme = Path.Combine(_root, "theme"),
            Output = Path.Combine(_root, "output"),
            Now = SiteTest.Today,
        };
        var files = new PhysicalFileSystem();
        var outcome = new SiteBuilder(files, TimeProvider.System, _ => Pagefind.Find(files, Repository.Root, AppContext.BaseDirectory, null)).Build(request);
        Assert.Empty(outcome.Diagnostics.Where(finding => finding.IsError).Select(finding => $"{finding.Location.Path}: {finding.Message}"));
        _server = new SiteServer(request.Output);
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
        _server?.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private static string? Chromium => Environment.GetEnvironmentVariable("LANTERN_CHROMIUM") ?? Array.Find(Places, File.Exists);

    private static string? Problem => Chromium is null ? Missing : null;

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
