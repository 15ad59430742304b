using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Site.Pages;

namespace Lantern.Site.Pipelines;

/// <summary>Library → everything that presenters share.</summary>
public sealed class PresentationPipeline(LibraryPipeline library, Func<SiteContent, Presentation> prepare) : Pipeline<Presentation>("presentation", library)
{
    protected override Chain<Presentation> Define() => Chain<Presentation>.From(Phase.PostProcess, new PreparePresentation(library, prepare));

    private sealed class PreparePresentation(LibraryPipeline library, Func<SiteContent, Presentation> prepare) : ISourceModule<Presentation>
    {
        public IReadOnlyList<Document<Presentation>> Run(RunContext context) =>
            [.. context.ResultsOf(library).Select(document => document.With(Checked(prepare(document.Value), context)))];

        private static Presentation Checked(Presentation site, RunContext context)
        {
            context.Diagnostics.AddRange(UnpublishedChecks.Run(site));
            return site;
        }
    }
}
