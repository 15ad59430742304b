using System.Globalization;
using System.Text;
using System.Xml;
using Lantern.Content.Pages;
using Lantern.Diagnostics;

namespace Lantern.Site.Redirects;

/// <summary>Addresses of an old site, from a list (one on a line, also as the first column of a table) or from its sitemap. Pure.</summary>
internal static class OldUrlList
{
    /// <param name="path">The file, for people.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="report">Told of what can't be read.</param>
    /// <returns>Each address once, from the start of the site, with the place that it was found at.</returns>
    public static IReadOnlyList<(string Address, SourceLocation Location)> Read(string path, byte[] bytes, Action<Diagnostic> report)
    {
        if (bytes is [0x1F, 0x8B, ..])
        {
            report(SiteDiagnostics.OldUrlsUnreadable.At(SourceLocation.WholeFile(path), "it is packed", "unpack it first, for example with gunzip"));
            return [];
        }
        var text = Encoding.UTF8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes).Replace("\r\n", "\n", StringComparison.Ordinal);
        var source = new SourceText(path, text);
        var found = text.AsSpan().TrimStart().StartsWith("<") ? OfSitemap(source, report) : OfLines(source, report);
        return [.. found.DistinctBy(entry => entry.Item1, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string, SourceLocation)> OfLines(SourceText source, Action<Diagnostic> report)
    {
        var (strange, first) = (0, default(SourceLocation));
        for (var line = 1; line <= source.LineCount; line++)
        {
            var text = source.Line(line);
            var indent = text.Length - text.TrimStart(' ', '\t', '"').Length;
            var start = source.StartOfLine(line) + indent;
            var rest = text.AsSpan(indent);
            if (rest.IsEmpty || rest[0] == '#') continue;
            var end = rest.IndexOfAny(" \t\",;");
            var word = (end < 0 ? rest : rest[..end]).ToString();
            var location = source.Locate(new SourceSpan(start, start + word.Length));
            if (AddressOf(word) is { } address) yield return (address, location);
            else if (strange++ == 0) first = location;
        }
        if (strange > 0) report(SiteDiagnostics.OldUrlStrange.At(first, strange == 1 ? "this line is" : string.Create(CultureInfo.InvariantCulture, $"this line and {strange - 1} further {(strange == 2 ? "is" : "are")}")));
    }

    private static List<(string, SourceLocation)> OfSitemap(SourceText source, Action<Diagnostic> report)
    {
        var found = new List<(string, SourceLocation)>();
        var maps = new List<string>();
        using var xml = XmlReader.Create(new StringReader(source.Text.TrimStart()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var before = source.Text.AsSpan(0, source.Text.Length - source.Text.AsSpan().TrimStart().Length).Count('\n');
        try
        {
            var isMap = false;
            while (!xml.EOF)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName is ("sitemap" or "url")) isMap = xml.LocalName == "sitemap";
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "loc" || xml.IsEmptyElement)
                {
                    xml.Read();
                    continue;
                }
                var position = (IXmlLineInfo)xml;
                var (line, column) = (position.LineNumber + before, position.LinePosition);
                var value = xml.ReadElementContentAsString().Trim();
                if (isMap) maps.Add(value);
                else if (AddressOf(value) is { } address) found.Add((address, new SourceLocation(source.Path, line, column, line, column + "loc".Length)));
            }
        }
        catch (XmlException exception)
        {
            var (line, column) = (Math.Max(1, exception.LineNumber + before), Math.Max(1, exception.LinePosition));
            report(SiteDiagnostics.OldUrlsUnreadable.At(new SourceLocation(source.Path, line, column, line, column + 1), "its XML is broken here", "download it again, or write the addresses into a text file, one on a line"));
            return [];
        }
        if (maps.Count > 0) report(SiteDiagnostics.OldUrlsUnreadable.At(SourceLocation.WholeFile(source.Path), "it is a list of sitemaps", $"download each of them, and name them all, each with --old-urls: {string.Join(", ", maps.Take(5))}{(maps.Count > 5 ? ", …" : "")}"));
        else if (found.Count == 0) report(SiteDiagnostics.OldUrlsUnreadable.At(SourceLocation.WholeFile(source.Path), "there is no address in it", "give it a sitemap, or a text file with one address on each line"));
        return found;
    }

    /// <summary>The address from the start of its site; null for a text that is none.</summary>
    private static string? AddressOf(string text)
    {
        if (text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal)) return new OldAddress(text.Split('#')[0]).Text;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.PathAndQuery : null;
    }
}
