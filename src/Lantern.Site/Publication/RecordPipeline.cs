using Lantern.Build.Documents;
using Lantern.Build.Output;
using Lantern.Build.Pipelines;
using Lantern.Content.Articles;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Publication;

/// <summary>The public record of a build, when everything else is there. It alone bears the day.</summary>
public sealed class RecordPipeline(PresentationPipeline presentation, string? commit, OutputSet output, params Pipeline[] after) : Pipeline<string>("record", [presentation, .. after])
{
    protected override Chain<string> Define() => Chain<string>.From(Phase.Output, new WriteRecord(presentation, commit, output));

    private sealed class WriteRecord(PresentationPipeline presentation, string? commit, OutputSet output) : ISourceModule<string>
    {
        public IReadOnlyList<Document<string>> Run(RunContext context)
        {
            if (context.ResultsOf(presentation) is not [var site, ..]) return [];
            var files = output.Files;
            var library = site.Value.Library;
            var record = new BuildRecord(
                BuildRecord.NameOf(files.Select(file => (file.Path, file.Sha256))), library.Today, library.Articles.Count(article => article.Status == ArticleStatus.Live),
                files.Count(file => file.Path.EndsWith(".html", StringComparison.Ordinal)), files.Count, commit);
            output.Add(BuildRecord.Path, "<record>", record.Write());
            return [];
        }
    }
}
