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
    /// <summary>The page as HTML.</summary>
    /// <exception cref="TemplateFaultException">A template ran into a limit or printed what can't be printed.</exception>
    public static string Html(PlannedPage page, Presentation site)
    {
        var theme = site.Theme;
        var content = theme.Render(page.Template, page.Type, page.Model);
        var html = theme.Render(Templates.Layout, LayoutModel.Type, new LayoutModel(page.Model.Page, new Html(content)));
        html = site.Shared.Frame.Put(html);
        return page.Url == PageAddresses.NotFound ? OwnPolicy.Insert(html) : html;
    }

    public Document<RenderedPage>? Run(Document<PlannedPage> document, RunContext context)
    {
        var page = document.Value;
        var work = page.Work!;
        var theme = work.Site.Theme;
        try
        {
            work.Reads.Add(Keys.Template(page.Template));
            work.Reads.Add(Keys.Template(Templates.Layout));
            return document.With(new RenderedPage(page, Encoding.UTF8.GetBytes(Html(page, work.Site))));
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
