using Lantern.Content.Articles;
using Lantern.Diagnostics;
using Lantern.Site.Sessions;

namespace Lantern.Preview.Desk;

/// <summary>An article as the desk lists it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Path">Its file, from the site's folder on.</param>
/// <param name="Url">Its address; null where it has no page, because of an error.</param>
/// <param name="Status">What becomes of it, as the desk calls it.</param>
/// <param name="Note">More about that, such as a day; empty where there is nothing to say.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Findings">What was found in its file.</param>
public sealed record DeskRow(string Title, string Path, string? Url, string Status, string Note, string Topic, IReadOnlyList<Diagnostic> Findings)
{
    public const string Draft = "draft";
    public const string Scheduled = "scheduled";
    public const string Live = "live";
    public const string Withdrawn = "withdrawn";
    public const string ReviewDue = "review due";
    public const string Wrong = "with an error";

    /// <summary>All of them, in the order in which the desk offers them.</summary>
    public static IReadOnlyList<string> AllStatus { get; } = [Draft, Scheduled, Live, ReviewDue, Withdrawn, Wrong];

    /// <summary>The articles of a site, by title.</summary>
    public static IReadOnlyList<DeskRow> Of(SiteSnapshot site)
    {
        if (site.Site is not { } content) return [];
        var findings = site.Findings.ToLookup(finding => finding.Location.Path, StringComparer.Ordinal);
        var rows = content.Library.Articles.Select(article =>
        {
            var (status, note) = StatusOf(article);
            return new DeskRow(article.Article.Title.Value, article.Article.Path, article.Url, status, note, article.Topic.Title, [.. findings[article.Article.Path]]);
        }).ToList();
        // One that has an error has no page, and perhaps no title that can be read.
        var known = rows.Select(row => row.Path).ToHashSet(StringComparer.Ordinal);
        rows.AddRange(site.Findings.Where(finding => finding.IsError).Select(finding => finding.Location.Path)
            .Where(path => path.Contains("/articles/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal) && known.Add(path))
            .Select(path => new DeskRow(System.IO.Path.GetFileNameWithoutExtension(path), path, null, Wrong, "", "", [.. findings[path]])));
        return [.. rows.OrderBy(row => Content.Library.SortKey.Of(row.Title), StringComparer.Ordinal).ThenBy(row => row.Path, StringComparer.Ordinal)];
    }

    private static (string Status, string Note) StatusOf(Content.Library.LibraryArticle article) => article.Status switch
    {
        ArticleStatus.Draft => (Draft, "not on the site"),
        ArticleStatus.Scheduled => (Scheduled, $"goes live on {Day(article.Article.Dates.Published!.Value.Value)}"),
        ArticleStatus.Withdrawn => (Withdrawn, "its page says so"),
        _ when article.Review.IsOverdue => (ReviewDue, $"since {Day(article.Review.ReviewBy!.Value)}"),
        _ => (Live, article.Review.ReviewBy is { } next ? $"next review by {Day(next)}" : ""),
    };

    private static string Day(DateOnly day) => Content.FrontMatter.DateText.Format(day);
}
