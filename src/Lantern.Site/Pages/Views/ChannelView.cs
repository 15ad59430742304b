using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>One way to reach a crisis line.</summary>
public sealed record ChannelView(string Kind, string? Lead, string Text, string Url)
{
    public static ViewType<ChannelView> Type { get; } = new ViewType<ChannelView>("channel", "One way to reach a crisis line.")
        .Shared()
        .Text("kind", "call, text, chat, email, relay or video", view => view.Kind)
        .Text("lead", "words before the link, such as Chat:", view => view.Lead)
        .Text("text", "the words of the link, as registered", view => view.Text)
        .Text("url", "its target", view => view.Url);
}
