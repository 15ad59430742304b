using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Site.Api.Records;
using Lantern.Site.Pages;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Api;

/// <summary>The lists of the API, its description, and last of all what has changed. Articles are published with their pages.</summary>
public sealed class ApiPipeline(PresentationPipeline presentation, Pipeline articles, ApiOutput output) : Pipeline<string>("api", presentation, articles)
{
    protected override Chain<string> Define() =>
        Chain<ApiFile>.From(Phase.PostProcess, new ListFiles(presentation))
            .Then(Phase.Output, new PublishFile(presentation, output))
            .Gather(Phase.Output, new PublishChanges(presentation, output));

    private sealed class ListFiles(PresentationPipeline presentation) : ISourceModule<ApiFile>
    {
        public IReadOnlyList<Document<ApiFile>> Run(RunContext context) =>
            [.. context.ResultsOf(presentation).SelectMany(site => ApiLists.Of(site.Value)).Select(file => new Document<ApiFile>("<the API>", file, Fingerprint.None))];
    }

    private sealed class PublishFile(PresentationPipeline presentation, ApiOutput output) : IModule<ApiFile, string>
    {
        public Document<string> Run(Document<ApiFile> document, RunContext context)
        {
            output.Add(document.Value, document.Source, context.ResultsOf(presentation)[0].Value);
            return document.With(document.Value.Path);
        }
    }

    private sealed class PublishChanges(PresentationPipeline presentation, ApiOutput output) : IGatherModule<string, string>
    {
        public IReadOnlyList<Document<string>> Run(IReadOnlyList<Document<string>> documents, RunContext context)
        {
            foreach (var site in context.ResultsOf(presentation))
            {
                var files = output.Files.ToList();
                var changes = new ApiChangeList { Files = [.. files.Select(item => Change(item.File, item.Updated, site.Value))] };
                output.Add(new ApiFile($"{ApiPaths.Folder}changes.json", _ => ApiJson.Write(changes, ApiJson.Default.ApiChangeList), null, files.Max(item => item.Updated)), "<the API>", site.Value);
            }
            return documents;
        }

        private static ApiChange Change(Build.Output.OutputFile file, DateOnly? updated, Presentation site) =>
            new() { Url = site.Api.UrlOfFile(file.Path), Sha256 = file.Sha256, Updated = updated };
    }
}
