using Lantern.Build.Input;
using Lantern.Build.Pipelines;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Site.Pipelines;

/// <summary>Markdown files of one folder → typed values with rendered bodies.</summary>
public sealed class ContentPipeline<T>(
    string name, InputFolder input, Func<FrontMatterFile, DiagnosticBag, T?> bind, Func<T, string> titleOf, RenderBody render)
    : Pipeline<Entry<T>>(name)
    where T : class
{
    protected override Chain<Entry<T>> Define() =>
        Chain<InputFile>.From(Phase.Input, new ReadFiles(input, Name, ".md"))
            .Then(Phase.Input, new DecodeText())
            .Then(Phase.Process, new ParseFrontMatter())
            .Then(Phase.Process, new BindContent<T>(bind, titleOf, render))
            .All();
}
