using System.Globalization;
using Lantern.Content.FrontMatter;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Pages;

/// <summary>Calendar dates in the site's language. Pure.</summary>
public sealed class DateWords(StringsView words)
{
    public DateView View(DateOnly date) => new(Words(date), DateText.Format(date));

    public string Words(DateOnly date) => words.Fill(
        "date_format",
        ("day", date.Day.ToString(CultureInfo.InvariantCulture)),
        ("month", words[$"month_{date.Month.ToString(CultureInfo.InvariantCulture)}"]),
        ("year", date.Year.ToString("0000", CultureInfo.InvariantCulture)));
}
