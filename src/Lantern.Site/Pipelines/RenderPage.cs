using System.Text;
using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Diagnostics;
using Lantern.Rendering;
using Lantern.Rendering.Liquid;
using Lantern.Site.Headers;
using Lantern.Site.Incremental;
using Lantern.Site.Pages;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Pipelines;

/// <summary>View model and theme → HTML: the page's own template, then the layout around it.</summary>
public sealed class RenderPage(GateLog log) : IModule<PlannedPage, RenderedPage>
{
    public Document<RenderedPage>? Run(Document<PlannedPage> document, RunContext context)
    {
        var page = document.Value;
        var work = page.Work!;
        var theme = work.Site.Theme;
        try
        {
            work.Reads.Add(Keys.Template(page.Template));
            work.Reads.Add(Keys.Template(Templates.Layout));
            var content = theme.Render(page.Template, page.Type, page.Model);
            var html = theme.Render(Templates.Layout, LayoutModel.Type, new LayoutModel(page.Model.Page, new Html(content)));
            if (page.Url == PageAddresses.NotFound) html = OwnPolicy.Insert(html);
            return document.With(new RenderedPage(page, Encoding.UTF8.GetBytes(html)));
        }
        catch (TemplateFaultException fault)
        {
            log.AddFailed(page.Url);
            work.Add(RenderingDiagnostics.TemplateFault.At(SourceLocation.WholeFile(theme.PathOf(page.Template)), page.Url, fault.Message));
            work.Finish();
            return null;
        }
    }
}
