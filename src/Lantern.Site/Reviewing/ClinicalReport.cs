using System.Globalization;
using System.Net;
using System.Text;
using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Content.Library;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Formatters;
using Lantern.Editorial.Readability;
using Lantern.Site.Editorial;

namespace Lantern.Site.Reviewing;

/// <summary>One page for clinicians: each article with where it stands, what was found, how it reads, what it leans on and when it is reviewed. Pure.</summary>
/// <remarks>The page needs nothing else: no script, no font, no other host. Words that must not be shown are not in it.</remarks>
public static class ClinicalReport
{
    private const string Style = """
        :root{color-scheme:light dark;--line:#c9d3d3;--soft:#eef3f3;--ink:#1d2b2b;--bar:#2f6f73;--late:#9a3b2f}
        @media (prefers-color-scheme:dark){:root{--line:#435252;--soft:#223030;--ink:#e6eeee;--bar:#7cc0c4;--late:#e79a8e}}
        body{font:1rem/1.5 system-ui,sans-serif;color:var(--ink);max-width:70rem;margin:0 auto;padding:1rem}
        h1{font-size:1.6rem}h2{font-size:1.3rem;margin-top:2.5rem}h3{font-size:1.1rem;margin:0}
        article{border:1px solid var(--line);border-radius:.5rem;padding:1rem;margin:1rem 0;break-inside:avoid}
        dl{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.25rem 1rem;margin:.5rem 0}dt{font-weight:600}dd{margin:0;min-width:0;overflow-wrap:anywhere}
        ul{margin:.25rem 0;padding-left:1.2rem}.late{color:var(--late);font-weight:600}.path{font-size:.9rem;overflow-wrap:anywhere}
        table{border-collapse:collapse}td,th{border-bottom:1px solid var(--line);padding:.25rem .75rem .25rem 0;text-align:left}
        svg{width:100%;height:auto;max-width:52rem;background:var(--soft);border-radius:.5rem}svg text{fill:var(--ink);font:12px system-ui,sans-serif}
        @media (max-width:40rem){dl{grid-template-columns:1fr}dt{margin-top:.4rem}}
        """;

    /// <param name="site">The site as an editor reads it.</param>
    /// <exception cref="ArgumentException">The site has no library.</exception>
    public static string Write(SiteReading site)
    {
        var library = site.Library ?? throw new ArgumentException("The site could not be read.", nameof(site));
        var reviews = ReviewList.Of(library);
        var byPath = reviews.ToDictionary(review => review.Path, StringComparer.Ordinal);
        var places = reviews.Select((review, place) => (review.Path, place)).ToDictionary(pair => pair.Path, pair => pair.place, StringComparer.Ordinal);
        var findings = site.Findings.ToLookup(finding => finding.Location.Path, StringComparer.Ordinal);
        var page = new StringBuilder();
        var title = $"{library.Settings.Title}: articles on {DateText.Format(library.Today)}";
        page.Append($"<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"robots\" content=\"noindex\">\n<title>{Text(title)}</title>\n<style>\n{Style}\n</style>\n<body>\n<main>\n<h1>{Text(title)}</h1>\n");
        page.Append($"<p>{Count(site.Articles.Count, "article")}; {Count(reviews.Count(review => review.IsDue), "review")} with something to do; {Count(site.Findings.Count(finding => finding.IsError), "error")}, {Count(site.Findings.Count(finding => finding.Severity == Severity.Warning), "warning")}.</p>\n");
        page.Append("<h2>Reviews due by month</h2>\n").Append(ReviewChart.Write(reviews, library.Today));
        page.Append("<h2>Articles</h2>\n<p>Grades are school years of the US by Flesch and Kincaid; reading ease goes from 0 (hard) to 100 (easy). Measures differ by some years for one and the same text: they help to find where to begin, and judge nothing.</p>\n");
        foreach (var article in site.Articles.OrderBy(article => places.GetValueOrDefault(article.Article.Article.Path, int.MaxValue)))
            Append(page, site, article, byPath.GetValueOrDefault(article.Article.Article.Path), [.. findings[article.Article.Article.Path]]);
        var known = site.Articles.Select(article => article.Article.Article.Path).ToHashSet(StringComparer.Ordinal);
        var others = site.Findings.Where(finding => !known.Contains(finding.Location.Path)).ToList();
        if (others.Count > 0) page.Append("<h2>Found elsewhere</h2>\n").Append(List(others, withPath: true));
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder page, SiteReading site, ArticleReading article, ReviewEntry? review, IReadOnlyList<Diagnostic> findings)
    {
        var library = site.Library!;
        var (of, reading) = (article.Article, article.Reading);
        page.Append($"<article>\n<h3>{Text(of.Article.Title.Value)}</h3>\n<p class=\"path\">{Text(of.Article.Path)}</p>\n<dl>\n");
        page.Append($"<dt>Status</dt><dd>{Status(of)}, {Text(of.Topic.Title)} (tier {of.Topic.Tier.ToString().ToLowerInvariant()})</dd>\n");
        page.Append($"<dt>Review</dt><dd{(review?.State is ReviewState.Overdue or ReviewState.Changed ? " class=\"late\"" : "")}>{Text(Words(review))}</dd>\n");
        page.Append($"<dt>Written by</dt><dd>{Text(of.Authors.IsEmpty ? "the practice" : string.Join(", ", of.Authors.Select(author => author.Name)))}</dd>\n");
        page.Append($"<dt>Reading</dt><dd>{Text(Measures(reading.Counts))}");
        var shown = reading.Longest.Where(sentence => !site.IsHidden(sentence.Location)).ToList();
        if (shown.Count > 0) page.Append($"<details><summary>Its longest sentences</summary>\n<ul>\n{string.Concat(shown.Select(sentence => $"<li>Line {Number(sentence.Location.Line)}, {Count(sentence.Words, "word")}: {Text(sentence.Text)}</li>\n"))}</ul></details>");
        page.Append("</dd>\n");
        var oldest = library.Today.Year - library.Settings.Policy.SourceYears;
        var without = reading.Claims.Count(claim => claim.Sources.IsEmpty);
        page.Append($"<dt>Sources</dt><dd>{Count(article.Sources.Count, "source")}; {Count(reading.Claims.Length, "claim")}{(without > 0 ? $", {Number(without)} without a source" : "")}");
        if (article.Sources.Count > 0) page.Append($"\n<ul>\n{string.Concat(article.Sources.Select(source => $"<li>{Text(source.Title)}{(source.Year is { } year ? $", {Number(year)}{(year < oldest ? $" <span class=\"late\">(older than {Count(library.Settings.Policy.SourceYears, "year")})</span>" : "")}" : "")}</li>\n"))}</ul>");
        page.Append("</dd>\n");
        page.Append($"<dt>Found</dt><dd>{(findings.Count == 0 ? "nothing" : List(findings, withPath: false))}</dd>\n</dl>\n</article>\n");
    }

    /// <summary>One line on how an article reads.</summary>
    public static string Measures(TextCounts counts) => counts.Words == 0
        ? "no running text"
        : string.Create(CultureInfo.InvariantCulture, $"grade {ReadabilityScores.FleschKincaid(counts):0.0}, reading ease {ReadabilityScores.ReadingEase(counts):0}, SMOG {ReadabilityScores.Smog(counts):0.0}{(counts.Sentences < ReadabilityScores.SentencesForSmog ? $" (of only {counts.Sentences} sentences)" : "")}, {counts.Words} words, {(double)counts.Words / counts.Sentences:0.0} to a sentence");

    private static string Words(ReviewEntry? review) => review?.State switch
    {
        null => "none: it is not on the site",
        ReviewState.Never => "never reviewed",
        ReviewState.Changed => $"changed since its review on {Day(review.Reviewed)}",
        ReviewState.Overdue => $"reviewed on {Day(review.Reviewed)}; the next was due on {Day(review.ReviewBy)}",
        _ => $"reviewed on {Day(review.Reviewed)}{(review.Reviewer is { } person ? $" by {person}" : "")}; next due on {Day(review.ReviewBy)}",
    };

    private static string Status(LibraryArticle article) => article.Status switch
    {
        ArticleStatus.Live => "Live",
        ArticleStatus.Withdrawn => "Taken down",
        ArticleStatus.Scheduled => $"Goes live on {Day(article.Article.Dates.Published?.Value)}",
        _ => "Draft",
    };

    private static string List(IReadOnlyList<Diagnostic> findings, bool withPath) => findings.Count == 0 ? "" :
        $"<ul>\n{string.Concat(findings.Select(finding => $"<li>{Text($"{(withPath ? finding.Location.Path + ", " : "")}{(finding.Location.IsWholeFile ? "" : $"line {Number(finding.Location.Line)}: ")}{TextFormatter.NameOf(finding.Severity)} {finding.Code}, {finding.Message}.{(finding.Help.Length > 0 ? $" What to do: {finding.Help}." : "")}")}</li>\n"))}</ul>\n";

    private static string Day(DateOnly? day) => day is { } known ? DateText.Format(known) : "no day";

    private static string Count(int number, string thing) => $"{Number(number)} {thing}{(number == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
