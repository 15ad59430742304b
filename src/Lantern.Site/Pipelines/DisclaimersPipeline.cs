using Lantern.Build.Documents;
using Lantern.Build.Input;
using Lantern.Build.Pipelines;
using Lantern.Content.FrontMatter;
using Lantern.Content.Safety;

namespace Lantern.Site.Pipelines;

/// <summary>Files below <c>disclaimers/</c> → wordings. Their text is rendered once, when the first page asks for it.</summary>
public sealed class DisclaimersPipeline(InputFolder input) : Pipeline<Disclaimer>("disclaimers")
{
    protected override Chain<Disclaimer> Define() =>
        Chain<InputFile>.From(Phase.Input, new ReadFiles(input, Name, ".md"))
            .Then(Phase.Input, new DecodeText())
            .Then(Phase.Process, new ParseFrontMatter())
            .Then(Phase.Process, new BindDisclaimer())
            .All();

    private sealed class BindDisclaimer : IModule<FrontMatterFile, Disclaimer>
    {
        public Document<Disclaimer>? Run(Document<FrontMatterFile> document, RunContext context) =>
            DisclaimerBinder.Bind(document.Value, FileKey.Of(document.Source), context.Diagnostics) is { } disclaimer ? document.With(disclaimer) : null;
    }
}
