using System.Xml;

namespace Lantern.Rendering.Images;

/// <summary>Finds in an SVG file what a drawing doesn't need: scripts, other markup, and addresses of other hosts. Pure.</summary>
/// <remarks>In a page such a file is only a picture, but opened by itself it is a page of the site with all its rights.</remarks>
public static class DrawingCheck
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = 16 * 1024 * 1024 };

    private static readonly string[] Elements = ["script", "foreignObject", "iframe", "embed", "object", "handler", "listener"];

    /// <summary>The first of it with its line and column (from 1) and what it is in words; null for a plain drawing.</summary>
    public static (int Line, int Column, string Why)? Find(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Settings);
            var isStyle = false;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    isStyle = reader.LocalName == "style";
                    if (Array.Exists(Elements, name => name.Equals(reader.LocalName, StringComparison.OrdinalIgnoreCase))) return At(reader, $"it has a <{reader.LocalName}>");
                    if (FindAttribute(reader) is { } found) return found;
                }
                else if (reader.NodeType == XmlNodeType.ProcessingInstruction)
                {
                    return At(reader, $"it loads a style sheet (<?{reader.Name}>)");
                }
                else if (isStyle && reader.HasValue && Loads(reader.Value))
                {
                    return At(reader, "its styles load something");
                }
            }
            return null;
        }
        catch (XmlException exception)
        {
            return (Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition), "it can't be read as a drawing");
        }
    }

    private static (int Line, int Column, string Why)? FindAttribute(XmlReader reader)
    {
        while (reader.MoveToNextAttribute())
        {
            var value = reader.Value.Trim();
            if (reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) && reader.NamespaceURI.Length == 0) return At(reader, $"it runs a script ('{reader.Name}')");
            if (reader.LocalName is "href" or "src" && value.Length > 0 && value[0] != '#' && !value.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
                return At(reader, $"it leads to '{value}'");
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/" && Loads(value)) return At(reader, $"'{reader.Name}' loads something");
        }
        reader.MoveToElement();
        return null;
    }

    /// <summary>True for style text with an address other than a part of the same drawing.</summary>
    private static bool Loads(string style)
    {
        if (style.Contains("@import", StringComparison.OrdinalIgnoreCase)) return true;
        for (var at = style.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = style.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
        {
            var target = style[(at + 4)..].TrimStart(' ', '"', '\'');
            if (target is not ['#', ..] && !target.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static (int Line, int Column, string Why) At(XmlReader reader, string why) => reader is IXmlLineInfo place ? (place.LineNumber, place.LinePosition, why) : (1, 1, why);
}
