using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Content;
using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Content.Library;
using Lantern.Diagnostics;

namespace Lantern.Site.Pipelines;

/// <summary>Turns Markdown files into articles and renders their bodies. The findings of a draft that nobody sees are warnings.</summary>
public sealed class BindArticle(LibraryOptions options, RenderBody render) : IModule<FrontMatterFile, Entry<Article>>
{
    public Document<Entry<Article>>? Run(Document<FrontMatterFile> document, RunContext context)
    {
        var file = document.Value;
        var findings = new DiagnosticBag();
        var article = ArticleBinder.Bind(file, options.Today, findings);
        var body = article is null ? null : render.Run(file, document.Fingerprint, article.Title.Value, article, bearsDisclaimer: true);
        findings.AddRange(body?.Findings ?? render.Check(file));
        if (article is not null && body is { IsEmpty: true } && !findings.HasErrors)
        {
            // A scheduled article is held to what it has to be on its day: time alone makes no error.
            var noText = ContentDiagnostics.NoText.At(article.Title.Location);
            findings.Add(article.StatusOn(options.Today) is ArticleStatus.Live or ArticleStatus.Scheduled ? noText : noText.AtMostWarning());
        }
        var isHidden = !options.ShowDrafts && !IsMistypedDate(file) && (article is null ? LooksLikeDraft(file) : article.StatusOn(options.Today) == ArticleStatus.Draft);
        foreach (var finding in findings.ToSortedList()) context.Diagnostics.Add(isHidden ? finding.AtMostWarning() : finding);
        return article is null ? null : document.With(new Entry<Article>(article.WithoutSources() with { DiffersFromReviewed = article.SignedHash is { } signed && signed != body!.Info.ReviewedHash }, body!.Info));
    }

    /// <summary>A slip in the word 'published' makes no draft: its writer thinks that the article is on the site.</summary>
    private static bool IsMistypedDate(FrontMatterFile file)
    {
        var keys = file.Map.Entries.Select(entry => entry.Key.Value).ToList();
        return !keys.Contains("published") && keys.Exists(key => DidYouMean.Find(key, ["published"]) is not null);
    }

    private static bool LooksLikeDraft(FrontMatterFile file) =>
        !file.Map.Entries.Any(entry => entry.Key.Value == "published" && entry.Value is not YamlScalar { Value: "" })
        || file.Map.Entries.Any(entry => entry is { Key.Value: "draft", Value: YamlScalar { Value: "true" } });
}
