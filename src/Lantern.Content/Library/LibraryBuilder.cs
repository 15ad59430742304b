using Lantern.Content.Articles;
using Lantern.Content.Pages;
using Lantern.Content.Settings;
using Lantern.Diagnostics;

namespace Lantern.Content.Library;

/// <summary>Resolves every reference and freezes the result. Pure; problems become findings.</summary>
/// <param name="settings">The settings.</param>
/// <param name="catalogs">What can be referred to.</param>
/// <param name="directories">Defaults of folders.</param>
/// <param name="options">The day, and whether drafts are shown.</param>
/// <param name="diagnostics">Receives the findings.</param>
public sealed class LibraryBuilder(
    SiteSettings settings, Catalogs catalogs, IReadOnlyList<DirectoryDefaults> directories, LibraryOptions options, DiagnosticBag diagnostics)
{
    public Library Build(IReadOnlyList<Article> articles, IReadOnlyList<Page> pages, IReadOnlyList<Redirect> redirects)
    {
        var verification = new VerificationChecks(catalogs.People, settings.Policy.VerifyAfterDays, options.Today);
        var safety = new SafetyResolver(settings, catalogs, verification, diagnostics);
        var defaults = safety.Defaults();
        safety.CheckTopics();
        CatalogChecks.Run(settings, catalogs, verification, diagnostics);
        var resolver = new ArticleResolver(settings, catalogs, directories, safety, options.Today);
        var (resolved, scheduled) = (new List<LibraryArticle>(), new List<LibraryArticle>());
        foreach (var article in articles)
        {
            var report = FindingsOf(article);
            if (resolver.Resolve(article, report) is not { } found) continue;
            if (IsShown(found.Status)) resolved.Add(found);
            else if (found.Status == ArticleStatus.Scheduled) scheduled.Add(found);
        }
        var unique = WithoutClashes(articles, resolved);
        var shown = pages.Where(page => !page.IsDraft || options.ShowDrafts).ToList();
        var library = new Library(settings, catalogs, unique, shown, defaults, topic => safety.OfTopic(topic), options.Today) { Scheduled = scheduled, Redirects = redirects };
        RedirectChecks.Run(library, diagnostics);
        SeriesChecks.Run(library, diagnostics);
        LicenceChecks.Run(library, (article, finding) => diagnostics.Add(article.Status is ArticleStatus.Live or ArticleStatus.Scheduled ? finding : finding.AtMostWarning()), diagnostics.Add);
        diagnostics.AddRange(PlaceClaims.Find(catalogs.CallsToAction.All, catalogs.Locations));
        return library;
    }

    private bool IsShown(ArticleStatus status) => options.ShowDrafts || status is ArticleStatus.Live or ArticleStatus.Withdrawn;

    /// <summary>A draft that nobody sees keeps nothing from being published, so its findings are warnings.</summary>
    private Action<Diagnostic> FindingsOf(Article article) =>
        !options.ShowDrafts && article.StatusOn(options.Today) == ArticleStatus.Draft ? found => diagnostics.Add(found.AtMostWarning()) : diagnostics.Add;

    private List<LibraryArticle> WithoutClashes(IReadOnlyList<Article> all, List<LibraryArticle> resolved)
    {
        var first = new Dictionary<string, Article>(StringComparer.OrdinalIgnoreCase);
        var clashing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var article in all.OrderBy(article => article.Path, StringComparer.Ordinal))
        {
            if (first.TryAdd(article.Slug, article)) continue;
            clashing.Add(article.Path);
            diagnostics.Add(ContentDiagnostics.SlugClash.At(article.SlugLocation, first[article.Slug].Path, article.Path, article.Slug));
        }
        return [.. resolved.Where(article => !clashing.Contains(article.Article.Path)).OrderBy(article => article.Article.Path, StringComparer.Ordinal)];
    }
}
