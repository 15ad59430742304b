using Lantern.Rendering.Liquid;
using Lantern.Site.Images;

namespace Lantern.Site.Pages.Views;

/// <summary>A picture. Width and height are in pixels.</summary>
public sealed record ImageView(string Src, string Alt, int Width, int Height, string? Credit)
{
    /// <summary>Its sizes and forms; null where there is one only.</summary>
    public PictureSet? Pictures { get; init; }

    /// <summary>The logo as a part of the page, where it is a small drawing of plain shapes.</summary>
    public Html? Drawing { get; init; }

    public static ViewType<ImageView> Type { get; } = new ViewType<ImageView>("image", "A picture.")
        .Text("src", "its address", view => view.Src)
        .Text("small", "the address of its smallest size, for a portrait or a logo", view => view.Pictures?.Smallest ?? view.Src)
        .Text("alt", "its description; empty for one that only decorates", view => view.Alt)
        .Number("width", "in pixels", view => view.Width)
        .Number("height", "in pixels", view => view.Height)
        .Html("picture", "the picture in all its sizes and forms, ready to print, for what stands near the top of a page", view => PictureHtml.Of(view, isLazy: false))
        .Html("lazy_picture", "the same, loaded once somebody comes near it", view => PictureHtml.Of(view, isLazy: true))
        .Html("drawing", "the site's logo as part of the page, where it is an SVG file of plain shapes up to 2 KB; empty for other pictures", view => view.Drawing)
        .Text("credit", "who made it, if given", view => view.Credit);
}
