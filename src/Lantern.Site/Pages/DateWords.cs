using System.Collections.Concurrent;
using System.Globalization;
using Lantern.Content.FrontMatter;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Pages;

/// <summary>Calendar dates in the site's language. Thread-safe.</summary>
public sealed class DateWords(StringsView words)
{
    private readonly ConcurrentDictionary<DateOnly, DateView> _views = new();

    /// <summary>A date as pages show it; each is made once, since articles share them.</summary>
    public DateView View(DateOnly date) => _views.GetOrAdd(date, day => new(Fill("date_format", day), DateText.Format(day)) { Month = Fill("month_format", day) });

    public string Words(DateOnly date) => View(date).Words;

    private string Fill(string format, DateOnly date) => words.Fill(
        format,
        ("day", date.Day.ToString(CultureInfo.InvariantCulture)),
        ("month", words[$"month_{date.Month.ToString(CultureInfo.InvariantCulture)}"]),
        ("year", date.Year.ToString("0000", CultureInfo.InvariantCulture)));
}
