using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Build.Output;
using Lantern.Diagnostics;
using Lantern.Rendering.Html;
using Lantern.Site.Api;
using Lantern.Site.Headers;
using Lantern.Site.Links;
using Lantern.Site.Redirects;

namespace Lantern.Site;

/// <summary>Holds a finished output folder against its manifest: bytes first, then the gate's own rules on every page.</summary>
internal static class OutputCheck
{
    public static BuildOutcome Run(IFileSystem files, BuildRequest request)
    {
        var paths = new OutputPaths(request.Root, request.Output);
        var label = request.Label(request.Output);
        var pages = new List<ManifestEntry>();
        var sheets = new List<(string Path, string Css)>();
        var count = 0;
        var findings = new List<Diagnostic>();
        try
        {
            findings.AddRange(OutputVerifier.Verify(files, paths, label, (file, bytes) =>
            {
                count++;
                if (file.Path.EndsWith(".css", StringComparison.OrdinalIgnoreCase)) sheets.Add(($"{label}/{file.Path}", Encoding.UTF8.GetString(bytes)));
            }));
            var styles = StyleSheetSet.Read(sheets);
            findings.AddRange(styles.Findings);
            var state = OutputState.Read(files, paths);
            if (state is { Manifest: not null, IsUnfinished: false }) findings.AddRange(CheckPages(files, paths, label, state.Manifest, styles, pages));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(Build.BuildDiagnostics.Unreadable.At(SourceLocation.WholeFile(label), exception.Message));
        }
        return new BuildOutcome([.. findings.Distinct().Order()], null, pages.Count, count);
    }

    private static IEnumerable<Diagnostic> CheckPages(
        IFileSystem files, OutputPaths paths, string label, Manifest manifest, StyleSheetSet styles, List<ManifestEntry> pages)
    {
        var needs = new List<(string Url, PageNeeds Needs)>();
        var rules = PublishedRules.Of(manifest);
        foreach (var file in manifest.Files.Where(file => (file.Expectation is not null || ApiNumbers.IsFor(file.Path))
            && files.FileExists(paths.InOutput(file.Path))))
        {
            if (file.Expectation is not null) pages.Add(file);
            var url = SitePaths.AddressOf(file.Path);
            var found = PublishedGate.Check(file, files.ReadAllBytes(paths.InOutput(file.Path)), styles, rules, $"{label}/{file.Path}", out var need);
            foreach (var finding in found) yield return finding;
            if (need is not null) needs.Add((url, need));
        }
        if (Text(RedirectsFile.Name) is { } redirects)
        {
            var addresses = new SiteAddresses(manifest.Files.Select(file => file.Path));
            foreach (var finding in RedirectGate.Check(RedirectsFile.Read(redirects), addresses, $"{label}/{RedirectsFile.Name}")) yield return finding;
        }
        if (Text(HeadersFile.Name) is not { } headers) yield break;
        foreach (var finding in HeaderGate.Check(HeadersFile.Read(headers), manifest.Files.Select(file => SitePaths.AddressOf(file.Path)), needs, $"{label}/{HeadersFile.Name}")) yield return finding;

        string? Text(string name) => files.FileExists(paths.InOutput(name)) ? Encoding.UTF8.GetString(files.ReadAllBytes(paths.InOutput(name))) : null;
    }
}
