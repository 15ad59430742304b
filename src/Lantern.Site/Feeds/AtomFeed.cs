using System.Xml;

namespace Lantern.Site.Feeds;

/// <summary>Atom, RFC 4287. Pure.</summary>
public static class AtomFeed
{
    public static byte[] Write(Feed feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("feed", FeedXml.Atom);
        xml.WriteAttributeString("xml", "lang", null, feed.Language);
        Text(xml, "title", feed.Title);
        if (feed.Description.Length > 0) Text(xml, "subtitle", feed.Description);
        Text(xml, "id", feed.StableUrl + FeedFormat.Atom.FileName);
        Text(xml, "updated", FeedXml.Day(feed.Updated));
        Link(xml, "self", feed.BaseUrl + FeedFormat.Atom.FileName, FeedFormat.Atom.MediaType);
        Link(xml, "alternate", feed.PageUrl, "text/html");
        Author(xml, feed.Organisation);
        foreach (var entry in feed.Entries) Entry(xml, entry);
        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", FeedXml.Atom);
        Text(xml, "title", entry.Title);
        Text(xml, "id", entry.Id);
        Link(xml, "alternate", entry.Url, "text/html");
        Text(xml, "published", FeedXml.Day(entry.Published));
        Text(xml, "updated", FeedXml.Day(entry.Updated));
        foreach (var author in entry.Authors) Author(xml, author);
        foreach (var topic in entry.Topics)
        {
            xml.WriteStartElement("category", FeedXml.Atom);
            xml.WriteAttributeString("term", FeedXml.Clean(topic));
            xml.WriteEndElement();
        }
        Text(xml, "summary", entry.Summary);
        xml.WriteStartElement("content", FeedXml.Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(FeedXml.Clean(entry.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, FeedXml.Atom, FeedXml.Clean(text));

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", FeedXml.Atom);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string kind, string address, string type)
    {
        xml.WriteStartElement("link", FeedXml.Atom);
        xml.WriteAttributeString("rel", kind);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
