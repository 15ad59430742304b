using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>An invitation at the end of an article or inside it.</summary>
public sealed record CallToActionView(string Key, string Title, Html Body, LinkView? Link, LocationView? Location)
{
    public static ViewType<CallToActionView> Type { get; } = new ViewType<CallToActionView>("call_to_action", "An invitation to get in touch.")
        .Text("key", "its name", view => view.Key)
        .Text("title", "its title", view => view.Title)
        .Html("body", "its text", view => view.Body)
        .Object("link", "where it leads", LinkView.Type, view => view.Link)
        .Object("location", "the place it is about", LocationView.Type, view => view.Location);
}
