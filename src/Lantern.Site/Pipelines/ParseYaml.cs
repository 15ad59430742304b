using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Site.Pipelines;

/// <summary>Reads data files.</summary>
public sealed class ParseYaml : IModule<SourceText, YamlFile>
{
    public Document<YamlFile>? Run(Document<SourceText> document, RunContext context)
    {
        var source = document.Value;
        var node = YamlReader.Read(source, new SourceSpan(0, source.Text.Length), context.Diagnostics, out var failed);
        return failed ? null : document.With(new YamlFile(source, node));
    }
}
