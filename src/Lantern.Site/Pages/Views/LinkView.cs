using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>Words and an address.</summary>
public sealed record LinkView(string Text, string Url, bool IsCurrent = false)
{
    public static ViewType<LinkView> Type { get; } = new ViewType<LinkView>("link", "Words and an address.")
        .Text("text", "the words", view => view.Text)
        .Text("url", "the address; always safe to link to", view => view.Url)
        .Flag("is_current", "true for the page that is being shown", view => view.IsCurrent);
}
