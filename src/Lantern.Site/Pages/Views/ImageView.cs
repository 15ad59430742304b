using Lantern.Rendering.Liquid;

namespace Lantern.Site.Pages.Views;

/// <summary>A picture. Width and height are in pixels.</summary>
public sealed record ImageView(string Src, string Alt, int Width, int Height, string? Credit)
{
    public static ViewType<ImageView> Type { get; } = new ViewType<ImageView>("image", "A picture.")
        .Text("src", "its address", view => view.Src)
        .Text("alt", "its description; empty for one that only decorates", view => view.Alt)
        .Number("width", "in pixels", view => view.Width)
        .Number("height", "in pixels", view => view.Height)
        .Text("credit", "who made it, if given", view => view.Credit);
}
