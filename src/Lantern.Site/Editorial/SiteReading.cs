using System.Collections.Concurrent;
using Lantern.Content.Articles;
using Lantern.Content.Library;
using Lantern.Diagnostics;
using Lantern.Editorial;
using Lantern.Editorial.Language;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Editorial;

/// <summary>A site as an editor reads it. Immutable.</summary>
/// <param name="Library">The site; null where settings or theme can't be read.</param>
/// <param name="Articles">Each article that leaves something in this build or will on a later day, in order of its path.</param>
public sealed record SiteReading(Library? Library, IReadOnlyList<ArticleReading> Articles)
{
    public static SiteReading None { get; } = new(null, []);

    /// <summary>All that was found while reading.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    /// <summary>True for a sentence with words that are shown to their writer alone: no list and no report has it.</summary>
    public bool IsHidden(SourceLocation sentence) =>
        Findings.Any(finding => finding.Descriptor.IsRedacted && finding.Location.Path == sentence.Path && finding.Location.Line <= sentence.EndLine && finding.Location.EndLine >= sentence.Line);

    internal static SiteReading Of(SiteContent content, BodySpool bodies, Editor editor, ConcurrentDictionary<string, EditorialText> texts) => new(
        content.Library,
        [.. content.Library.WithScheduled.Where(article => texts.ContainsKey(article.Article.Path))
            .Select(article => new ArticleReading(article, TextReading.Of(texts[article.Article.Path], editor.Glossary), bodies.Read(content.BodyOf(article)).Sources))]);
}

/// <summary>One article of it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Reading">What an editor notes.</param>
/// <param name="Sources">What it cites, in order.</param>
public sealed record ArticleReading(LibraryArticle Article, TextReading Reading, IReadOnlyList<Source> Sources);
