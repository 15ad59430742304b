using System.Security.Cryptography;
using Lantern.Build.FileSystem;
using Lantern.Build.Input;
using Lantern.Build.Output;
using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Rendering.Html;
using Lantern.Rendering.Markdown;
using Lantern.Site;
using Lantern.Site.Pipelines;

namespace Lantern.Benchmarks.Micro;

/// <summary>The steps of one article, called one after the other on one thread, over the articles of a site that was just built.</summary>
internal sealed class ArticleSteps
{
    private const string BaseUrl = "https://benchmark.example";

    private static readonly MarkdownWords Words = new()
    {
        CareNonUrgent = "Not urgent",
        CareUrgent = "Urgent",
        CareEmergency = "Emergency",
        Table = "Table", Footnote = "note",
        BackToText = "Back to text",
    };

    private readonly PhysicalFileSystem _files = new();
    private readonly MarkdownRenderer _renderer = new(Words, new OwnAddress(BaseUrl));
    private readonly BuildRequest _request;
    private readonly StepTimes _times;
    private readonly StyleSheetSet _styles;
    private readonly List<(ManifestEntry Page, PageExpectation Expectation)> _pages;

    public ArticleSteps(BuildRequest request, StepTimes times)
    {
        (_request, _times) = (request, times);
        var paths = new OutputPaths(request.Root, request.Output);
        var manifest = Manifest.FromJson(_files.ReadAllBytes(paths.Manifest)) ?? throw new InvalidOperationException("The build left no manifest.");
        _styles = StyleSheetSet.Read(manifest.Files.Where(file => file.Path.EndsWith(".css", StringComparison.Ordinal)).Select(file => (file.Path, File.ReadAllText(paths.InOutput(file.Path)))));
        _pages = [.. manifest.Files.Where(file => file.Source.StartsWith("input/articles/", StringComparison.Ordinal)).Select(file => (file, PageExpectationJson.Read(file.Expectation!)!))];
    }

    public void Run()
    {
        var scratch = Path.Combine(_request.Root, ".micro");
        using (var bodies = _files.CreateScratchFile(Path.Combine(scratch, "bodies")))
        using (var spool = _files.CreateScratchFile(Path.Combine(scratch, "files")))
        {
            var store = new BodySpool(bodies);
            var output = new OutputSet(spool);
            foreach (var (page, expectation) in _pages)
            {
                ReadSource(page.Source, store);
                CheckPage(page, expectation, output, Path.Combine(scratch, "out", page.Path));
            }
        }
        Directory.Delete(scratch, recursive: true);
    }

    private void ReadSource(string path, BodySpool store)
    {
        var findings = new DiagnosticBag();
        var bytes = _times.Measure("read the file", () => _files.ReadAllBytes(Path.Combine(_request.Root, path)));
        var source = _times.Measure("decode UTF-8", () => DecodeText.Decode(path, bytes, findings)!);
        var file = _times.Measure("front matter to keys and values", () => FrontMatterReader.Read(source, findings)!);
        var article = _times.Measure("keys and values to article", () => ArticleBinder.Bind(file, _request.Now!.Value, findings)!);
        var sources = article.Sources.Select(cited => (cited.Key, cited.Location)).ToArray();
        var body = _times.Measure("Markdown to HTML, outline, prose", () => _renderer.Render(new MarkdownRequest(source, file.BodyStart, article.Title.Value, sources), findings));
        _times.Measure("body to the spool, suicide words", () => store.Write(body));
    }

    private void CheckPage(ManifestEntry page, PageExpectation expectation, OutputSet output, string copy)
    {
        var html = _files.ReadAllBytes(Path.Combine(_request.Output, page.Path));
        var url = "/" + page.Path[..^"index.html".Length];
        using var document = _times.Measure("gate: parse", () => HtmlPage.Parse(html));
        var findings = _times.Measure("gate: rules", () => PageGate.Check(document, expectation, _styles, url, "theme/article.liquid"));
        if (findings.Count > 0) throw new InvalidOperationException($"The gate refuses a page that it let through: {findings[0]}");
        _times.Measure("gate: ids and links for later", () => PageFacts.Read(document, BaseUrl, url));
        var json = _times.Measure("expectation to JSON", () => PageExpectationJson.Write(expectation));
        _times.Measure("hashes and spool", () => output.Add(page.Path, page.Source, html, json));
        _times.Measure("  of that SHA-1 and SHA-256", () => SHA1.HashData(html).Length + SHA256.HashData(html).Length);
        _times.Measure("write the page", () => _files.Write(copy, html));
    }
}
