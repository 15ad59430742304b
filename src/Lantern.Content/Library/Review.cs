using Lantern.Content.Articles;

namespace Lantern.Content.Library;

/// <summary>What may be said about the clinical review of an article on a day.</summary>
/// <param name="Reviewed">The day of the last review.</param>
/// <param name="ReviewBy">The day by which the next is due: as written, else from the topic's tier.</param>
/// <param name="IsValid">True while the page, structured data and API may claim the review.</param>
/// <param name="IsSelfReview">The reviewer wrote the article; then nobody is named as reviewer.</param>
/// <param name="IsOverdue">The day of the next review has passed.</param>
/// <param name="IsChanged">The article was changed after its review: it was updated later, or its words are not those that were signed.</param>
public sealed record Review(DateOnly? Reviewed, DateOnly? ReviewBy, bool IsValid, bool IsSelfReview, bool IsOverdue, bool IsChanged)
{
    /// <summary>DESIGN, content contract: valid while reviewed, its words those that were signed, not updated later, and review-by not passed. Age never makes an error.</summary>
    public static Review On(DateOnly today, ArticleDates dates, int monthsBetweenReviews, bool isSelfReview, bool hasOtherWords = false)
    {
        if (dates.Reviewed?.Value is not { } reviewed) return new(null, dates.ReviewBy?.Value, false, isSelfReview, false, false);
        var reviewBy = dates.ReviewBy?.Value ?? AddMonths(reviewed, monthsBetweenReviews);
        var overdue = reviewBy < today;
        var changed = hasOtherWords || dates.Updated?.Value > reviewed;
        return new(reviewed, reviewBy, !overdue && !changed && reviewed <= today, isSelfReview, overdue, changed);
    }

    private static DateOnly AddMonths(DateOnly date, int months)
    {
        var left = ((DateOnly.MaxValue.Year - date.Year) * 12) + 12 - date.Month;
        return date.AddMonths(Math.Min(months, left));
    }
}
