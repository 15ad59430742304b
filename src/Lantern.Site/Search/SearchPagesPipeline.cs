using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Site.Incremental;
using Lantern.Site.Pages;
using Lantern.Site.Pages.Views;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Search;

/// <summary>The search page, once it is known whether there is an index to ask.</summary>
public sealed class SearchPagesPipeline(PresentationPipeline presentation, SearchPipeline search, SearchView view, Units units, RenderPage render, IModule<RenderedPage, string> gate)
    : Pipeline<string>("search-pages", presentation, search)
{
    protected override Chain<string> Define() =>
        Chain<PagePlan>.From(Phase.PostProcess, new PlanSearchPages(presentation, search, view))
            .Then(Phase.PostProcess, new PresentPage(presentation, units))
            .Then(Phase.Output, render)
            .Then(Phase.Output, gate)
            .All();

    private sealed class PlanSearchPages(PresentationPipeline presentation, SearchPipeline search, SearchView view) : ISourceModule<PagePlan>
    {
        public IReadOnlyList<Document<PagePlan>> Run(RunContext context)
        {
            var isThere = context.ResultsOf(search).Any(result => result.Value.IsThere);
            return
            [
                .. context.ResultsOf(presentation).SelectMany(site => SearchPresenter.Pages(site.Value, isThere ? view : null))
                    .Select(page => new Document<PagePlan>("<page>", page, Fingerprint.None)),
            ];
        }
    }
}
