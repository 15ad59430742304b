using System.Globalization;
using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Build.Output;
using Lantern.Content.Articles;
using Lantern.Diagnostics;
using Lantern.Site.Editing;
using Lantern.Site.Links;

namespace Lantern.Site.Holding;

/// <summary>A build that lets a correction out although other articles have errors: these are treated as withdrawn, and the rest is published.</summary>
/// <remarks>
/// An error anywhere else still publishes nothing. What is held is a warning that names its errors. Nothing of an article that was not live before becomes so.
/// </remarks>
/// <param name="files">The file system.</param>
/// <param name="request">The site.</param>
/// <param name="build">Builds from other files.</param>
internal sealed class HoldingBuild(IFileSystem files, BuildRequest request, Func<IFileSystem, BuildRequest, BuildOutcome> build)
{
    /// <summary>An article may be held because one that it leads to was; more steps than this lead nowhere.</summary>
    private const int Steps = 6;

    public BuildOutcome Run()
    {
        var plain = request with { Hold = false };
        var changes = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        var why = new Dictionary<string, List<Diagnostic>>(StringComparer.Ordinal);
        // A preview shows drafts, and nobody saw it as the site.
        var before = OutputState.Read(files, new OutputPaths(request.Root, request.Output)).Manifest;
        if (before?.Environment != SiteBuilder.EnvironmentOf(request)) before = null;
        var outcome = build(files, plain);
        for (var step = 0; step < Steps && outcome.HasErrors; step++)
        {
            var wrong = outcome.Diagnostics.Where(finding => finding.IsError && IsArticle(finding.Location.Path)).GroupBy(finding => finding.Location.Path, StringComparer.Ordinal).ToList();
            if (!wrong.Aggregate(false, (any, article) => Hold(article.Key, [.. article]) || any)) break;
            outcome = build(new OverlayFiles(files, changes, request.Output, Path.Combine(request.Root, ".lantern")), plain);
        }
        var held = why.SelectMany(article => article.Value.Select(finding => outcome.HasErrors ? finding : finding.AtMostWarning())
            .Append(SiteDiagnostics.Held.At(SourceLocation.WholeFile(article.Key), article.Value.Count == 1 ? "an error" : string.Create(CultureInfo.InvariantCulture, $"{article.Value.Count} errors"),
                changes[request.FullPathOf(article.Key)] is null ? "nothing of it is published" : "visitors see at its address that it was taken down for now")));
        // What is found in a stub is no finding of anybody's.
        var rest = outcome.Diagnostics.Where(finding => !why.ContainsKey(finding.Location.Path));
        return outcome with { Diagnostics = [.. rest.Concat(held).Distinct().Order()] };

        bool Hold(string path, List<Diagnostic> errors)
        {
            var full = request.FullPathOf(path);
            if (changes.TryGetValue(full, out var stub))
            {
                // A stub that is wrong as well, because another article has its address, is left away.
                if (stub is null) return false;
                changes[full] = null;
                return true;
            }
            why[path] = errors;
            changes[full] = StubOf(path, full, before) is { } text ? Encoding.UTF8.GetBytes(text) : null;
            return true;
        }
    }

    private string? StubOf(string path, string full, Manifest? before)
    {
        // Where nothing was built here before, as in a workflow, the record of what is live knows it.
        var live = (before?.Files ?? []).Select(file => (file.Source, Address: SitePaths.AddressOf(file.Path)))
            .Concat(request.LiveAddresses.Select(page => (Source: page.Key, Address: page.Value)))
            .Select(page => (page.Source, Slug: SlugIn(page.Address))).Where(page => page.Slug is not null).ToList();
        var article = new HeldArticle(Encoding.UTF8.GetString(files.ReadAllBytes(full)).ReplaceLineEndings("\n"));
        var slug = article.Slug ?? SlugText.From(Path.GetFileNameWithoutExtension(path));
        // One that was moved in the same commit is known by its address alone.
        var found = live.Where(page => page.Source == path).Concat(live.Where(page => page.Slug == slug)).FirstOrDefault().Slug;
        // Of what nobody ever saw nothing may say that it was taken down.
        if (found is null && (before is not null || request.LiveAddresses.Count > 0)) return null;
        return article.StubOf(found, Topics(), request.Now ?? DateOnly.MaxValue);
    }

    private static string? SlugIn(string address) =>
        address.Split('/') is ["", "articles", not "page" and not "", ""] and var parts ? parts[2] : null;

    /// <summary>Those of the highest tier first: where nobody knows the topic, the page is treated as one that needs most care.</summary>
    private List<string> Topics()
    {
        var folder = Path.Combine(request.Input, "topics");
        return
        [
            .. files.ListTop(folder).Where(entry => entry.Kind == FileKind.File && entry.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && entry.Path[0] is not ('_' or '.'))
                .Select(entry => (Key: entry.Path[..^3], IsHigh: Encoding.UTF8.GetString(files.ReadAllBytes(Path.Combine(folder, entry.Path))).Contains("\ntier: high", StringComparison.Ordinal)))
                .OrderBy(topic => !topic.IsHigh).ThenBy(topic => topic.Key, StringComparer.Ordinal).Select(topic => topic.Key),
        ];
    }

    private bool IsArticle(string path) => path.StartsWith($"{request.Label(request.Input)}/articles/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
}
