using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Content;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Site.Pipelines;

/// <summary>Turns data files that hold a mapping into typed values.</summary>
public sealed class BindData<T>(Func<YamlMap, SourceText, string, DiagnosticBag, T?> bind) : IModule<YamlFile, T>
    where T : class
{
    public Document<T>? Run(Document<YamlFile> document, RunContext context)
    {
        var (source, node) = document.Value;
        if (node is not (null or YamlMap))
        {
            context.Diagnostics.Add(ContentDiagnostics.WrongType.At(source.Locate(node.Span), "this file", "lines of the form 'name: value'"));
            return null;
        }
        var map = node as YamlMap ?? new YamlMap(SourceSpan.At(0, 0), []);
        return bind(map, source, FileKey.Of(document.Source), context.Diagnostics) is { } value ? document.With(value) : null;
    }
}
