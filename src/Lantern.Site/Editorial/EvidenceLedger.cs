using System.Globalization;
using Lantern.Content.Articles;

namespace Lantern.Site.Editorial;

/// <summary>What the articles of a site claim, and on what. Pure.</summary>
public static class EvidenceLedger
{
    /// <summary>All claims in order of file and line, one entry for each source of a claim; then the sources that no claim leans on.</summary>
    public static IReadOnlyList<EvidenceEntry> Of(SiteReading site)
    {
        if (site.Library is not { } library) return [];
        var oldest = library.Today.Year - library.Settings.Policy.SourceYears;
        return [.. site.Articles.SelectMany(article => Entries(site, article, oldest))];
    }

    private static IEnumerable<EvidenceEntry> Entries(SiteReading site, ArticleReading article, int oldest)
    {
        var path = article.Article.Article.Path;
        var sources = article.Sources.ToDictionary(source => source.Key, StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in article.Reading.Claims)
        {
            var text = site.IsHidden(claim.Whole) ? "(a sentence that is shown to its writer alone)" : claim.Text;
            var kind = claim.Kind.ToString().ToLowerInvariant();
            if (claim.Sources.IsEmpty) yield return new EvidenceEntry(path, text, kind, claim.Location.Line, "", null, false);
            foreach (var reference in claim.Sources)
            {
                var source = reference.Length > 1 && reference[0] == '^' ? sources.GetValueOrDefault(reference[1..]) : null;
                if (source is not null) used.Add(source.Key);
                yield return new EvidenceEntry(path, text, kind, claim.Location.Line, source?.Title ?? (reference == "^" ? "a note" : reference), source?.Year, IsOld(source, oldest));
            }
        }
        foreach (var source in article.Sources.Where(source => !used.Contains(source.Key)))
            yield return new EvidenceEntry(path, "", "", source.Location.Line, source.Title, source.Year, IsOld(source, oldest));
    }

    private static bool IsOld(Source? source, int oldest) => source?.Year < oldest;

    /// <summary>The ledger as comma-separated values (RFC 4180), with a first line of names.</summary>
    public static string Csv(IReadOnlyList<EvidenceEntry> entries) => string.Concat(
        entries.Select(entry => new[] { entry.Path, entry.Claim, entry.Kind, entry.Line.ToString(CultureInfo.InvariantCulture), entry.Source, entry.Year?.ToString(CultureInfo.InvariantCulture) ?? "", entry.IsOld ? "old" : "" })
            .Prepend(["article", "claim", "kind", "line", "source", "year", "age"]).Select(row => string.Join(',', row.Select(Cell)) + "\r\n"));

    /// <summary>A spreadsheet runs what begins like a formula; a quotation mark in front keeps it text.</summary>
    private static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@') text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
