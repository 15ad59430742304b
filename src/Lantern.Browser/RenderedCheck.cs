using System.Collections.Concurrent;
using System.Text;
using Lantern.Browser.DevTools;
using Lantern.Browser.Looking;
using Lantern.Browser.Pages;
using Lantern.Build.FileSystem;
using Lantern.Build.Output;
using Lantern.Diagnostics;
using Lantern.Rendering.Html;
using Lantern.Site.Links;

namespace Lantern.Browser;

/// <summary>Looks at a finished site in a browser, as visitors do, and says where help can't be seen, read, heard or touched.</summary>
/// <remarks>Thread-safe: one browser may serve any number of checks.</remarks>
/// <param name="browser">The browser; it is not ended here.</param>
/// <param name="files">Where the site lies.</param>
public sealed class RenderedCheck(LiveBrowser browser, IFileSystem files)
{
    /// <summary>Where a site stands that names no address of its own.</summary>
    private const string Nowhere = "https://site.lantern.invalid";

    /// <param name="folder">The folder with the finished site.</param>
    /// <param name="label">What that folder is called in findings.</param>
    /// <param name="manifest">What was published there.</param>
    /// <param name="options">How to look.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<RenderedOutcome> Run(
        string folder, string label, Manifest manifest, RenderedOptions options, CancellationToken cancellation = default)
    {
        var site = new BuiltFolder(files, folder, manifest.Files.Select(file => file.Path));
        var expected = manifest.Files.Where(file => file.Expectation is not null)
            .Select(file => (file.Path, Expectation: PageExpectationJson.Read(file.Expectation!))).ToList();
        var pages = expected.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal) && file.Expectation is not null)
            .Select(file => (file.Path, Expectation: file.Expectation!)).ToList();
        var origin = new Uri(expected.Select(file => file.Expectation?.Origin).FirstOrDefault(origin => origin is { Length: > 0 }) ?? Nowhere);
        var chosen = options.Pages is { } named ? pages.Where(page => named.Contains(page.Path)).ToList() : options.All ? pages
            : Choose(site, pages, manifest);
        var memory = new LookMemory();
        var evidence = new FaultEvidence(options.Pictures is { } pictures ? (name, png) => Save(pictures, name, png) : null, options.WithCauses);
        var seen = new ConcurrentQueue<SeenFault>();
        var failed = new ConcurrentQueue<string>();
        var waiting = new ConcurrentQueue<(string Path, PageExpectation Expectation)>(chosen);
        var looked = 0;
        await Task.WhenAll(Enumerable.Range(0, Math.Min(options.Parallelism, chosen.Count)).Select(_ => Work())).ConfigureAwait(false);
        var findings = FaultReport.Of(seen, label, options.States).ToList();
        var faults = findings.Count;
        findings.AddRange(failed.Distinct(StringComparer.Ordinal)
            .Select(problem => BrowserDiagnostics.BrowserFailed.At(SourceLocation.WholeFile(label), problem)));
        return new RenderedOutcome([.. findings.Order()], looked, pages.Count, looked * options.States.Count, faults);

        async Task Work()
        {
            while (waiting.TryDequeue(out var page))
            {
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                limit.CancelAfter(options.PageLimit);
                try
                {
                    var tab = await Tab.Open(browser, site, origin, limit.Token).ConfigureAwait(false);
                    await using (tab.ConfigureAwait(false))
                    {
                        var visit = new PageVisit(tab, memory, evidence);
                        try
                        {
                            await visit.Run(page.Path, SitePaths.AddressOf(page.Path), page.Expectation, options.States, limit.Token)
                                .ConfigureAwait(false);
                            Interlocked.Increment(ref looked);
                        }
                        finally
                        {
                            foreach (var fault in visit.Seen) seen.Enqueue(fault);
                        }
                    }
                }
                catch (BrowserException exception)
                {
                    failed.Enqueue($"at {SitePaths.AddressOf(page.Path)}, {exception.Message}");
                    if (failed.Count > 3) return;
                }
                catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
                {
                    failed.Enqueue($"at {SitePaths.AddressOf(page.Path)}, the browser took more than {options.PageLimit.TotalSeconds:0} seconds");
                    if (failed.Count > 3) return;
                }
            }
        }
    }

    private static List<(string Path, PageExpectation Expectation)> Choose(
        BuiltFolder site, List<(string Path, PageExpectation Expectation)> pages, Manifest manifest)
    {
        var shape = new PageShape(manifest.Files.Where(file => file.Path.EndsWith(".css", StringComparison.Ordinal))
            .Select(file => Encoding.UTF8.GetString(site.Read(file.Path) ?? [])));
        var shapes = pages.ConvertAll(page => (page.Path, Has: (IReadOnlySet<string>)Has(page.Expectation, shape.Of(site.Read(page.Path) ?? []))));
        var chosen = PageChoice.Choose(shapes).ToHashSet(StringComparer.Ordinal);
        return pages.FindAll(page => chosen.Contains(page.Path));
    }

    private static HashSet<string> Has(PageExpectation expectation, HashSet<string> shapes)
    {
        shapes.Add($"kind {expectation.Kind}");
        shapes.Add($"strip {expectation.StripHash}");
        shapes.Add($"lines {string.Join(' ', expectation.CrisisLines.Select(line => line.TextHash))}");
        shapes.Add($"disclaimers {string.Join(' ', expectation.Disclaimers.Select(disclaimer => disclaimer.TextHash))}");
        return shapes;
    }

    private string Save(string folder, string name, byte[] png)
    {
        var path = Path.Combine(folder, name);
        files.Write(path, png);
        return path;
    }
}
