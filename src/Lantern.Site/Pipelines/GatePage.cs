using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Rendering.Html;
using Lantern.Site.Api;

namespace Lantern.Site.Pipelines;

/// <summary>Reads the finished HTML back, holds it against its expectation, and puts it into the output.</summary>
public sealed class GatePage(StyleSheetSet styles, string baseUrl) : IModule<RenderedPage, string>
{
    public Document<string> Run(Document<RenderedPage> document, RunContext context)
    {
        var (page, html) = document.Value;
        var work = page.Work!;
        var template = work.Site.Theme.PathOf(page.Template);
        var inspection = PageInspection.Of(html, page.Expectation, styles, page.Url, template, baseUrl);
        work.AddGateFindings(AddressPlace.Find(inspection.Findings, work.Site.Theme, page.Template));
        work.Expect(page.Source, page.Expectation);
        work.Publish(page.OutputPath, page.Source, html, page.Expectation);
        work.AddPage(page, template, inspection);
        if (page.Api is { } file) ApiOutput.Publish(file, page.Source, work);
        work.Finish();
        return document.With(page.Url);
    }
}
