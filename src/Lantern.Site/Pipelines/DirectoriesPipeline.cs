using Lantern.Build.Input;
using Lantern.Build.Pipelines;
using Lantern.Content.Articles;

namespace Lantern.Site.Pipelines;

/// <summary>Every <c>_directory.yml</c> below <c>articles/</c> → defaults for its folder.</summary>
public sealed class DirectoriesPipeline(InputFolder input) : Pipeline<DirectoryDefaults>("directories")
{
    protected override Chain<DirectoryDefaults> Define() =>
        Chain<InputFile>.From(Phase.Input, new ReadFiles(input, "articles", "_directory.yml"))
            .Then(Phase.Input, new DecodeText())
            .Then(Phase.Process, new ParseYaml())
            .Then(Phase.Process, new BindData<DirectoryDefaults>((map, source, _, diagnostics) =>
                DirectoryDefaultsBinder.Bind(map, source, source.Path[..source.Path.LastIndexOf('/')], diagnostics)))
            .All();
}
