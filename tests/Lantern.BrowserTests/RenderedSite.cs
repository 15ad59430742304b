using System.Text.RegularExpressions;
using Lantern.Browser;
using Lantern.Browser.DevTools;
using Lantern.Browser.Looking;
using Lantern.Build.FileSystem;
using Lantern.Build.Output;
using Lantern.TestKit;
using Xunit;

namespace Lantern.BrowserTests;

/// <summary>A small site that is built, spoiled after the build, and looked at in a real browser.</summary>
internal sealed partial class RenderedSite
{
    public const string Article = "articles/panic/index.html";

    private const string Output = "/site/output";

    private readonly SiteTest _site;

    public RenderedSite(string files = "")
    {
        _site = new SiteTest(files).Build();
        Assert.Empty(_site.Errors);
    }

    private string Sheet => _site.Published.Keys.Single(path => path.EndsWith(".css", StringComparison.Ordinal));

    /// <summary>Adds rules to the published style sheet that outweigh even what protects help: important, in a layer before it.</summary>
    public RenderedSite Style(string css) => Change(Sheet, text => $"@layer{{{Declaration().Replace(css, "$0!important")}}}{text}");

    /// <summary>Changes the article's page.</summary>
    public RenderedSite Edit(string from, string to) => Change(Article, text =>
    {
        Assert.Contains(from, text, StringComparison.Ordinal);
        return text.Replace(from, to, StringComparison.Ordinal);
    });

    /// <summary>Changes any published file.</summary>
    public RenderedSite Change(string path, Func<string, string> change)
    {
        _site.Write($"output/{path}", change(_site.Output(path)));
        return this;
    }

    /// <summary>Lets pages load what the site's own policy forbids, so that a fault that it would prevent can be seen.</summary>
    public RenderedSite WithoutPolicy() =>
        Change("_headers", text => string.Join(
        '\n', text.Split('\n').Where(line => !line.Contains("Content-Security-Policy", StringComparison.Ordinal))));

    public string Picture(string ending) => _site.Published.Keys.First(path => path.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Looks at the article.</summary>
    /// <param name="states">In which states; null for all.</param>
    /// <param name="withCauses">Look for the declaration, too.</param>
    public async Task<RenderedOutcome> Look(Func<LookState, bool>? states = null, bool withCauses = false, TimeSpan? limit = null)
    {
        SampleSiteFixture.Require();
        var path = BrowserPlaces.Find(new PhysicalFileSystem(), SampleSiteFixture.Chromium, Environment.GetEnvironmentVariable, out var problem);
        Assert.True(path is not null, problem);
        await using var browser = await LiveBrowser.Start(new PhysicalFileSystem(), path, cancellation: TestContext.Current.CancellationToken);
        return await Look(browser, states, withCauses, limit);
    }

    /// <summary>The same with a browser that is there already.</summary>
    public async Task<RenderedOutcome> Look(
        LiveBrowser browser, Func<LookState, bool>? states = null, bool withCauses = false, TimeSpan? limit = null)
    {
        var manifest = OutputState.Read(_site.Files, new OutputPaths("/site", Output)).Manifest!;
        var options = new RenderedOptions { Pages = [Article], States = [.. LookState.All.Where(states ?? (_ => true))], WithCauses = withCauses,
            Pictures = "/pictures", PageLimit = limit ?? TimeSpan.FromMinutes(3) };
        return await new RenderedCheck(browser, _site.Files).Run(Output, "output", manifest, options, TestContext.Current.CancellationToken);
    }

    /// <summary>Called before a picture is kept.</summary>
    public Action OnPicture
    {
        set => _site.Files.BeforeWrite = path =>
        {
            if (path.StartsWith("/pictures/", StringComparison.Ordinal)) value();
        };
    }

    /// <summary>The pictures of faults that a look left behind.</summary>
    public IEnumerable<(string Path, byte[] Bytes)> Pictures =>
        _site.Files.Files.Where(file => file.Key.StartsWith("/pictures/", StringComparison.Ordinal)).Select(file => (file.Key, file.Value));

    /// <summary>Codes and messages.</summary>
    public static IReadOnlyList<string> Faults(RenderedOutcome outcome) => [.. outcome.Findings.Select(finding => $"{finding.Code} {finding.Message}")];

    [GeneratedRegex(@"(?<=[{;])\s*[a-z-]+:(?:url\([^)]*\)|'[^']*'|[^;{}'])+(?=[;}])", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
