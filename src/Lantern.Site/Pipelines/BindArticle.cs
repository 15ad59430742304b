using Lantern.Build.Documents;
using Lantern.Build.Pipelines;
using Lantern.Content;
using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Content.Library;
using Lantern.Diagnostics;
using Lantern.Rendering.Markdown;

namespace Lantern.Site.Pipelines;

/// <summary>Turns Markdown files into articles and renders their bodies. The findings of a draft that nobody sees are warnings.</summary>
public sealed class BindArticle(LibraryOptions options, MarkdownRenderer renderer, BodySpool bodies) : IModule<FrontMatterFile, Entry<Article>>
{
    public Document<Entry<Article>>? Run(Document<FrontMatterFile> document, RunContext context)
    {
        var file = document.Value;
        var findings = new DiagnosticBag();
        var article = ArticleBinder.Bind(file, options.Today, findings);
        var title = article?.Title.Value ?? "";
        var sources = article?.Sources.Select(source => (source.Key, source.Location)).ToArray() ?? [];
        // The body is checked even when the top is wrong: a writer hears of everything at once.
        var body = renderer.Render(new MarkdownRequest(file.Source, file.BodyStart, title, sources), findings);
        if (article is not null && IsEmpty(body) && !findings.HasErrors)
        {
            // A scheduled article is held to what it has to be on its day: time alone makes no error.
            var noText = ContentDiagnostics.NoText.At(article.Title.Location);
            findings.Add(article.StatusOn(options.Today) is ArticleStatus.Live or ArticleStatus.Scheduled ? noText : noText.AtMostWarning());
        }
        var isHidden = !options.ShowDrafts && !IsMistypedDate(file) && (article is null ? LooksLikeDraft(file) : article.StatusOn(options.Today) == ArticleStatus.Draft);
        foreach (var finding in findings.ToSortedList()) context.Diagnostics.Add(isHidden ? finding.AtMostWarning() : finding);
        return article is null ? null : document.With(new Entry<Article>(article.WithoutSources(), bodies.Write(body, article)));
    }

    private static bool IsEmpty(RenderedMarkdown body) => body.WordCount == 0 && body.Slots.IsEmpty && string.IsNullOrWhiteSpace(body.Html);

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
