using System.Globalization;
using Lantern.Browser;
using Lantern.Browser.DevTools;
using Lantern.Build.FileSystem;
using Lantern.Build.Output;
using Lantern.Diagnostics;
using Lantern.Site;

namespace Lantern.Cli;

/// <summary>The second half of <c>lantern verify --rendered</c>: the pages are looked at in a browser.</summary>
/// <remarks>A browser that is missing or fails is a warning: it must never keep a correction from going out.</remarks>
internal sealed class RenderedRun(IFileSystem files, Func<string, string?> variable)
{
    /// <param name="request">Which site.</param>
    /// <param name="verified">What came of comparing its files.</param>
    /// <param name="options">How to look.</param>
    /// <param name="isUrgent">What is seen is a warning.</param>
    /// <param name="browser">The browser that an option names.</param>
    /// <param name="pictures">The folder for pictures that an option names; null for <c>.lantern/rendered</c>.</param>
    /// <param name="seconds">How long it took so far.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>All findings, and the last line of the report.</returns>
    public async Task<(BuildOutcome Outcome, string Summary)> Run(
        BuildRequest request, BuildOutcome verified, RenderedOptions options, bool isUrgent, string? browser, string? pictures, Func<double> seconds,
        CancellationToken cancellation)
    {
        var label = request.Label(request.Output);
        // Whatever keeps the folder from being read was said already.
        if (OutputState.Read(files, new OutputPaths(request.Root, request.Output)) is not { Manifest: { } manifest, IsUnfinished: false })
        {
            return (verified, "Looked at nothing, since there is no finished site");
        }
        var folder = pictures is null ? Path.Combine(request.Root, ".lantern", "rendered") : Path.GetFullPath(pictures);
        // Pictures of an earlier run would be taken for this one's; a folder that somebody names may hold more.
        if (pictures is null) files.DeleteAll(folder);
        var outcome = await Look(request, label, manifest, options with { Pictures = folder }, browser, cancellation).ConfigureAwait(false);
        var faults = outcome.Faults == 1 ? "1 fault" : string.Create(CultureInfo.InvariantCulture, $"{outcome.Faults} faults");
        var summary = string.Create(
            CultureInfo.InvariantCulture,
            $"Looked at {outcome.Looked} of {outcome.Pages} pages in {outcome.States} states in {Report.Seconds(seconds())} s: {faults}");
        return (verified with { Diagnostics =
            [.. verified.Diagnostics.Concat(outcome.Findings.Select(finding => Shortened(isUrgent ? finding.AtMostWarning() : finding, request)))
            .Distinct().Order()] }, summary);
    }

    private async Task<RenderedOutcome> Look(
        BuildRequest request, string label, Manifest manifest, RenderedOptions options, string? named, CancellationToken cancellation)
    {
        var pages = manifest.Files.Count(file => file.Expectation is not null && file.Path.EndsWith(".html", StringComparison.Ordinal));
        RenderedOutcome Nothing(DiagnosticDescriptor what, string why) => new([what.At(SourceLocation.WholeFile(label), why)], 0, pages, 0, 0);
        if (BrowserPlaces.Find(files, named, variable, out var problem) is not { } path) return Nothing(BrowserDiagnostics.NoBrowser, problem);
        try
        {
            var browser = await LiveBrowser.Start(files, path, null, cancellation).ConfigureAwait(false);
            await using (browser.ConfigureAwait(false))
            {
                return await new RenderedCheck(browser, files).Run(request.Output, label, manifest, options, cancellation).ConfigureAwait(false);
            }
        }
        catch (BrowserException exception)
        {
            return Nothing(BrowserDiagnostics.BrowserFailed, $"{path}: {exception.Message}");
        }
    }

    /// <summary>Pictures are named as people name files of the site.</summary>
    private static Diagnostic Shortened(Diagnostic finding, BuildRequest request) =>
        finding with { Help = finding.Help.Replace(request.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal) };
}
