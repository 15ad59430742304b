using System.Text;
using Lantern.Site.Pages;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Sessions;

/// <summary>The files that come of a planned page: the page, and its file in the API where it has one.</summary>
internal static class PageFiles
{
    /// <exception cref="Rendering.Liquid.TemplateFaultException">The theme's template could not make it.</exception>
    public static IReadOnlyDictionary<string, byte[]> Of(PagePlan plan, Presentation site)
    {
        var page = plan.Make(site);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { [page.OutputPath] = Encoding.UTF8.GetBytes(RenderPage.Html(page, site)) };
        if (page.Api is { } file) files[file.Path] = file.Make(site);
        return files;
    }
}
