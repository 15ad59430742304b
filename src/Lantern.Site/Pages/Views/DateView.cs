using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>A calendar date for people and for programs.</summary>
public sealed record DateView(string Words, string Iso)
{
    /// <summary>Month and year.</summary>
    public required string Month { get; init; }

    public static ViewType<DateView> Type { get; } = new ViewType<DateView>("date", "A calendar date.")
        .Text("words", "the date in the site's language: 1 June 2026", view => view.Words)
        .Text("month", "month and year: June 2026", view => view.Month)
        .Text("iso", "for the datetime attribute: 2026-06-01", view => view.Iso);
}
