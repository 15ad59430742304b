using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>A topic.</summary>
public sealed record TopicView(string Title, string Description, string Url, int Count)
{
    public string? About { get; init; }

    public static ViewType<TopicView> Type { get; } = new ViewType<TopicView>("topic", "A topic.")
        .Text("title", "its title", view => view.Title)
        .Text("description", "what it is, in a sentence", view => view.Description)
        .Text("url", "its address", view => view.Url)
        .Text("about", "the condition or therapy that it is about, where that has another name than the topic", view => view.About)
        .Number("count", "how many articles it has", view => view.Count);
}
