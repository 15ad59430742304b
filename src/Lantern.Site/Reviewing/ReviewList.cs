using Lantern.Content.Articles;
using Lantern.Content.Library;

namespace Lantern.Site.Reviewing;

/// <summary>The reviews of a site. Pure.</summary>
public static class ReviewList
{
    /// <summary>Days before a review is due on which it counts as due soon, unless somebody asks for others.</summary>
    public const int Soon = 60;

    /// <summary>All articles that are on the site or will be; those with something to do first, the oldest date first; then by path.</summary>
    /// <param name="library">The site.</param>
    /// <param name="within">A review that is due within so many days is due soon.</param>
    public static IReadOnlyList<ReviewEntry> Of(Library library, int within = Soon) =>
    [
        .. library.WithScheduled.Where(article => article.Status is ArticleStatus.Live or ArticleStatus.Scheduled)
            .Select(article => Entry(article, library.Today, within))
            .OrderBy(entry => !entry.IsDue).ThenBy(entry => entry.ReviewBy ?? DateOnly.MaxValue).ThenBy(entry => entry.Path, StringComparer.Ordinal),
    ];

    private static ReviewEntry Entry(LibraryArticle article, DateOnly today, int within)
    {
        var review = article.Review;
        int? left = review.Reviewed is null ? null : review.ReviewBy!.Value.DayNumber - today.DayNumber;
        var state = review.Reviewed is null ? ReviewState.Never
            : review.IsChanged ? ReviewState.Changed
            : review.IsOverdue ? ReviewState.Overdue
            : left <= within ? ReviewState.Due
            : ReviewState.Valid;
        return new ReviewEntry(
            article.Article.Path, article.Url, article.Article.Title.Value, article.Topic.Title, article.Topic.Tier.ToString().ToLowerInvariant(), article.Reviewer?.Key,
            review.Reviewed, review.Reviewed is null ? null : review.ReviewBy, state, left);
    }
}
