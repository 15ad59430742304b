using Lantern.Site.Editorial;
using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Content.Articles;
using Lantern.Content.Library;
using Lantern.Content.Settings;

namespace Lantern.Site.Pipelines;

/// <summary>Everything that was processed → the library. The one barrier of a build.</summary>
public sealed class LibraryPipeline(SiteSettings settings, LibraryOptions options, ContentSources sources) : Pipeline<SiteContent>("library", sources.All)
{
    protected override Chain<SiteContent> Define() => Chain<SiteContent>.From(Phase.PostProcess, new BuildLibrary(settings, options, sources));

    private sealed class BuildLibrary(SiteSettings settings, LibraryOptions options, ContentSources sources) : ISourceModule<SiteContent>
    {
        public IReadOnlyList<Document<SiteContent>> Run(RunContext context)
        {
            var bodies = new Dictionary<string, BodyInfo>(StringComparer.Ordinal);
            IReadOnlyList<T> Take<T>(Pipeline<Entry<T>> pipeline)
            {
                var documents = context.ResultsOf(pipeline);
                foreach (var document in documents) bodies[document.Source] = document.Value.Body;
                return [.. documents.Select(document => document.Value.Item)];
            }
            IReadOnlyList<T> Items<T>(Pipeline<T> pipeline) => [.. context.ResultsOf(pipeline).Select(document => document.Value)];

            var articles = Take(sources.Articles);
            var withErrors = context.Diagnostics.FilesWithErrors();
            var catalogs = Catalogs.From(
                Take(sources.Topics), Take(sources.People), Items(sources.Disclaimers), Items(sources.CrisisLines), Items(sources.Regions), Take(sources.Locations), Take(sources.CallsToAction),
                folder => sources.BrokenIn(folder, withErrors));
            var builder = new LibraryBuilder(settings, catalogs, Items(sources.Directories), options, context.Diagnostics);
            var redirects = Items(sources.Redirects).SelectMany(rules => rules).ToList();
            var library = builder.Build(articles, Take(sources.Pages), redirects);
            var announcements = Take(sources.Announcements);
            var assets = Items(sources.Assets).ToDictionary(asset => asset.Path, StringComparer.Ordinal);
            var content = new SiteContent(library, bodies, assets, Hidden(articles, library))
            {
                Announcements = announcements,
                RefusedAssets = sources.Shelf.Refused,
            };
            if (sources.Editor is { } editor) context.Diagnostics.AddRange(new EditorialFindings(content, options, editor).All(articles));
            return [new Document<SiteContent>("<library>", content, Fingerprint.None)];
        }

        private List<HiddenArticle> Hidden(IReadOnlyList<Article> articles, Library library)
        {
            var shown = library.Articles.Select(article => article.Article.Path).ToHashSet(StringComparer.Ordinal);
            return [.. articles.Where(article => !shown.Contains(article.Path)).Select(article =>
                new HiddenArticle(article.Path, $"/articles/{article.Slug}/", Why(article), From(article)) { Picture = article.Image?.Src })];
        }

        private DateOnly? From(Article article) => article.StatusOn(options.Today) == ArticleStatus.Scheduled ? article.Dates.Published?.Value : null;

        private string? Why(Article article) => article.StatusOn(options.Today) switch
        {
            ArticleStatus.Draft => "a draft",
            ArticleStatus.Scheduled => $"scheduled for {Content.FrontMatter.DateText.Format(article.Dates.Published!.Value.Value)}",
            _ => null,
        };
    }
}
