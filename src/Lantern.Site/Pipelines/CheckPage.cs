using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Rendering.Html;

namespace Lantern.Site.Pipelines;

/// <summary>Holds a page that is not published today against its expectation, and lets it go.</summary>
public sealed class CheckPage(PresentationPipeline presentation, StyleSheetSet styles, GateLog log) : IModule<RenderedPage, string>
{
    public Document<string> Run(Document<RenderedPage> document, RunContext context)
    {
        var (page, html) = document.Value;
        var template = context.ResultsOf(presentation)[0].Value.Theme.PathOf(page.Template);
        log.AddFindings(PageGate.Check(html, page.Expectation, styles, page.Url, template));
        log.AddExpectation(page.Source, page.Expectation);
        return document.With(page.Url);
    }
}
