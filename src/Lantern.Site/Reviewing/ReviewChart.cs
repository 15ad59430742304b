using System.Globalization;
using System.Text;

namespace Lantern.Site.Reviewing;

/// <summary>A chart of the reviews that are due in each of the next twelve months, as a drawing in the page. Pure.</summary>
internal static class ReviewChart
{
    private const int Months = 12;
    private const int Width = 62;
    private const int Height = 140;

    public static string Write(IReadOnlyList<ReviewEntry> reviews, DateOnly today)
    {
        var bars = new List<(string Name, int Count, bool IsLate)>
        {
            ("to do", reviews.Count(review => review.State is ReviewState.Overdue or ReviewState.Changed or ReviewState.Never), true),
        };
        for (var month = 0; month < Months; month++)
        {
            var first = new DateOnly(today.Year, today.Month, 1).AddMonths(month);
            bars.Add((first.ToString("yyyy-MM", CultureInfo.InvariantCulture), reviews.Count(review => review.State is ReviewState.Due or ReviewState.Valid && review.ReviewBy is { } day && day.Year == first.Year && day.Month == first.Month), false));
        }
        var most = Math.Max(1, bars.Max(bar => bar.Count));
        var words = string.Join("; ", bars.Where(bar => bar.Count > 0).Select(bar => string.Create(CultureInfo.InvariantCulture, $"{(bar.IsLate ? "to do now" : bar.Name)}: {bar.Count}")));
        var drawing = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"<svg role=\"img\" aria-label=\"Reviews due. {(words.Length == 0 ? "None in the next twelve months" : words)}.\" viewBox=\"0 0 {bars.Count * Width} {Height + 50}\">\n"));
        for (var i = 0; i < bars.Count; i++)
        {
            var (name, count, isLate) = bars[i];
            var height = count * Height / most;
            var middle = (i * Width) + (Width / 2);
            drawing.Append(CultureInfo.InvariantCulture, $"<rect x=\"{middle - 18}\" y=\"{Height + 20 - height}\" width=\"36\" height=\"{height}\" fill=\"var(--{(isLate ? "late" : "bar")})\"/>\n");
            if (count > 0) drawing.Append(CultureInfo.InvariantCulture, $"<text x=\"{middle}\" y=\"{Height + 15 - height}\" text-anchor=\"middle\">{count}</text>\n");
            drawing.Append(CultureInfo.InvariantCulture, $"<text x=\"{middle}\" y=\"{Height + 38}\" text-anchor=\"middle\">{name}</text>\n");
        }
        return drawing.Append("</svg>\n").ToString();
    }
}
