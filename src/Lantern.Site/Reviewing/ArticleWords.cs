using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Rendering.Markdown;

namespace Lantern.Site.Reviewing;

/// <summary>The words of an article that a review is about, from the text of its file. Thread-safe.</summary>
internal sealed class ArticleWords
{
    // None of the interface's words is the article's.
    private readonly MarkdownRenderer _renderer = new(new MarkdownWords { CareNonUrgent = "", CareUrgent = "", CareEmergency = "", Table = "", Footnote = "", BackToText = "" }, new OwnAddress());

    /// <summary>The words; null where the file can't be read as an article.</summary>
    public ReviewedText? Of(SourceText source)
    {
        var nothing = new DiagnosticBag();
        if (FrontMatterReader.Read(source, nothing) is not { } file || ArticleBinder.Bind(file, DateOnly.MinValue, nothing) is not { } article) return null;
        var sources = article.Sources.Select(one => (one.Key, one.Location)).ToArray();
        return ReviewedText.Of(article, _renderer.Render(new MarkdownRequest(source, file.BodyStart, article.Title.Value, sources), nothing).Prose);
    }
}
