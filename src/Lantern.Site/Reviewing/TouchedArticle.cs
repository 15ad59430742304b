using System.Text;
using Lantern.Content.Articles;
using Lantern.Content.Library;
using Lantern.Diagnostics;
using Lantern.Site.History;

namespace Lantern.Site.Reviewing;

/// <summary>An article that a change touches.</summary>
/// <param name="Article">The article as it is now.</param>
/// <param name="IsSigned">Its review counts, and is of the words that it has now.</param>
public sealed record TouchedArticle(LibraryArticle Article, bool IsSigned)
{
    /// <summary>The articles of a change that visitors read or will read, drafts too, in order of their path.</summary>
    /// <remarks>A review that names no words goes on counting on the page until somebody says <c>updated</c>; for a change that gives the article other words it is no sign-off.</remarks>
    internal static IReadOnlyList<TouchedArticle> Of(Library now, IReadOnlyList<ChangedFile> changed)
    {
        var files = changed.Where(file => file.After is not null).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var words = new ArticleWords();
        return
        [
            .. now.WithScheduled.Where(article => article.Status != ArticleStatus.Withdrawn && files.ContainsKey(article.Article.Path))
                .Select(article => new TouchedArticle(article, article.Review.IsValid && (article.Article.SignedHash is not null || HasSameWords(words, files[article.Article.Path])))),
        ];
    }

    private static bool HasSameWords(ArticleWords words, ChangedFile file) => HashOf(words, file.Path, file.Before) is { } before && before == HashOf(words, file.Path, file.After);

    private static string? HashOf(ArticleWords words, string path, byte[]? bytes) => bytes is null
        ? null
        : words.Of(new SourceText(path, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal)))?.Hash;
}
