using System.Globalization;
using System.Text;
using System.Xml;

namespace Lantern.Site.Feeds;

/// <summary>What the XML files share: UTF-8 without a mark at its head, one element a line, the same bytes everywhere.</summary>
internal static class FeedXml
{
    public const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CheckCharacters = true }))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>RFC 3339. The dates are days; feeds give them as midnight UTC.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    /// <summary>Without the letters that XML can't hold: a text may have come with one from another program.</summary>
    public static string Clean(string text)
    {
        var bad = false;
        foreach (var letter in text) bad |= !XmlConvert.IsXmlChar(letter) && !char.IsSurrogate(letter);
        return bad ? string.Concat(text.Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))) : text;
    }
}
