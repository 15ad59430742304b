using Lantern.Build.Documents;
using Lantern.Build.Output;
using Lantern.Build.Pipelines;
using Lantern.Rendering.Html;
using Lantern.Site.Api;
using Lantern.Site.Crawlers;

namespace Lantern.Site.Pipelines;

/// <summary>Reads the finished HTML back, holds it against its expectation, and puts it into the output.</summary>
public sealed class GatePage(PresentationPipeline presentation, StyleSheetSet styles, string baseUrl, OutputSet output, ApiOutput api, PublishedPages pages, GateLog log) : IModule<RenderedPage, string>
{
    public Document<string> Run(Document<RenderedPage> document, RunContext context)
    {
        var (page, html) = document.Value;
        var site = context.ResultsOf(presentation)[0].Value;
        var template = site.Theme.PathOf(page.Template);
        var inspection = PageInspection.Of(html, page.Expectation, styles, page.Url, template, baseUrl);
        log.AddFindings(inspection.Findings);
        log.AddExpectation(page.Source, page.Expectation);
        log.AddFacts(page.Url, template, inspection.Facts);
        output.Add(page.OutputPath, page.Source, html, PageExpectationJson.Write(page.Expectation));
        pages.Add(page, inspection.Needs);
        if (page.Api is { } file) api.Add(file, page.Source, site);
        return document.With(page.Url);
    }
}
