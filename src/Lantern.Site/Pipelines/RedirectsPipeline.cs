using Lantern.Build.Documents;
using Lantern.Build.Input;
using Lantern.Build.Pipelines;
using Lantern.Content.Pages;

namespace Lantern.Site.Pipelines;

/// <summary><c>redirects.yml</c> → its rules, as one document.</summary>
public sealed class RedirectsPipeline(InputFolder input) : Pipeline<IReadOnlyList<Redirect>>("redirects")
{
    protected override Chain<IReadOnlyList<Redirect>> Define() =>
        Chain<InputFile>.From(Phase.Input, new ReadFile(input, "redirects.yml"))
            .Then(Phase.Input, new DecodeText())
            .Then(Phase.Process, new ParseYaml())
            .Then(Phase.Process, new BindRedirects())
            .All();

    private sealed class BindRedirects : IModule<YamlFile, IReadOnlyList<Redirect>>
    {
        public Document<IReadOnlyList<Redirect>> Run(Document<YamlFile> document, RunContext context) =>
            document.With<IReadOnlyList<Redirect>>(Redirect.BindAll(document.Value.Node, document.Value.Source, context.Diagnostics));
    }
}
