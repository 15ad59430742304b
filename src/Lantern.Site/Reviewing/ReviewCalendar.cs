using System.Globalization;
using System.Text;

namespace Lantern.Site.Reviewing;

/// <summary>The days on which reviews are due, for a calendar program. Pure.</summary>
/// <remarks>RFC 5545: one all-day event an article, lines of at most 75 bytes. The same reviews give the same text on the same day, and an event keeps its name when its day moves.</remarks>
public static class ReviewCalendar
{
    /// <param name="reviews">The reviews; those without a day are left out.</param>
    /// <param name="siteUrl">The site's address.</param>
    /// <param name="today">The day on which the calendar is made.</param>
    public static string Write(IEnumerable<ReviewEntry> reviews, string siteUrl, DateOnly today)
    {
        var text = new StringBuilder();
        var host = new Uri(siteUrl).Host;
        void Line(string line)
        {
            var bytes = 0;
            foreach (var rune in line.EnumerateRunes())
            {
                // A longer line goes on in the next one, behind a space.
                if (bytes + rune.Utf8SequenceLength > 75)
                {
                    text.Append("\r\n ");
                    bytes = 1;
                }
                text.Append(rune.ToString());
                bytes += rune.Utf8SequenceLength;
            }
            text.Append("\r\n");
        }
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Lantern//Reviews//EN");
        foreach (var review in reviews.Where(review => review.ReviewBy is not null))
        {
            Line("BEGIN:VEVENT");
            Line($"UID:review{Escape(review.Url.Replace('/', '-').TrimEnd('-'))}@{host}");
            Line($"DTSTAMP:{Day(today)}T000000Z");
            Line($"DTSTART;VALUE=DATE:{Day(review.ReviewBy!.Value)}");
            Line($"DTEND;VALUE=DATE:{Day(review.ReviewBy.Value.AddDays(1))}");
            Line($"SUMMARY:{Escape($"Review due: {review.Title}")}");
            Line($"DESCRIPTION:{Escape($"{review.Path}\nLast reviewed {Words(review.Reviewed)}{(review.Reviewer is { } person ? $" by {person}" : "")}. When it is reviewed again: lantern sign-off {review.Path} --by REVIEWER")}");
            Line($"URL:{siteUrl}{review.Url}");
            Line("TRANSP:TRANSPARENT");
            Line("END:VEVENT");
        }
        Line("END:VCALENDAR");
        return text.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Words(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "never";

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
