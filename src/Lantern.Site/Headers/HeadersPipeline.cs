using System.Text;
using Lantern.Build.Documents;
using Lantern.Build.Output;
using Lantern.Build.Pipelines;
using Lantern.Site.Crawlers;
using Lantern.Site.Links;

namespace Lantern.Site.Headers;

/// <summary><c>_headers</c>, once everything else is there, proven on all of it before it is published.</summary>
public sealed class HeadersPipeline(PublishedPages pages, bool isPreview, OutputSet output, params Pipeline[] after) : Pipeline<string>("headers", after)
{
    protected override Chain<string> Define() => Chain<string>.From(Phase.Output, new WriteHeaders(pages, isPreview, output));

    private sealed class WriteHeaders(PublishedPages pages, bool isPreview, OutputSet output) : ISourceModule<string>
    {
        public IReadOnlyList<Document<string>> Run(RunContext context)
        {
            var needs = pages.Needs.ToList();
            var bytes = HeadersFile.Write(HeaderPlan.Of(needs, isPreview));
            var addresses = output.Files.Select(file => SitePaths.AddressOf(file.Path));
            context.Diagnostics.AddRange(HeaderGate.Check(HeadersFile.Read(Encoding.UTF8.GetString(bytes)), addresses, needs, HeadersFile.Name));
            output.Add(HeadersFile.Name, "<headers>", bytes);
            return [];
        }
    }
}
