using System.Globalization;
using System.Text.RegularExpressions;

namespace Lantern.Content.FrontMatter;

/// <summary>Reads calendar dates in the one accepted form, and knows what the other common forms probably meant.</summary>
public static partial class DateText
{
    private static readonly string[] LongForms =
    [
        "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "d. MMMM yyyy", "yyyy MMMM d", "yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "yyyyMMdd",
    ];

    public static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static string Format(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What to write instead, as a sentence part; the general rule when the text gives no hint.</summary>
    public static string Advice(string text)
    {
        if (Numeric().Match(text) is { Success: true } match)
        {
            var year = Number(match, "year");
            if (year < 100) year += 2000;
            var monthFirst = Make(year, Number(match, "a"), Number(match, "b"));
            var dayFirst = Make(year, Number(match, "b"), Number(match, "a"));
            if (monthFirst is { } m && dayFirst is { } d && m != d)
                return $"write {Format(m)} for {Words(m)}, or {Format(d)} for {Words(d)}";
            if ((monthFirst ?? dayFirst) is { } only) return $"write {Format(only)} for {Words(only)}";
        }
        if (DateOnly.TryParseExact(text, LongForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date)) return $"write {Format(date)}";
        if (text.Length > 10 && Parse(text[..10]) is { } start) return $"write {Format(start)}, without a time";
        return "write year-month-day, such as 2026-03-02";
    }

    /// <summary>The one day that a text in another form can mean; null when it can mean two, as 3/4/2026 does, or leaves the century open.</summary>
    public static DateOnly? OnlyReading(string text)
    {
        if (Numeric().Match(text) is { Success: true } match)
        {
            var year = Number(match, "year");
            if (year < 100) return null;
            var monthFirst = Make(year, Number(match, "a"), Number(match, "b"));
            var dayFirst = Make(year, Number(match, "b"), Number(match, "a"));
            return monthFirst is null || dayFirst is null || monthFirst == dayFirst ? monthFirst ?? dayFirst : null;
        }
        if (DateOnly.TryParseExact(text, LongForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date)) return date;
        // With a time and no zone the day is plain; with a zone it may be another day where the practice is.
        return LocalTime().IsMatch(text) ? Parse(text[..10]) : null;
    }

    /// <summary>Why a text that has the form of a date is none ("February 2026 has 28 days"), or null.</summary>
    public static string? WhyImpossible(string text)
    {
        if (IsoForm().Match(text) is not { Success: true } match) return null;
        int year = Number(match, "year"), month = Number(match, "month"), day = Number(match, "day");
        if (year == 0) return "there is no year 0";
        if (month is < 1 or > 12) return $"there is no month {month}";
        var days = DateTime.DaysInMonth(year, month);
        return day < 1 || day > days ? $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year} has {days} days" : null;
    }

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static string Words(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<a>\d{1,2})[/.\-](?<b>\d{1,2})[/.\-](?<year>\d{4}|\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}(?::\d{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex LocalTime();

    [GeneratedRegex(@"^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoForm();
}
