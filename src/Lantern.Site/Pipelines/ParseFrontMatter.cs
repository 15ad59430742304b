using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;

namespace Lantern.Site.Pipelines;

/// <summary>Takes Markdown files apart into front matter and body.</summary>
public sealed class ParseFrontMatter : IModule<SourceText, FrontMatterFile>
{
    public Document<FrontMatterFile>? Run(Document<SourceText> document, RunContext context) =>
        FrontMatterReader.Read(document.Value, context.Diagnostics) is { } file ? document.With(file) : null;
}
