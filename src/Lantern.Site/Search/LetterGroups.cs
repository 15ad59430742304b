using Lantern.Content.Library;

namespace Lantern.Site.Search;

/// <summary>Articles from A to Z. Pure.</summary>
public static class LetterGroups
{
    /// <summary>The letter of titles that begin with none.</summary>
    public const string Other = "#";

    /// <summary>Letters in order, each with its articles by folded title, then by their own name in addresses.</summary>
    public static IReadOnlyList<(string Letter, IReadOnlyList<LibraryArticle> Articles)> Of(IEnumerable<LibraryArticle> articles) =>
    [
        .. articles.Select(article => (Key: KeyOf(article), Article: article))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).ThenBy(pair => pair.Article.Slug, StringComparer.Ordinal)
            .GroupBy(pair => LetterOf(pair.Key), StringComparer.Ordinal)
            .OrderBy(group => group.Key == Other).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<LibraryArticle>)[.. group.Select(pair => pair.Article)])),
    ];

    /// <summary>Quotation marks and brackets before the first word don't count.</summary>
    private static string KeyOf(LibraryArticle article)
    {
        var key = SortKey.Of(article.Article.Title.Value);
        var start = 0;
        while (start < key.Length && !char.IsLetterOrDigit(key[start])) start++;
        return key[start..];
    }

    private static string LetterOf(string key)
    {
        if (key.Length == 0) return Other;
        var first = char.IsHighSurrogate(key[0]) && key.Length > 1 ? key[..2] : key[..1];
        return char.IsLetter(first, 0) ? first.ToUpperInvariant() : Other;
    }
}
