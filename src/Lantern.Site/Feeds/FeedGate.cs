using System.Text;
using System.Text.Json;
using System.Xml;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Numbers;
using Lantern.Rendering;
using Lantern.Rendering.Html;

namespace Lantern.Site.Feeds;

/// <summary>Holds a finished feed against its expectation: its entries in order, and in the text of each its disclaimers and crisis lines, by the rules of pages.</summary>
/// <remarks>Pure. The same function for a build and for a finished folder.</remarks>
public static class FeedGate
{
    /// <param name="bytes">The file.</param>
    /// <param name="expectation">What it was made with.</param>
    /// <param name="feed">Its address on the site.</param>
    /// <param name="place">Where findings point: the template of entries, or the file.</param>
    /// <param name="numbers">The numbers of the registry.</param>
    public static IEnumerable<Diagnostic> Check(byte[] bytes, PageExpectation expectation, string feed, string place,
        RegisteredNumbers? numbers = null)
    {
        if (Read(bytes, expectation.Kind) is not { } entries)
        {
            yield return RenderingDiagnostics.FeedEntries.At(SourceLocation.WholeFile(place), feed, "it can't be read");
            yield break;
        }
        if (!entries.Select(entry => entry.Id).SequenceEqual(expectation.Entries.Select(entry => entry.Id)))
        {
            yield return RenderingDiagnostics.FeedEntries.At(SourceLocation.WholeFile(place), feed, "its entries are not the ones that were made");
            yield break;
        }
        foreach (var (entry, expected) in entries.Zip(expectation.Entries))
        {
            foreach (var finding in EntryGate.Check(entry.Html, expected.Expectation, expectation.Origin, $"{feed} ({entry.Id})", place, numbers))
            {
                yield return finding;
            }
        }
    }

    /// <summary>Ids and texts of the entries; null where the file is none of its kind.</summary>
    private static List<(string Id, string Html)>? Read(byte[] bytes, string kind)
    {
        try
        {
            return kind switch
            {
                "feed-json" => ReadJson(bytes),
                "feed-atom" => ReadXml(bytes, "entry", "id", "content"),
                "feed-rss" => ReadXml(bytes, "item", "guid", "encoded"),
                _ => null,
            };
        }
        catch (Exception error) when (error is JsonException or XmlException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static List<(string Id, string Html)> ReadJson(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return [.. document.RootElement.GetProperty("items").EnumerateArray().Select(item => (item.GetProperty("id").GetString() ?? "", item.GetProperty("content_html").GetString() ?? ""))];
    }

    private static List<(string Id, string Html)> ReadXml(byte[] bytes, string entry, string id, string content)
    {
        var entries = new List<(string, string)>();
        using var xml = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(bytes)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true });
        xml.MoveToContent();
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != entry)
            {
                xml.Read();
                continue;
            }
            var (foundId, html) = ("", "");
            using (var inner = xml.ReadSubtree())
            {
                inner.Read();
                inner.Read();
                while (!inner.EOF)
                {
                    if (inner.NodeType == XmlNodeType.Element && inner.LocalName == id) foundId = inner.ReadElementContentAsString();
                    else if (inner.NodeType == XmlNodeType.Element && inner.LocalName == content) html = inner.ReadElementContentAsString();
                    else if (inner.NodeType == XmlNodeType.Element) inner.Skip();
                    else inner.Read();
                }
            }
            entries.Add((foundId, html));
            xml.Read();
        }
        return entries;
    }
}
