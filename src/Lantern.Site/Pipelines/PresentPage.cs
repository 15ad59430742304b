using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Site.Pages;

namespace Lantern.Site.Pipelines;

/// <summary>Makes the view model of a page, with its disclaimers and crisis lines.</summary>
public sealed class PresentPage : IModule<Func<PlannedPage>, PlannedPage>
{
    public Document<PlannedPage> Run(Document<Func<PlannedPage>> document, RunContext context)
    {
        var page = document.Value();
        return new Document<PlannedPage>(page.Source, page, Fingerprint.None);
    }
}
