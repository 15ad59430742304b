using System.Globalization;
using System.Text;
using System.Xml;

namespace Lantern.Rendering.Images;

/// <summary>A small SVG file of plain shapes as part of a page, so that browsers need not ask for it. Pure.</summary>
/// <remarks>
/// Only shapes and what colours and places them: what a drawing could do beyond that (styles, scripts, text, links, parts with a name, fonts) would become part of the page,
/// or be refused by its security policy. A file with anything else stays a file. The result is decoration: screen readers pass over it.
/// </remarks>
public static class InlineDrawing
{
    /// <summary>Larger files stay files, in bytes: every page would carry them, and a page and its style should come in one round trip (14 KB).</summary>
    public const int MaximumBytes = 2048;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true };

    private const string Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Shapes = ["g", "path", "circle", "rect", "line", "polyline", "polygon", "ellipse"];

    private static readonly string[] Attributes =
    [
        "d", "points", "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2", "transform", "fill", "fill-rule", "fill-opacity", "opacity",
        "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "stroke-opacity",
    ];

    /// <summary>The drawing as HTML, or null for one that stays a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="width">The size it is shown in where no style says otherwise, in pixels.</param>
    /// <param name="height">The same for its height.</param>
    public static string? Of(byte[] bytes, int width, int height)
    {
        if (bytes.Length > MaximumBytes) return null;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg" || reader.NamespaceURI != Svg) return null;
            var html = new StringBuilder();
            html.Append(CultureInfo.InvariantCulture, $"<svg width=\"{width}\" height=\"{height}\"");
            return Root(reader, html) && Content(reader, html) ? html.Append("</svg>").ToString() : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool Root(XmlReader reader, StringBuilder html)
    {
        if (reader.GetAttribute("viewBox") is null || reader.IsEmptyElement) return false;
        while (reader.MoveToNextAttribute())
        {
            if (IsNamespace(reader) || reader.Name is "width" or "height" or "version") continue;
            if (reader.Name is not "viewBox" && !Attributes.Contains(reader.Name)) return false;
            if (!Append(reader, html)) return false;
        }
        html.Append(" aria-hidden=\"true\" focusable=\"false\">");
        return true;
    }

    private static bool Content(XmlReader reader, StringBuilder html)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (reader.LocalName == "svg") return true;
                html.Append("</").Append(reader.LocalName).Append('>');
                continue;
            }
            if (reader.NodeType != XmlNodeType.Element || reader.NamespaceURI != Svg || !Shapes.Contains(reader.LocalName)) return false;
            var (name, isEmpty) = (reader.LocalName, reader.IsEmptyElement);
            html.Append('<').Append(name);
            while (reader.MoveToNextAttribute())
            {
                if (!Attributes.Contains(reader.Name) || !Append(reader, html)) return false;
            }
            html.Append('>');
            if (isEmpty) html.Append("</").Append(name).Append('>');
        }
        return false;
    }

    /// <summary>Numbers, commands of paths, colours and words: nothing that loads, names or ends anything.</summary>
    private static bool Append(XmlReader reader, StringBuilder html)
    {
        var value = string.Join(' ', reader.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (value.Contains("url", StringComparison.OrdinalIgnoreCase) || !value.All(sign => char.IsAsciiLetterOrDigit(sign) || " .,#%+-()".Contains(sign, StringComparison.Ordinal))) return false;
        html.Append(' ').Append(reader.Name).Append("=\"").Append(value).Append('"');
        return true;
    }

    private static bool IsNamespace(XmlReader reader) => reader.NamespaceURI == "http://www.w3.org/2000/xmlns/" && reader.Value == Svg;
}
