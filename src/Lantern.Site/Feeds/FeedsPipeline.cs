using Lantern.Build.Documents;
using Lantern.Build.Output;
using Lantern.Build.Pipelines;
using Lantern.Diagnostics;
using Lantern.Rendering;
using Lantern.Rendering.Html;
using Lantern.Rendering.Liquid;
using Lantern.Site.Pages.Views;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Feeds;

/// <summary>Feeds of the site and of each topic, in three forms, each read back and held against what its entries must hold.</summary>
public sealed class FeedsPipeline(PresentationPipeline presentation, OutputSet output, GateLog log) : Pipeline<string>("feeds", presentation)
{
    protected override Chain<string> Define() =>
        Chain<FeedPlan>.From(Phase.PostProcess, new PlanFeeds(presentation)).Then(Phase.Output, new PublishFeed(presentation, output, log)).All();

    private sealed class PlanFeeds(PresentationPipeline presentation) : ISourceModule<FeedPlan>
    {
        public IReadOnlyList<Document<FeedPlan>> Run(RunContext context) =>
            [.. context.ResultsOf(presentation).SelectMany(site => FeedLists.Of(site.Value)).Select(feed => new Document<FeedPlan>("<feed>", feed, Fingerprint.None))];
    }

    private sealed class PublishFeed(PresentationPipeline presentation, OutputSet output, GateLog log) : IModule<FeedPlan, string>
    {
        public Document<string>? Run(Document<FeedPlan> document, RunContext context)
        {
            var site = context.ResultsOf(presentation)[0].Value;
            var template = site.Theme.PathOf(Templates.FeedEntry.Name);
            try
            {
                var feed = document.Value.Make(site);
                foreach (var format in FeedFormat.All) Publish(feed, format, template);
                return document.With(feed.Folder);
            }
            catch (TemplateFaultException fault)
            {
                context.Diagnostics.Add(RenderingDiagnostics.TemplateFault.At(SourceLocation.WholeFile(template), "the feeds", fault.Message));
                return null;
            }
        }

        private void Publish(Feed feed, FeedFormat format, string template)
        {
            var bytes = format.Write(feed);
            var expectation = new PageExpectation(format.Kind, "", [], [], [], null) { Origin = feed.Origin, Entries = [.. feed.Entries.Select(entry => new ExpectedEntry(entry.Id, entry.Expectation))] };
            log.AddFindings(FeedGate.Check(bytes, expectation, "/" + feed.Folder + format.FileName, template));
            foreach (var entry in feed.Entries) log.AddExpectation(template, entry.Expectation);
            output.Add(feed.Folder + format.FileName, "<feeds>", bytes, PageExpectationJson.Write(expectation));
        }
    }
}
