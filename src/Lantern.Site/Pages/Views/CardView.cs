using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>An article as lists show it.</summary>
public sealed record CardView
{
    public required string Title { get; init; }
    public required string Url { get; init; }
    public string? Description { get; init; }
    public required LinkView Topic { get; init; }
    public DateView? Date { get; init; }
    public int ReadingMinutes { get; init; }
    public string? Badge { get; init; }

    public static ViewType<CardView> Type { get; } = new ViewType<CardView>("card", "An article as lists show it.")
        .Text("title", "its title", view => view.Title)
        .Text("url", "its address", view => view.Url)
        .Text("description", "what the reader will find", view => view.Description)
        .Object("topic", "its topic", LinkView.Type, view => view.Topic)
        .Object("date", "the day it was published, which lists are sorted by", DateView.Type, view => view.Date)
        .Number("reading_minutes", "how long it takes to read", view => view.ReadingMinutes)
        .Text("badge", "Draft or Scheduled, in previews", view => view.Badge);
}
