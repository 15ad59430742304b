using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Build.Output;
using Lantern.Content.Articles;
using Lantern.Site.History;
using Lantern.Site.Links;
using Lantern.Site.Pipelines;
using Lantern.Site.Publication;
using Lantern.Site.Reviewing;

namespace Lantern.Site.Changes;

/// <summary>Builds a site as it was and as it is, and finds what differs for those who read it.</summary>
/// <remarks>Drafts and scheduled articles are among the pages, since a reviewer looks at them; findings are those of the site for visitors.</remarks>
/// <param name="files">Where the site lies.</param>
/// <param name="clock">Tells today where the request does not.</param>
public sealed class ChangeFinder(IFileSystem files, TimeProvider clock)
{
    /// <param name="site">The site as it is.</param>
    /// <param name="before">The site as it was.</param>
    /// <param name="cancellation">Stops between documents.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    public SiteChanges Find(BuildRequest site, SiteRevision before, CancellationToken cancellation = default)
    {
        var (now, then) = (new SiteBuilder(files, clock), new SiteBuilder(before.Files, clock));
        var request = site with { NoCache = true };
        var (found, known) = (now.Check(request, null, cancellation).Diagnostics, then.Check(request, null, cancellation).Diagnostics);
        var fresh = NewFindings.Of(found, known);
        var draft = request with { ShowDrafts = true };
        var content = now.ReadContent(draft, cancellation);
        var changed = before.Changed.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var secret = found.Concat(known).Where(finding => finding.Descriptor.IsRedacted).Select(finding => finding.Location.Path).ToHashSet(StringComparer.Ordinal);
        var (pages, others) = then.Render(draft, (old, _) => now.Render(draft, (output, _) => Compare(old, output, content, changed, secret), cancellation), cancellation);
        return new SiteChanges(pages, others, fresh, [.. found.Except(fresh)], content, content is null ? [] : TouchedArticle.Of(content.Library, before.Changed));
    }

    private static (IReadOnlyList<PageChange> Pages, int Others) Compare(OutputSet old, OutputSet now, SiteContent? content, HashSet<string> changed, HashSet<string> secret)
    {
        var was = old.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var @is = now.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var down = content?.Library.Articles.Where(article => article.Status == ArticleStatus.Withdrawn).Select(article => article.Url).ToHashSet(StringComparer.Ordinal) ?? [];
        // Lists lose the title and description of what is taken down, which may be just what nobody should read.
        var takesDown = @is.Values.Any(file => down.Contains(SitePaths.AddressOf(file.Path)) && was.GetValueOrDefault(file.Path)?.Sha256 != file.Sha256);
        var pages = new List<PageChange>();
        var others = 0;
        foreach (var path in was.Keys.Union(@is.Keys).Where(path => path != BuildRecord.Path))
        {
            var (first, second) = (was.GetValueOrDefault(path), @is.GetValueOrDefault(path));
            if (first?.Sha256 == second?.Sha256) continue;
            if (!path.EndsWith(".html", StringComparison.Ordinal)) others++;
            else if (Of(path, first is null ? null : (first, old), second is null ? null : (second, now), down, changed, secret, takesDown) is { } page) pages.Add(page);
        }
        return ([.. pages.OrderBy(page => !page.IsOwn).ThenBy(page => page.Url, StringComparer.Ordinal)], others);
    }

    private static PageChange? Of(string path, (OutputFile File, OutputSet In)? was, (OutputFile File, OutputSet In)? now, HashSet<string> down, HashSet<string> changed, HashSet<string> secret, bool takesDown)
    {
        var url = SitePaths.AddressOf(path);
        var file = (now ?? was)!.Value.File;
        var (before, after) = (WordsOf(was, url), WordsOf(now, url));
        var isDown = down.Contains(url);
        var kind = after is null ? PageChangeKind.Gone : isDown ? PageChangeKind.TakenDown : before is null ? PageChangeKind.New : PageChangeKind.Changed;
        var isOwn = changed.Contains(file.Source);
        // A list may show some words of any article.
        var isPrivate = secret.Contains(file.Source) || (secret.Count > 0 && !file.Source.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) || (takesDown && !isOwn);
        var page = new PageChange(url, file.Source, (after ?? before)!.Title, kind, isOwn, []) { IsPrivate = isPrivate, Length = after?.Main.Count ?? 0 };
        if (kind != PageChangeKind.Changed) return page;
        var parts = new[] { WordDifference.Of("", before!.Main, after!.Main), WordDifference.Of(Around, before.Around, after.Around) };
        return page with { Words = isPrivate ? [] : [.. parts.SelectMany(part => part ?? [])], IsRewritten = parts.Any(part => part is null) };
    }

    /// <summary>The part of a page that stands on others too.</summary>
    public const string Around = "around";

    private static PageWords? WordsOf((OutputFile File, OutputSet In)? page, string url) => page is var (file, output) ? PageWords.Of(Encoding.UTF8.GetString(output.Read(file)), url) : null;
}
