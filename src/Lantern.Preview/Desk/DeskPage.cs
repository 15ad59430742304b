using System.Globalization;
using System.Net;
using System.Text;
using Lantern.Diagnostics;
using Lantern.Diagnostics.Formatters;
using Lantern.Site.Sessions;

namespace Lantern.Preview.Desk;

/// <summary>Pages for writers: the desk with all articles, and the list of what is not live yet. They work without a script. Pure.</summary>
public static class DeskPage
{
    public const string Path = "/_desk/";
    public const string DraftsPath = "/_drafts/";
    public const string StylePath = "/_lantern/desk.css";

    /// <summary>Rows on one page: more are found by searching.</summary>
    private const int MostRows = 200;

    /// <summary>All articles, or those that are searched for.</summary>
    /// <param name="site">The site.</param>
    /// <param name="github">Where files are edited; null where that is not known.</param>
    /// <param name="textOf">What a new file begins with.</param>
    /// <param name="search">Words of a title, a topic or a file; empty for all.</param>
    /// <param name="status">Only these; empty for all.</param>
    public static string Of(SiteSnapshot site, GitHubLinks? github, Func<FileTemplate, string> textOf, string search, string status)
    {
        var all = DeskRow.Of(site);
        var words = search.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rows = all.Where(row => status.Length == 0 || row.Status == status)
            .Where(row => words.All(word => Has(row.Title, word) || Has(row.Topic, word) || Has(row.Path, word))).ToList();
        var html = new StringBuilder();
        html.Append("<form method=\"get\" action=\"").Append(Path).Append("\" role=\"search\">\n<label for=\"q\">Search titles, topics and files</label>\n<input type=\"search\" id=\"q\" name=\"q\" value=\"").Append(Text(search)).Append("\">\n");
        html.Append("<label for=\"status\">Status</label>\n<select id=\"status\" name=\"status\"><option value=\"\">any</option>");
        foreach (var one in DeskRow.AllStatus)
            html.Append(CultureInfo.InvariantCulture, $"<option value=\"{one}\"{(one == status ? " selected" : "")}>{one} ({all.Count(row => row.Status == one)})</option>");
        html.Append("</select>\n<button>Show</button>\n</form>\n");
        AppendNew(html, github, textOf);
        AppendOthers(html, site, all);
        AppendRows(html, rows, github);
        return Page("Desk", html.ToString());
    }

    /// <summary>Drafts and scheduled articles.</summary>
    public static string Drafts(SiteSnapshot site, GitHubLinks? github)
    {
        var html = new StringBuilder("<p>These are shown in this preview only. A draft goes live when its file has a line <code>published: </code> with a day; a scheduled one goes live on its day.</p>\n");
        AppendRows(html, [.. DeskRow.Of(site).Where(row => row.Status is DeskRow.Draft or DeskRow.Scheduled)], github);
        return Page("Drafts and scheduled articles", html.ToString());
    }

    /// <summary>A page of the desk.</summary>
    internal static string Page(string title, string main) => Frame(title, $"<h1>{Text(title)}</h1>\n{main}");

    /// <summary>A page of the desk whose content has a heading of its own.</summary>
    internal static string Frame(string title, string main) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{Text(title)} – preview</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="{StylePath}">
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header><nav aria-label="Preview"><a href="/">The site</a> <a href="{Path}">Desk</a> <a href="{DraftsPath}">Drafts</a></nav></header>
        <main id="main">
        {main}</main>
        </body>
        </html>

        """;

    private static void AppendNew(StringBuilder html, GitHubLinks? github, Func<FileTemplate, string> textOf)
    {
        if (github is null) return;
        html.Append("<p>Write something new on GitHub: ");
        html.AppendJoin(", ", FileTemplate.All.Select(kind => $"<a href=\"{Text(github.New("input/" + kind.Folder, kind.Name, textOf(kind)))}\">{Text(kind.Title)}</a>"));
        html.Append(".</p>\n");
    }

    /// <summary>What was found in files that are no article.</summary>
    private static void AppendOthers(StringBuilder html, SiteSnapshot site, IReadOnlyList<DeskRow> rows)
    {
        var articles = rows.Select(row => row.Path).ToHashSet(StringComparer.Ordinal);
        var others = site.Findings.Where(finding => !articles.Contains(finding.Location.Path)).ToList();
        if (others.Count == 0) return;
        html.Append(CultureInfo.InvariantCulture, $"<details><summary>{others.Count} more about settings, topics, people and other files</summary>\n");
        AppendFindings(html, others);
        html.Append("</details>\n");
    }

    private static void AppendRows(StringBuilder html, List<DeskRow> rows, GitHubLinks? github)
    {
        html.Append(CultureInfo.InvariantCulture, $"<p role=\"status\">{(rows.Count == 1 ? "1 article" : $"{rows.Count} articles")}{(rows.Count > MostRows ? $", of which these are the first {MostRows}: search to find the others" : "")}</p>\n");
        if (rows.Count == 0) return;
        html.Append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Articles\"><table>\n<thead><tr><th scope=\"col\">Article</th><th scope=\"col\">Status</th><th scope=\"col\">Topic</th><th scope=\"col\">Found</th><th scope=\"col\">File</th></tr></thead>\n<tbody>\n");
        foreach (var row in rows.Take(MostRows))
        {
            html.Append("<tr><th scope=\"row\">").Append(row.Url is null ? Text(row.Title) : $"<a href=\"{Text(row.Url)}\">{Text(row.Title)}</a>").Append("</th><td><b class=\"status ").Append(row.Status.Replace(' ', '-')).Append("\">").Append(row.Status).Append("</b>");
            if (row.Note.Length > 0) html.Append("<br><span class=\"note\">").Append(Text(row.Note)).Append("</span>");
            html.Append("</td><td>").Append(Text(row.Topic)).Append("</td><td>");
            if (row.Findings.Count == 0)
            {
                html.Append("nothing");
            }
            else
            {
                html.Append("<details><summary>").Append(Text(Counts(row.Findings))).Append("</summary>\n");
                AppendFindings(html, row.Findings);
                html.Append("</details>");
            }
            html.Append("</td><td><code>").Append(Text(row.Path)).Append("</code>");
            if (github is not null) html.Append("<br><a href=\"").Append(Text(github.Edit(row.Path))).Append("\">Edit on GitHub<span class=\"hidden\">: ").Append(Text(row.Title)).Append("</span></a>");
            html.Append("</td></tr>\n");
        }
        html.Append("</tbody>\n</table></div>\n");
    }

    private static void AppendFindings(StringBuilder html, IEnumerable<Diagnostic> findings)
    {
        html.Append("<ul>");
        foreach (var finding in findings)
        {
            var line = finding.Location.IsWholeFile ? "" : string.Create(CultureInfo.InvariantCulture, $", line {finding.Location.Line}");
            html.Append("<li><b>").Append(TextFormatter.NameOf(finding.Severity)).Append("</b> in <code>").Append(Text(finding.Location.Path)).Append("</code>").Append(line).Append(": ").Append(Text(finding.Message)).Append(". ");
            if (finding.Help.Length > 0) html.Append("What to do: ").Append(Text(finding.Help)).Append(' ');
            html.Append("(<a href=\"/_rules/").Append(finding.Code).Append("/\">").Append(finding.Code).Append("</a>)</li>");
        }
        html.Append("</ul>");
    }

    private static string Counts(IReadOnlyList<Diagnostic> findings) => string.Join(", ", findings.GroupBy(finding => finding.Severity).OrderByDescending(group => group.Key)
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {TextFormatter.NameOf(group.Key)}{(group.Count() == 1 ? "" : "s")}")));

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    internal static string Text(string text) => WebUtility.HtmlEncode(text);
}
