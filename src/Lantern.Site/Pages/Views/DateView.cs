using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>A calendar date for people and for programs.</summary>
public sealed record DateView(string Words, string Iso)
{
    public static ViewType<DateView> Type { get; } = new ViewType<DateView>("date", "A calendar date.")
        .Text("words", "the date in the site's language: 1 June 2026", view => view.Words)
        .Text("iso", "for the datetime attribute: 2026-06-01", view => view.Iso);
}
