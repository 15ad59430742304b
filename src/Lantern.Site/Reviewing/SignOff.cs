using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Build.Tools;
using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Content.Library;
using Lantern.Diagnostics;
using Lantern.Site.Editing;
using Lantern.Site.History;

namespace Lantern.Site.Reviewing;

/// <summary>Writes into an article that a person has reviewed it today, and what words it was they reviewed. Everything else in the file stays byte for byte.</summary>
/// <param name="files">Where the site lies.</param>
/// <param name="clock">Tells today.</param>
/// <param name="git">The version history, for small corrections.</param>
public sealed class SignOff(IFileSystem files, TimeProvider clock, ITool git)
{
    private readonly ArticleWords _words = new();

    /// <summary>Signs an article off.</summary>
    /// <param name="site">The site.</param>
    /// <param name="file">The article's file, from the site's folder; its address will do as well.</param>
    /// <param name="by">Key of the reviewer.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    public SignOffOutcome Write(BuildRequest site, string file, string by)
    {
        var found = Find(site, file, by, mustReview: true, out var problem);
        if (found is not var (library, article, source, before)) return SignOffOutcome.Refused(problem!);
        var parsed = FrontMatterReader.Read(source, new DiagnosticBag())!;
        var lineEnd = before.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var today = DateText.Format(library.Today);
        var edits = new List<TextEdit>
        {
            FrontMatterEdit.Set(parsed, "reviewer", by, lineEnd),
            FrontMatterEdit.Set(parsed, "reviewed", today, lineEnd),
            FrontMatterEdit.Set(parsed, "reviewed-hash", _words.Of(source)!.Hash, lineEnd),
        };
        // A day for the next review that has come would make the new review overdue at once.
        if (article.Article.Dates.ReviewBy is { } due && due.Value <= library.Today)
            edits.Add(FrontMatterEdit.Set(parsed, "review-by", DateText.Format(library.Today.AddMonths(library.Settings.Policy.ReviewMonths(article.Topic.Tier))), lineEnd));
        return Save(site, article, new FileEdits(article.Article.Path, before, Joined(edits)), library.Today);
    }

    /// <summary>What was changed since an article was signed, or why that can't be a small correction.</summary>
    public (IReadOnlyList<WordChange> Changes, string? Problem) FindMinor(BuildRequest site, string file, string by)
    {
        if (Find(site, file, by, mustReview: false, out var problem) is not var (_, article, source, _)) return ([], problem);
        if (article.Article.SignedHash is not { } signed) return ([], $"{article.Article.Path} was never signed off, so there is no review to keep: run 'lantern sign-off {article.Article.Path} --by REVIEWER'.");
        var now = _words.Of(source)!;
        if (now.Hash == signed) return ([], $"Nothing has changed in {article.Article.Path} since it was signed off.");
        var old = new FileHistory(git).Of(site.Root, article.Article.Path).Select(text => _words.Of(new SourceText(article.Article.Path, text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal)))).OfType<ReviewedText>().FirstOrDefault(text => text.Hash == signed);
        if (old is null) return ([], $"The text that was signed off is not in the version history here (git log {article.Article.Path}), so nobody can see what was changed: have it reviewed again.");
        if (old.Topic != now.Topic || !old.Sources.SequenceEqual(now.Sources)) return ([], "The topic or the sources have changed, which is more than a spelling: have it reviewed again.");
        var parts = new[] { WordDifference.Of("title", old.Title, now.Title), WordDifference.Of("description", old.Description, now.Description), WordDifference.Of("text", old.Body, now.Body) };
        if (parts.Any(part => part is null)) return ([], "Too much has changed: have it reviewed again.");
        var changes = parts.SelectMany(part => part!).ToList();
        return (changes, changes.Select(SpellingChange.Problem).FirstOrDefault(why => why is not null) is { } more ? $"{char.ToUpperInvariant(more[0])}{more[1..]}. That is more than a spelling: have the article reviewed again." : null);
    }

    /// <summary>Keeps a review for a text in which only spellings were corrected.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public SignOffOutcome WriteMinor(BuildRequest site, string file, string by)
    {
        if (FindMinor(site, file, by).Problem is { } no) return SignOffOutcome.Refused(no);
        if (Find(site, file, by, mustReview: false, out var problem) is not var (library, article, source, before)) return SignOffOutcome.Refused(problem!);
        var parsed = FrontMatterReader.Read(source, new DiagnosticBag())!;
        return Save(site, article, new FileEdits(article.Article.Path, before, [FrontMatterEdit.Set(parsed, "reviewed-hash", _words.Of(source)!.Hash, "\n")]), null);
    }

    private (Library Library, LibraryArticle Article, SourceText Source, string Before)? Find(BuildRequest site, string file, string by, bool mustReview, out string? problem)
    {
        var (library, findings) = new SiteBuilder(files, clock).Read(site with { ShowDrafts = true });
        problem = library is null ? SiteBuilder.Unreadable : null;
        if (library is null) return null;
        var path = file.Replace('\\', '/').TrimEnd('/');
        var articles = library.WithScheduled;
        var article = articles.FirstOrDefault(one => one.Article.Path == path || site.FullPathOf(one.Article.Path) == Path.GetFullPath(Path.Combine(site.Root, file)) || one.Slug == path || $"/articles/{one.Slug}" == path);
        if (findings.FirstOrDefault(finding => finding.IsError && (finding.Location.Path == path || finding.Location.Path == article?.Article.Path)) is { } error)
            problem = $"{error.Location.Path} has an error: run 'lantern check' and put it right first.";
        else if (article is null)
            problem = $"There is no article '{file}'.{DidYouMean.Clause(path, articles.Select(one => one.Article.Path))} Articles are the files in input/articles/.";
        else
            problem = ReviewRights.Problem(library, article, by, mustReview);
        if (problem is not null) return null;
        var before = Encoding.UTF8.GetString(files.ReadAllBytes(site.FullPathOf(article!.Article.Path)));
        return (library, article, new SourceText(article.Article.Path, before.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal)), before);
    }

    private SignOffOutcome Save(BuildRequest site, LibraryArticle article, FileEdits edits, DateOnly? reviewed)
    {
        var path = site.FullPathOf(article.Article.Path);
        var after = Encoding.UTF8.GetBytes(edits.After);
        // Tried before it is written: a file that is put together in an unusual way stays as it is.
        var tried = new SiteBuilder(new OverlayFiles(files, new Dictionary<string, byte[]?> { [path] = after }), clock).Read(site with { ShowDrafts = true }).Library;
        var written = tried?.WithScheduled.FirstOrDefault(one => one.Article.Path == article.Article.Path);
        if (written is null || written.Article.DiffersFromReviewed || written.Article.SignedHash is null || (reviewed is not null && written.Review.Reviewed != reviewed))
            return SignOffOutcome.Refused($"{article.Article.Path} can't be changed by Lantern. Its top should hold: {string.Join(", ", edits.Edits.Select(edit => edit.Text.Trim()))}");
        if (written.Review.IsChanged)
            return SignOffOutcome.Refused($"{article.Article.Path} says 'updated' with a later day than today, so no review of today can count: correct that day first.");
        files.Write(path, after);
        return new SignOffOutcome(article.Article.Path, null, [.. edits.Diff()]);
    }

    /// <summary>Lines that are put in at one place are one edit, in their order.</summary>
    private static List<TextEdit> Joined(List<TextEdit> edits) =>
        [.. edits.GroupBy(edit => (edit.Line, edit.Column, edit.EndColumn)).Select(group => group.First() with { Text = string.Concat(group.Select(edit => edit.Text)) })];
}
