using System.Globalization;
using System.Xml;

namespace Lantern.Site.Feeds;

/// <summary>RSS 2.0 with <c>content:encoded</c> for the text and <c>dc:creator</c> for names, since <c>author</c> must be an e-mail address. Pure.</summary>
/// <remarks><c>pubDate</c> is the day that the entry goes by, <c>updated</c> before <c>published</c>, as in the other forms.</remarks>
public static class RssFeed
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static byte[] Write(Feed feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, FeedXml.Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("channel");
        Text(xml, "title", feed.Title);
        Text(xml, "link", feed.PageUrl);
        Text(xml, "description", feed.Description.Length > 0 ? feed.Description : feed.Title);
        Text(xml, "language", feed.Language.ToLowerInvariant());
        if (feed.Entries.Count > 0) Text(xml, "lastBuildDate", Day(feed.Updated));
        xml.WriteStartElement("link", FeedXml.Atom);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", FeedFormat.Rss.MediaType);
        xml.WriteAttributeString("href", feed.BaseUrl + FeedFormat.Rss.FileName);
        xml.WriteEndElement();
        foreach (var entry in feed.Entries) Item(xml, entry);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Item(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        Text(xml, "title", entry.Title);
        Text(xml, "link", entry.Url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(entry.Id);
        xml.WriteEndElement();
        Text(xml, "pubDate", Day(entry.Updated));
        foreach (var author in entry.Authors) xml.WriteElementString("creator", DublinCore, FeedXml.Clean(author));
        foreach (var topic in entry.Topics) Text(xml, "category", topic);
        Text(xml, "description", entry.Summary);
        xml.WriteElementString("encoded", Content, FeedXml.Clean(entry.Html));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, FeedXml.Clean(text));

    /// <summary>RFC 822 with a year of four digits, as RSS asks for.</summary>
    private static string Day(DateOnly day) => day.ToString("ddd, dd MMM yyyy '00:00:00 GMT'", CultureInfo.InvariantCulture);
}
