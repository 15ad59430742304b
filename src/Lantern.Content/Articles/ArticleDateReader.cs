using Lantern.Content.FrontMatter;

namespace Lantern.Content.Articles;

/// <summary>The dates of an article, and whether they can be true together.</summary>
internal static class ArticleDateReader
{
    public static ArticleDates Read(MapReader map)
    {
        var dates = new ArticleDates
        {
            Published = map.Date("published"),
            Updated = map.Date("updated"),
            Reviewed = map.Date("reviewed"),
            ReviewBy = map.Date("review-by"),
            Expires = map.Date("expires"),
        };
        if (dates is { Updated: { } updated, Published: { } published } && updated.Value < published.Value)
            map.Diagnostics.Add(ContentDiagnostics.UpdatedBeforePublished.At(updated.Location, DateText.Format(updated.Value), DateText.Format(published.Value)));
        if (dates is { ReviewBy: { } reviewBy, Reviewed: { } reviewed } && reviewBy.Value < reviewed.Value)
            map.Diagnostics.Add(ContentDiagnostics.ReviewByBeforeReviewed.At(reviewBy.Location, DateText.Format(reviewBy.Value), DateText.Format(reviewed.Value)));
        return dates;
    }
}
