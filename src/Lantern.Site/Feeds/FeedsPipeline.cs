using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Diagnostics;
using Lantern.Rendering;
using Lantern.Rendering.Html;
using Lantern.Rendering.Liquid;
using Lantern.Site.Incremental;
using Lantern.Site.Pages.Views;
using Lantern.Site.Pipelines;
using Lantern.Site.Registry;

namespace Lantern.Site.Feeds;

/// <summary>Feeds of the site and of each topic, in three forms, each read back and held against what its entries must hold.</summary>
public sealed class FeedsPipeline(PresentationPipeline presentation, Units units) : Pipeline<string>("feeds", presentation)
{
    protected override Chain<string> Define() =>
        Chain<FeedPlan>.From(Phase.PostProcess, new PlanFeeds(presentation)).Then(Phase.Output, new PublishFeed(presentation, units)).All();

    private sealed class PlanFeeds(PresentationPipeline presentation) : ISourceModule<FeedPlan>
    {
        public IReadOnlyList<Document<FeedPlan>> Run(RunContext context) =>
            [.. context.ResultsOf(presentation).SelectMany(site => FeedLists.Of(site.Value)).Select(feed => new Document<FeedPlan>("<feed>", feed, Fingerprint.None))];
    }

    private sealed class PublishFeed(PresentationPipeline presentation, Units units) : IModule<FeedPlan, string>
    {
        public Document<string>? Run(Document<FeedPlan> document, RunContext context)
        {
            var plan = document.Value;
            var id = $"{plan.Folder}feeds";
            units.Offer(id, site => FeedFormat.All.ToDictionary(format => plan.Folder + format.FileName, format => format.Write(plan.Make(site))));
            if (units.TryReuse(id, plan.Inputs) is not null) return document.With(plan.Folder);
            var site = context.ResultsOf(presentation)[0].Value;
            var template = site.Theme.PathOf(Templates.FeedEntry.Name);
            var work = units.Start(id, plan.Inputs, site);
            work.Reads.Add(Keys.Template(Templates.FeedEntry.Name));
            try
            {
                var feed = plan.Make(work.Site);
                foreach (var format in FeedFormat.All) Publish(feed, format, template, work);
                work.Finish();
                return document.With(feed.Folder);
            }
            catch (TemplateFaultException fault)
            {
                work.Add(RenderingDiagnostics.TemplateFault.At(SourceLocation.WholeFile(template), "the feeds", fault.Message));
                work.Finish();
                return null;
            }
        }

        private static void Publish(Feed feed, FeedFormat format, string template, Unit work)
        {
            var bytes = format.Write(feed);
            var expectation = new PageExpectation(format.Kind, "", [], [], [], null) { Origin = feed.Origin, Entries = [.. feed.Entries.Select(entry => new ExpectedEntry(entry.Id, entry.Expectation))] };
            work.AddGateFindings(FeedGate.Check(bytes, expectation, "/" + feed.Folder + format.FileName, template,
                NumberRegister.Of(work.Site.Library.Catalogs).Watched(() => work.Reads.Add(Keys.Numbers))));
            foreach (var entry in feed.Entries) work.Expect(template, entry.Expectation);
            work.Publish(feed.Folder + format.FileName, "<feeds>", bytes, expectation);
        }
    }
}
