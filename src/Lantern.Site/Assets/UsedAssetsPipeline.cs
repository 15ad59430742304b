using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Assets;

/// <summary>The pictures and downloads that something public uses → the output, once all that could name one is there.</summary>
public sealed class UsedAssetsPipeline(PresentationPipeline presentation, AssetShelf shelf, params Pipeline[] after)
    : Pipeline<string>("used-assets", [presentation, .. after])
{
    protected override Chain<string> Define() => Chain<string>.From(Phase.Output, new PublishUsed(presentation, shelf));

    private sealed class PublishUsed(PresentationPipeline presentation, AssetShelf shelf) : ISourceModule<string>
    {
        public IReadOnlyList<Document<string>> Run(RunContext context)
        {
            foreach (var site in context.ResultsOf(presentation).Select(document => document.Value))
            {
                // Somebody asked for these by name; a rule for many names nothing and only leads to what is there.
                shelf.Use(site.Library.Redirects.Select(rule => site.Links.AssetAt(rule.To.Value, rule.To.Location.Path)?.Path).OfType<string>());
            }
            shelf.Publish();
            return [];
        }
    }
}
