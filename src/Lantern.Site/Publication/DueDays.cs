using Lantern.Content.Articles;
using Lantern.Site.Pipelines;

namespace Lantern.Site.Publication;

/// <summary>A day on which the site changes without anybody changing it.</summary>
/// <param name="Day">The first day on which it is different.</param>
/// <param name="Words">What is different then: <c>'Panic attacks' goes live</c>.</param>
public sealed record DueDay(DateOnly Day, string Words);

/// <summary>The days on which a site changes by itself, so that it has to be built again. Pure.</summary>
public static class DueDays
{
    /// <param name="content">The site; null for none that can be read.</param>
    /// <returns>All of them, past ones too, in order.</returns>
    public static IReadOnlyList<DueDay> Of(SiteContent? content)
    {
        if (content is null) return [];
        var days = new List<DueDay>();
        foreach (var article in content.Library.WithScheduled)
        {
            var title = article.Article.Title.Value;
            if (article.Article.Dates.Published is { } published) days.Add(new DueDay(published.Value, $"'{title}' goes live"));
            if (article.Article.Dates.Expires is { } expires) days.Add(new DueDay(expires.Value, $"'{title}' expires"));
            if (article is { Status: ArticleStatus.Live, Review.ReviewBy: { } reviewBy }) days.Add(new DueDay(reviewBy.AddDays(1), $"the review of '{title}' has passed its day"));
        }
        foreach (var notice in content.Announcements)
        {
            days.Add(new DueDay(notice.From, $"the announcement '{notice.Key}' begins"));
            days.Add(new DueDay(notice.Until.AddDays(1), $"the announcement '{notice.Key}' ends"));
        }
        return [.. days.OrderBy(day => day.Day).ThenBy(day => day.Words, StringComparer.Ordinal)];
    }
}
