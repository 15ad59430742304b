using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Site.Incremental;
using Lantern.Site.Pages;
using Lantern.Site.Sessions;

namespace Lantern.Site.Pipelines;

/// <summary>Makes the view model of a page, with its disclaimers and crisis lines; a page that is still right as an earlier build made it goes no further.</summary>
public sealed class PresentPage(PresentationPipeline presentation, Units units) : IModule<PagePlan, PlannedPage>
{
    public Document<PlannedPage>? Run(Document<PagePlan> document, RunContext context)
    {
        var plan = document.Value;
        units.Offer(plan.Id, site => PageFiles.Of(plan, site));
        if (units.TryReuse(plan.Id, plan.Inputs) is not null) return null;
        var work = units.Start(plan.Id, plan.Inputs, context.ResultsOf(presentation)[0].Value);
        var page = plan.Make(work.Site);
        return new Document<PlannedPage>(page.Source, page with { Work = work }, Fingerprint.None);
    }
}
