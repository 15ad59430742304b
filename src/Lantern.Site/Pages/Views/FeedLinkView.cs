using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>A feed that a page announces.</summary>
public sealed record FeedLinkView(string Title, string Url, string MediaType)
{
    public static ViewType<FeedLinkView> Type { get; } = new ViewType<FeedLinkView>("feed", "A feed that programs can follow.")
        .Text("title", "what it holds", view => view.Title)
        .Text("url", "its address", view => view.Url)
        .Text("media_type", "the form that it has", view => view.MediaType);
}
