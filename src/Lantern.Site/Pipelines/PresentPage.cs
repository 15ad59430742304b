using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Site.Pages;

namespace Lantern.Site.Pipelines;

/// <summary>Makes the view model of a page, with its disclaimers and crisis lines.</summary>
public sealed class PresentPage(PresentationPipeline presentation) : IModule<PagePlan, PlannedPage>
{
    public Document<PlannedPage> Run(Document<PagePlan> document, RunContext context)
    {
        var page = document.Value.Make(context.ResultsOf(presentation)[0].Value);
        return new Document<PlannedPage>(page.Source, page, Fingerprint.None);
    }
}
