using Lantern.Build.Pipelines;
using Lantern.Site.Incremental;
using Lantern.Site.Pages;

namespace Lantern.Site.Pipelines;

/// <summary>Pages of one kind: planned, presented, rendered, checked by the gate, and kept for the commit.</summary>
public sealed class PagesPipeline(string name, PresentationPipeline presentation, Func<Presentation, IEnumerable<PagePlan>> plan, Units units, RenderPage render, IModule<RenderedPage, string> gate)
    : Pipeline<string>(name, presentation)
{
    protected override Chain<string> Define() =>
        Chain<PagePlan>.From(Phase.PostProcess, new PlanPages(presentation, plan))
            .Then(Phase.PostProcess, new PresentPage(presentation, units))
            .Then(Phase.Output, render)
            .Then(Phase.Output, gate)
            .All();
}
