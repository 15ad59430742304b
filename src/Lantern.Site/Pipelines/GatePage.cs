using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Rendering.Html;
using Lantern.Site.Api;
using Lantern.Site.Incremental;
using Lantern.Site.Registry;
using Lantern.Site.Theming;

namespace Lantern.Site.Pipelines;

/// <summary>Reads the finished HTML back, holds it against its expectation, and puts it into the output.</summary>
public sealed class GatePage(SiteTheme theme, string baseUrl) : IModule<RenderedPage, string>
{
    public Document<string> Run(Document<RenderedPage> document, RunContext context)
    {
        var (page, html) = document.Value;
        var work = page.Work!;
        var template = work.Site.Theme.PathOf(page.Template);
        var inspection = PageInspection.Of(html, page.Expectation, theme.StyleSheets, page.Url, template, baseUrl, RulesOf(work, theme));
        work.AddGateFindings(AddressPlace.Find(inspection.Findings, work.Site.Theme, page.Template));
        work.Expect(page.Source, page.Expectation);
        work.Publish(page.OutputPath, page.Source, html, page.Expectation);
        work.AddPage(page, template, inspection);
        if (page.Api is { } file) ApiOutput.Publish(file, page.Source, work);
        work.Finish();
        return document.With(page.Url);
    }

    /// <summary>What the gate knows of the site; a page whose links are held against the registry depends on its numbers.</summary>
    internal static PageRules RulesOf(Unit work, SiteTheme theme) =>
        new(NumberRegister.Of(work.Site.Library.Catalogs).Watched(() => work.Reads.Add(Keys.Numbers)), theme.Scripts);
}
