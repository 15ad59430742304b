using System.Globalization;
using System.Net;
using System.Text;
using Lantern.Rendering.Liquid;
using Lantern.Site.Images;

namespace Lantern.Site.Pages.Views;

/// <summary>Pictures as HTML: browsers choose the size and the form. Pure.</summary>
internal static class PictureHtml
{
    /// <summary>How wide pages show a picture: as wide as the screen, at most as wide as the text (<c>--measure</c> in theme/css/site.css and its edges).</summary>
    private const string Sizes = "(min-width: 44rem) 40rem, 100vw";

    public static Html Of(ImageView image, bool isLazy) =>
        new($"{Start(image.Src, image.Width, image.Height, image.Pictures)} alt=\"{WebUtility.HtmlEncode(image.Alt)}\"{(isLazy ? " loading=\"lazy\"" : "")}>{End(image.Pictures)}");

    /// <summary>Everything up to the other attributes of <c>&lt;img</c>.</summary>
    public static string Start(string src, int width, int height, PictureSet? pictures)
    {
        var html = new StringBuilder();
        if (pictures is not null)
        {
            html.Append("<picture>");
            foreach (var (type, addresses) in pictures.Sources) html.Append(CultureInfo.InvariantCulture, $"<source type=\"{type}\" srcset=\"{WebUtility.HtmlEncode(addresses)}\" sizes=\"{Sizes}\">");
        }
        html.Append(CultureInfo.InvariantCulture, $"<img src=\"{WebUtility.HtmlEncode(src)}\"");
        if (pictures is not null) html.Append(CultureInfo.InvariantCulture, $" srcset=\"{WebUtility.HtmlEncode(pictures.Fallback)}\" sizes=\"{Sizes}\"");
        return html.Append(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\"").ToString();
    }

    public static string End(PictureSet? pictures) => pictures is null ? "" : "</picture>";
}
