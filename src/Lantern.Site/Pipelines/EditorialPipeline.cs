using Lantern.Build.Input;
using Lantern.Build.Pipelines;

namespace Lantern.Site.Pipelines;

/// <summary>Files below <c>editorial/</c> are read, so that what can't be read is found; the editorial rules give them their meaning.</summary>
public sealed class EditorialPipeline(InputFolder input) : Pipeline<YamlFile>("editorial")
{
    protected override Chain<YamlFile> Define() =>
        Chain<InputFile>.From(Phase.Input, new ReadFiles(input, Name, ".yml", ".yaml"))
            .Then(Phase.Input, new DecodeText())
            .Then(Phase.Process, new ParseYaml())
            .All();
}
