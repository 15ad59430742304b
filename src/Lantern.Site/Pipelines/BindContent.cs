using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Content.FrontMatter;
using Lantern.Content.Pages;
using Lantern.Content.Topics;
using Lantern.Diagnostics;

namespace Lantern.Site.Pipelines;

/// <summary>Turns Markdown files other than articles into typed values and renders their bodies.</summary>
/// <param name="bind">Front matter → value.</param>
/// <param name="titleOf">The title, which a first heading may repeat.</param>
/// <param name="render">Renders the body.</param>
public sealed class BindContent<T>(Func<FrontMatterFile, DiagnosticBag, T?> bind, Func<T, string> titleOf, RenderBody render)
    : IModule<FrontMatterFile, Entry<T>>
    where T : class
{
    public Document<Entry<T>>? Run(Document<FrontMatterFile> document, RunContext context)
    {
        var file = document.Value;
        if (bind(file, context.Diagnostics) is not { } item) return null;
        var body = render.Run(file, document.Fingerprint, titleOf(item), null, item is Topic or Page { IsHealth: true });
        context.Diagnostics.AddRange(body.Findings);
        return document.With(new Entry<T>(item, body.Info));
    }
}
