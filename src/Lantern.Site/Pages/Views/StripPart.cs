using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>A piece of the strip's sentences: words, with an address where they are a link.</summary>
public sealed record StripPart(string Text, string? Url)
{
    public static ViewType<StripPart> Type { get; } = new ViewType<StripPart>("strip_part", "A piece of the strip's sentences.")
        .Text("text", "the words, with their spaces", view => view.Text)
        .Text("url", "the address, where the words are a link", view => view.Url);
}
