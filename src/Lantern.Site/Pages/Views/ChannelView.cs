using System.Net;
using System.Text.RegularExpressions;
using Lantern.Rendering.Html.Help;
using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>One way to reach a crisis line.</summary>
public sealed partial record ChannelView(string Kind, string? Lead, string Text, string Url)
{
    public static ViewType<ChannelView> Type { get; } = new ViewType<ChannelView>("channel", "One way to reach a crisis line.")
        .Shared()
        .Text("kind", "call, text, chat, email, relay, video or authority", view => view.Kind)
        .Text("lead", "words before the link, such as Chat:", view => view.Lead)
        .Text("text", "the words of the link, as registered", view => view.Text)
        .Html("words", "the same; a long address in it is broken behind a dot or a slash, not within a word", view => view.Words)
        .Html("icon", "its small drawing", view => view.Icon)
        .Text("url", "its target", view => view.Url);

    /// <summary>The drawing in its link.</summary>
    public Html Icon { get; } = new(HelpIcon.Of(Kind).Html);

    /// <summary>The text with places where a narrow screen may break it. The words that a visitor reads and copies are the same.</summary>
    public Html Words { get; } = new(Places().Replace(WebUtility.HtmlEncode(Text), "<wbr>"));

    [GeneratedRegex("(?<=[./@])(?=[A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
