using Lantern.Build.Input;
using Lantern.Build.Pipelines;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Site.Pipelines;

/// <summary>YAML files of one folder → typed values.</summary>
public sealed class DataPipeline<T>(string name, InputFolder input, Func<YamlMap, SourceText, string, DiagnosticBag, T?> bind) : Pipeline<T>(name)
    where T : class
{
    protected override Chain<T> Define() =>
        Chain<InputFile>.From(Phase.Input, new ReadFiles(input, Name, ".yml", ".yaml"))
            .Then(Phase.Input, new DecodeText())
            .Then(Phase.Process, new ParseYaml())
            .Then(Phase.Process, new BindData<T>(bind))
            .All();
}
