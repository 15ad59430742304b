using System.Globalization;
using Lantern.Build.Documents;
using Lantern.Build.Output;
using Lantern.Build.Pipelines;
using Lantern.Site.Api.Records;
using Lantern.Site.Incremental;
using Lantern.Site.Pages;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Api;

/// <summary>The lists of the API, its description, and last of all what has changed. Articles are published with their pages.</summary>
public sealed class ApiPipeline(PresentationPipeline presentation, Pipeline articles, Units units) : Pipeline<string>("api", presentation, articles)
{
    protected override Chain<string> Define() =>
        Chain<ApiFile>.From(Phase.PostProcess, new ListFiles(presentation))
            .Then(Phase.Output, new PublishFile(presentation, units))
            .Gather(Phase.Output, new PublishChanges(presentation, units));

    private sealed class ListFiles(PresentationPipeline presentation) : ISourceModule<ApiFile>
    {
        public IReadOnlyList<Document<ApiFile>> Run(RunContext context) =>
            [.. context.ResultsOf(presentation).SelectMany(site => ApiLists.Of(site.Value)).Select(file => new Document<ApiFile>("<the API>", file, Fingerprint.None))];
    }

    private sealed class PublishFile(PresentationPipeline presentation, Units units) : IModule<ApiFile, string>
    {
        public Document<string> Run(Document<ApiFile> document, RunContext context)
        {
            var file = document.Value;
            var inputs = PagePlan.InputsOf([file.Inputs.ToString(), file.Updated?.ToString("O", CultureInfo.InvariantCulture)]);
            units.Offer(file.Path, site => new Dictionary<string, byte[]> { [file.Path] = file.Make(site) });
            if (units.TryReuse(file.Path, inputs) is null)
            {
                var work = units.Start(file.Path, inputs, context.ResultsOf(presentation)[0].Value);
                ApiOutput.Publish(file, document.Source, work);
                work.Finish();
            }
            return document.With(file.Path);
        }
    }

    private sealed class PublishChanges(PresentationPipeline presentation, Units units) : IGatherModule<string, string>
    {
        public IReadOnlyList<Document<string>> Run(IReadOnlyList<Document<string>> documents, RunContext context)
        {
            foreach (var site in context.ResultsOf(presentation))
            {
                var files = units.To.Output.Files.Where(file => file.Path.StartsWith(ApiPaths.Folder, StringComparison.Ordinal)).ToList();
                var changes = new ApiChangeList { Files = [.. files.Select(file => Change(file, units.To.ApiDays.Of(file.Path), site.Value))] };
                units.To.Output.Add($"{ApiPaths.Folder}changes.json", "<the API>", ApiJson.Write(changes, ApiJson.Default.ApiChangeList));
            }
            return documents;
        }

        private static ApiChange Change(OutputFile file, DateOnly? updated, Presentation site) =>
            new() { Url = site.Api.UrlOfFile(file.Path), Sha256 = file.Sha256, Updated = updated };
    }
}
