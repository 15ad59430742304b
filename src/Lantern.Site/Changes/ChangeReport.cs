using System.Globalization;
using System.Text;
using Lantern.Content.Articles;
using Lantern.Content.Library;
using Lantern.Diagnostics;
using Lantern.Site.Reviewing;

namespace Lantern.Site.Changes;

/// <summary>A change of the site, told to clinicians in the comment of a pull request, as GitHub's Markdown. Pure.</summary>
/// <remarks>It is never longer than <see cref="MostLetters"/>: GitHub takes 65,536 letters for a comment.</remarks>
public static class ChangeReport
{
    /// <summary>The first line, by which the comment is found again, so that it is updated and not repeated.</summary>
    public const string Mark = "<!-- lantern-report -->";

    public const int MostLetters = 60_000;

    /// <summary>Findings and pages that are told at length; of the others there are numbers.</summary>
    private const int MostFindings = 100;
    private const int MostPages = 60;
    private const int MostDifferences = 12;
    private const int MostWords = 40;

    /// <summary>A difference on so many pages is told once for all of them.</summary>
    private const int Shared = 3;

    /// <param name="changes">What the change does.</param>
    /// <param name="url">The address of the preview, without a slash at its end; null where there is none, and then pages are no links.</param>
    public static string Write(SiteChanges changes, string? url)
    {
        var text = new StringBuilder();
        text.Append(Mark).Append("\n## What this change does to the site\n\n");
        text.Append(Verdict(changes)).Append("\n\n");
        foreach (var part in new[] { Findings(changes.New), SignOffs(changes, url), Pages(changes, url), Folded(changes.Known) }) Add(text, part);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>A part that would be too long is cut between two lines.</summary>
    private static void Add(StringBuilder text, string part)
    {
        const string More = "\n\nThere is more, for which a comment has no room: run `lantern pr-report` to see all of it.\n";
        var room = MostLetters - text.Length - More.Length;
        if (part.Length <= room) text.Append(part);
        else if (room > 0 && part.LastIndexOf('\n', Math.Max(0, room - 1)) is > 0 and var end) text.Append(part.AsSpan(0, end)).Append(part.AsSpan(0, end).LastIndexOf("<details>") > part.AsSpan(0, end).LastIndexOf("</details>") ? "\n</details>" : "").Append(More);
    }

    private static string Verdict(SiteChanges changes)
    {
        var own = changes.Pages.Where(page => page.IsOwn).ToList();
        int Of(PageChangeKind kind) => own.Count(page => page.Kind == kind);
        var parts = new List<string>();
        if (Of(PageChangeKind.New) is > 0 and var added) parts.Add($"{Count(added, "new page")}");
        if (Of(PageChangeKind.Changed) is > 0 and var changed) parts.Add($"{Count(changed, "changed page")}");
        if (Of(PageChangeKind.TakenDown) is > 0 and var down) parts.Add($"{Count(down, "page")} taken down");
        if (Of(PageChangeKind.Gone) is > 0 and var gone) parts.Add($"{Count(gone, "page")} gone");
        if (changes.Pages.Count - own.Count is > 0 and var others) parts.Add($"{Count(others, "other page")} that show{(others == 1 ? "s" : "")} something of it");
        if (changes.Others > 0) parts.Add($"{Count(changes.Others, "file")} for feeds, apps and search");
        var what = parts.Count == 0 ? "No page reads differently." : $"{Upper(string.Join(", ", parts))}.";
        var errors = changes.New.Count(finding => finding.IsError);
        var old = changes.Known.Count(finding => finding.IsError);
        var verdict = errors > 0 ? $"**It can't be published yet:** {Count(errors, "error")} {(errors == 1 ? "has" : "have")} to be put right."
            : old > 0 ? $"It brings no error. The site had {Count(old, "error")} before, though, and nothing is published until {(old == 1 ? "that is" : "those are")} put right."
            : "Nothing in it keeps the site from being published.";
        return $"{what} {verdict}";
    }

    private static string SignOffs(SiteChanges changes, string? url)
    {
        if (changes.Content?.Library is not { } library) return "";
        var reviews = ReviewList.Of(library).ToDictionary(review => review.Path, StringComparer.Ordinal);
        // A draft is reviewed before it is published, so it is on the list as well.
        var articles = changes.Articles;
        if (articles.Count == 0) return "";
        var text = new StringBuilder("### To be signed off\n\n");
        var left = 0;
        foreach (var (article, isSigned) in articles.Take(MostPages))
        {
            if (!isSigned) left++;
            text.Append(CultureInfo.InvariantCulture, $"- [{(isSigned ? 'x' : ' ')}] {GitHubText.Link(article.Article.Title.Value, Address(url, article.Url))}: {State(article, isSigned, reviews.GetValueOrDefault(article.Article.Path))}");
            if (!isSigned) text.Append(Who(library, article));
            text.Append('\n');
        }
        if (articles.Count > MostPages) text.Append(CultureInfo.InvariantCulture, $"- and {Count(articles.Count - MostPages, "other article")}\n");
        if (left > 0)
            text.Append("\nTo sign off: read each page, then choose *Review changes* and *Approve* above the files of this pull request. Who you are is known by your name at GitHub, and the sign-off is written for you. Without it an article can be published all the same; its page then claims no review.\n");
        return text.Append('\n').ToString();
    }

    private static string State(LibraryArticle article, bool isSigned, ReviewEntry? review)
    {
        var status = article.Status switch { ArticleStatus.Draft => "a draft, ", ArticleStatus.Scheduled => $"goes live on {Day(article.Article.Dates.Published?.Value)}, ", _ => "" };
        if (isSigned) return $"{status}signed off on {Day(article.Review.Reviewed)}{(article.Reviewer is { } who ? $" by {GitHubText.Of(who.Name)}" : "")}";
        return status + (review?.State switch
        {
            _ when article.Review.IsValid => $"its words have changed since its review on {Day(article.Review.Reviewed)}",
            ReviewState.Changed => $"changed since its review on {Day(review.Reviewed)}",
            ReviewState.Overdue => $"its next review was due on {Day(review.ReviewBy)}",
            _ => article.Review.Reviewed is null ? "never reviewed" : "has to be reviewed again",
        });
    }

    private static string Who(Library library, LibraryArticle article)
    {
        var people = ReviewRights.Of(library, article).Select(person => person.GitHub is { } name ? $"{GitHubText.Of(person.Name)} (`{name.Replace("`", "", StringComparison.Ordinal)}`)" : $"{GitHubText.Of(person.Name)} (no name at GitHub in `{person.Path}`)").ToList();
        return people.Count == 0 ? ". Nobody in `input/people/` may review it" : $". Can be reviewed by {string.Join(", ", people)}";
    }

    private static string Findings(IReadOnlyList<Diagnostic> findings)
    {
        if (findings.Count == 0) return "";
        var text = new StringBuilder("### What was found in it\n\n");
        AppendFindings(text, findings);
        return text.Append('\n').ToString();
    }

    private static string Folded(IReadOnlyList<Diagnostic> findings)
    {
        if (findings.Count == 0) return "";
        var text = new StringBuilder($"<details><summary>{Count(findings.Count, "finding")} of the site as it was</summary>\n\n");
        AppendFindings(text, findings);
        return text.Append("\n</details>\n").ToString();
    }

    private static void AppendFindings(StringBuilder text, IReadOnlyList<Diagnostic> findings)
    {
        foreach (var finding in findings.OrderByDescending(finding => finding.Severity).Take(MostFindings))
        {
            var name = finding.Severity switch { Severity.Error => "**Error**", Severity.Warning => "Warning", _ => "Suggestion" };
            text.Append(CultureInfo.InvariantCulture, $"- {name} in `{finding.Location.Path.Replace("`", "", StringComparison.Ordinal)}`{(finding.Location.IsWholeFile ? "" : $", line {finding.Location.Line}")}: {Sentence(finding.Message)}");
            if (finding.Help.Length > 0) text.Append(" *What to do:* ").Append(Sentence(finding.Help));
            text.Append(CultureInfo.InvariantCulture, $" ({finding.Code})\n");
        }
        if (findings.Count > MostFindings) text.Append(CultureInfo.InvariantCulture, $"- and {findings.Count - MostFindings} more\n");
    }

    private static string Pages(SiteChanges changes, string? url)
    {
        if (changes.Pages.Count == 0) return "";
        var text = new StringBuilder("### How the pages read now\n\n");
        var shared = changes.Pages.SelectMany(page => page.Words.DistinctBy(Essence).Select(change => (page, change))).GroupBy(pair => Essence(pair.change)).Where(group => group.Count() >= Shared).ToList();
        var told = shared.Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var lines = changes.Pages.ToDictionary(page => page, page => page.Words.Where(change => !told.Contains(Essence(change))).Select(Difference).ToList());
        foreach (var page in changes.Pages.Where(page => page.IsOwn).Take(MostPages)) Append(text, page, lines[page], url);
        if (changes.Pages.Count(page => page.IsOwn) is > MostPages and var own) text.Append(CultureInfo.InvariantCulture, $"And {Count(own - MostPages, "other page")} whose own text was changed.\n\n");
        foreach (var group in shared.OrderByDescending(group => group.Count()).Take(MostDifferences))
        {
            var on = group.Take(5).Select(pair => GitHubText.Link(pair.page.Title, Address(url, pair.page.Url)));
            var (first, changed) = (group.First().change, group.Select(pair => pair.change).ToList());
            var same = first with { Before = changed.TrueForAll(change => change.Before == first.Before) ? first.Before : "", After = changed.TrueForAll(change => change.After == first.After) ? first.After : "" };
            text.Append(CultureInfo.InvariantCulture, $"On {group.Count()} pages ({string.Join(", ", on)}{(group.Count() > 5 ? ", …" : "")}):\n- {Difference(same)}\n\n");
        }
        if (shared.Count > MostDifferences) text.Append(CultureInfo.InvariantCulture, $"And {Count(shared.Count - MostDifferences, "other difference")} that several pages have.\n\n");
        var others = changes.Pages.Where(page => !page.IsOwn && (page.Kind != PageChangeKind.Changed || page.IsPrivate || page.IsRewritten || page.Words.Count == 0 || lines[page].Count > 0)).ToList();
        if (others.Count == 0) return text.ToString();
        text.Append(CultureInfo.InvariantCulture, $"<details><summary>{Count(others.Count, "other page")} that show{(others.Count == 1 ? "s" : "")} something of it</summary>\n\n");
        foreach (var page in others.Take(MostPages)) Append(text, page, lines[page], url);
        if (others.Count > MostPages) text.Append(CultureInfo.InvariantCulture, $"And {others.Count - MostPages} more.\n\n");
        return text.Append("</details>\n\n").ToString();
    }

    private static void Append(StringBuilder text, PageChange page, List<string> lines, string? url)
    {
        var link = page.Kind == PageChangeKind.Gone ? GitHubText.Of(page.Title) : GitHubText.Link(page.Title, Address(url, page.Url));
        text.Append(CultureInfo.InvariantCulture, $"**{link}** (`{page.Url.Replace("`", "", StringComparison.Ordinal)}`)");
        text.Append(page switch
        {
            { Kind: PageChangeKind.New } => string.Create(CultureInfo.InvariantCulture, $": new, {page.Length} words\n\n"),
            { Kind: PageChangeKind.Gone } => ": is not there any more\n\n",
            { Kind: PageChangeKind.TakenDown } => ": taken down; visitors read there that it is not available now, and where to get help\n\n",
            { IsPrivate: true } => ": its words are not repeated here, because something on it was taken down or is for its writer alone\n\n",
            { IsRewritten: true } => string.Create(CultureInfo.InvariantCulture, $": so much has changed that it has to be read as a whole; it has {page.Length} words now\n\n"),
            { Words.Count: 0 } => ": the words are the same; a link, a picture or the way it looks has changed\n\n",
            _ when lines.Count == 0 => ": only what several pages have in common, told below\n\n",
            _ => "\n",
        });
        if (page.IsPrivate || page.IsRewritten || page.Kind != PageChangeKind.Changed || lines.Count == 0) return;
        foreach (var line in lines.Take(MostDifferences)) text.Append("- ").Append(line).Append('\n');
        if (lines.Count > MostDifferences) text.Append(CultureInfo.InvariantCulture, $"- and {Count(lines.Count - MostDifferences, "other difference")}\n");
        text.Append('\n');
    }

    private static string Difference(WordChange change)
    {
        string[] parts =
        [
            change.Part == ChangeFinder.Around ? "above or below the text:" : "",
            change.Before.Length > 0 ? $"… {GitHubText.Of(change.Before)}" : "",
            change.Old.Count > 0 ? $"<del>{Words(change.Old)}</del>" : "",
            change.New.Count > 0 ? $"<ins>{Words(change.New)}</ins>" : "",
            change.After.Length > 0 ? $"{GitHubText.Of(change.After)} …" : "",
        ];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    /// <summary>The same change on another page, where other words are around it.</summary>
    private static string Essence(WordChange change) => $"{change.Part}\n{string.Join(' ', change.Old)}\n{string.Join(' ', change.New)}";

    private static string Words(IReadOnlyList<string> words) => GitHubText.Of(string.Join(' ', words.Take(MostWords))) + (words.Count > MostWords ? string.Create(CultureInfo.InvariantCulture, $" … ({words.Count} words)") : "");

    private static string? Address(string? url, string path) => url is null ? null : url + path.Replace(")", "%29", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal);

    private static string Sentence(string text) => GitHubText.Of(Upper(text)) + (text.EndsWith('.') || text.EndsWith('?') || text.EndsWith('!') ? "" : ".");

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Day(DateOnly? day) => day is { } known ? Content.FrontMatter.DateText.Format(known) : "no day";

    private static string Count(int number, string thing) => string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");
}
