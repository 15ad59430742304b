using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Rendering.Markdown;

namespace Lantern.Site.Pipelines;

/// <summary>Turns Markdown files other than articles into typed values and renders their bodies.</summary>
/// <param name="bind">Front matter → value.</param>
/// <param name="titleOf">The title, which a first heading may repeat.</param>
/// <param name="renderer">Renders the body.</param>
/// <param name="bodies">Keeps it.</param>
public sealed class BindContent<T>(Func<FrontMatterFile, DiagnosticBag, T?> bind, Func<T, string> titleOf, MarkdownRenderer renderer, BodySpool bodies)
    : IModule<FrontMatterFile, Entry<T>>
    where T : class
{
    public Document<Entry<T>>? Run(Document<FrontMatterFile> document, RunContext context)
    {
        var file = document.Value;
        if (bind(file, context.Diagnostics) is not { } item) return null;
        var body = renderer.Render(new MarkdownRequest(file.Source, file.BodyStart, titleOf(item), []), context.Diagnostics);
        return document.With(new Entry<T>(item, bodies.Write(body)));
    }
}
