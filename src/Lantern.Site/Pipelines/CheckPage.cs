using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Rendering.Html;
using Lantern.Site.Theming;

namespace Lantern.Site.Pipelines;

/// <summary>Holds a page that is not published today against its expectation, and lets it go.</summary>
public sealed class CheckPage(SiteTheme look) : IModule<RenderedPage, string>
{
    public Document<string> Run(Document<RenderedPage> document, RunContext context)
    {
        var (page, html) = document.Value;
        var work = page.Work!;
        var theme = work.Site.Theme;
        work.AddGateFindings(AddressPlace.Find(PageGate.Check(html, page.Expectation, look.StyleSheets, page.Url, theme.PathOf(page.Template),
            GatePage.RulesOf(work, look)), theme, page.Template));
        work.Expect(page.Source, page.Expectation);
        work.Finish();
        return document.With(page.Url);
    }
}
