using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Site.Pages;

namespace Lantern.Site.Pipelines;

/// <summary>Starts a pipeline with the pages of one kind; each is only planned, so that a worker makes it when its turn comes.</summary>
public sealed class PlanPages(PresentationPipeline presentation, Func<Presentation, IEnumerable<PagePlan>> plan) : ISourceModule<PagePlan>
{
    public IReadOnlyList<Document<PagePlan>> Run(RunContext context) =>
        [.. context.ResultsOf(presentation).SelectMany(document => plan(document.Value)).Select(page => new Document<PagePlan>("<page>", page, Fingerprint.None))];
}
