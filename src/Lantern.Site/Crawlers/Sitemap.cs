using System.Globalization;
using System.Text;

namespace Lantern.Site.Crawlers;

/// <summary>Sitemaps as sitemaps.org describes them: one file, or several and an index once there is too much for one. Pure.</summary>
public static class Sitemap
{
    /// <summary>The file that crawlers are told of, whether it lists pages or further files.</summary>
    public const string FileName = "sitemap.xml";

    /// <summary>Addresses in one file (sitemaps.org, protocol, "Sitemap index files").</summary>
    public const int MaxUrls = 50_000;

    /// <summary>Bytes of one file, uncompressed; the same source.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    private const string Head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private const string Namespace = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    /// <summary>The files of a sitemap, by name.</summary>
    /// <param name="entries">All pages; they are sorted here.</param>
    /// <param name="baseUrl">Scheme and host.</param>
    /// <param name="maxUrls">At most so many addresses in a file.</param>
    /// <param name="maxBytes">At most so many bytes in a file.</param>
    /// <returns>None where there is no page: a sitemap without an address is not valid.</returns>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Write(IEnumerable<SitemapEntry> entries, string baseUrl, int maxUrls = MaxUrls, int maxBytes = MaxBytes)
    {
        var parts = Split(entries.OrderBy(entry => entry.Url, StringComparer.Ordinal), maxUrls, maxBytes - Wrap("urlset", "").Length).ToList();
        if (parts.Count == 0) return [];
        if (parts.Count == 1) return [(FileName, Wrap("urlset", parts[0].Text))];
        var index = string.Concat(parts.Select((part, at) => Element("sitemap", $"{baseUrl}/{NameOf(at)}", part.LastChanged)));
        return [.. parts.Select((part, at) => (NameOf(at), Wrap("urlset", part.Text))), (FileName, Wrap("sitemapindex", index))];
    }

    private static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{index + 1}.xml");

    private static IEnumerable<(string Text, DateOnly? LastChanged)> Split(IEnumerable<SitemapEntry> entries, int maxUrls, int maxBytes)
    {
        var text = new StringBuilder();
        DateOnly? newest = null;
        var count = 0;
        foreach (var entry in entries)
        {
            // Addresses are written in ASCII, so that letters are bytes.
            var element = Element("url", entry.Url, entry.LastChanged);
            if (count == maxUrls || (count > 0 && text.Length + element.Length > maxBytes))
            {
                yield return (text.ToString(), newest);
                text.Clear();
                (count, newest) = (0, null);
            }
            text.Append(element);
            count++;
            if (entry.LastChanged > newest || newest is null) newest = entry.LastChanged ?? newest;
        }
        if (count > 0) yield return (text.ToString(), newest);
    }

    private static string Element(string name, string url, DateOnly? changed)
    {
        var address = new Uri(url).AbsoluteUri.Replace("&", "&amp;", StringComparison.Ordinal).Replace("'", "&apos;", StringComparison.Ordinal);
        var day = changed is { } date ? $"<lastmod>{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</lastmod>" : "";
        return $"<{name}><loc>{address}</loc>{day}</{name}>\n";
    }

    private static byte[] Wrap(string name, string text) => Encoding.UTF8.GetBytes($"{Head}<{name}{Namespace}{text}</{name}>\n");
}
