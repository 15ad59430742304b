using Lantern.Build.FileSystem;
using Lantern.Diagnostics;
using Lantern.Site.Editing;
using Lantern.Site.History;
using Lantern.Site.Links;
using Lantern.Site.Pipelines;
using Lantern.Site.Publication;

namespace Lantern.Site.Erasing;

/// <summary>Finds out what has to go with a page, and whether the site stands without it. Writes nothing of the site.</summary>
/// <param name="files">Where the site lies.</param>
/// <param name="builderOf">Makes what reads and checks a site that lies in such files.</param>
/// <param name="repository">The site's history.</param>
public sealed class ErasePlanner(IFileSystem files, Func<IFileSystem, SiteBuilder> builderOf, ErasingRepository repository)
{
    /// <summary>Without these there is no site.</summary>
    private static readonly string[] Needed = ["/", "/crisis/", "/404.html"];

    /// <param name="site">The site.</param>
    /// <param name="address">The page's address, an old one, or its file.</param>
    /// <param name="cancellation">Stops between documents.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    public ErasePlan Plan(BuildRequest site, string address, CancellationToken cancellation = default)
    {
        var all = site with { ShowDrafts = true };
        var place = SourceLocation.WholeFile(site.Label(site.Input));
        var content = builderOf(files).ReadContent(all, out var links, cancellation);
        if (content is null) return ErasePlan.Refused(SiteDiagnostics.EraseUnreadable.At(place));
        var finder = new PageFinder(site, repository);
        var (note, input) = (EraseNote.All(files, site).FirstOrDefault(one => finder.Means(one.Page, address)), site.Label(site.Input));
        if (finder.Find(content, address) is not { } page)
        {
            if (note is not null) return Gone(site, note.Page, note.Touched) with { Note = note };
            if (finder.FindGone(address) is var (gone, touched)) return Gone(site, gone, touched);
            var url = RecordSearch.PathOf(address);
            var unknown = SiteDiagnostics.EraseUnknown.Suggest(place, finder.Near(content, address), url);
            // Without its history a folder knows nothing of a page that was deleted, and a host may still have it.
            var mayBeAtHost = url.Split('/') is ["", "articles" or "people", not "page", ""];
            return mayBeAtHost ? new ErasePlan([], new ErasedPage(url)) { Unknown = unknown } : ErasePlan.Refused(unknown);
        }
        if (Needed.Contains(page.Url)) return ErasePlan.Refused(SiteDiagnostics.EraseNeeded.At(SourceLocation.WholeFile(page.Source!), page.Url));

        var texts = new SiteTexts(files, site);
        var findings = new List<Diagnostic>();
        var others = texts.All().Where(text => text.Path != page.Source).ToList();
        var pictures = new List<string>();
        foreach (var picture in PictureUse.In(texts.Of(page.Source!) ?? "").Where(picture => files.FileExists(site.FullPathOf($"{input}/{picture}"))))
        {
            var user = others.Find(other => PictureUse.IsNamed(picture, other.Text)).Path;
            if (user is null) pictures.Add(picture);
            else findings.Add(SiteDiagnostics.ErasePictureStays.At(SourceLocation.WholeFile($"{input}/{picture}"), user));
        }
        // A run that was stopped may have deleted some of them.
        page = page with { Pictures = [.. pictures.Union(note?.Page.Pictures ?? [], StringComparer.Ordinal)] };
        var edited = Edits(site, content, links, page, texts, findings);
        if (repository.IsThere)
        {
            var changed = edited.Where(file => repository.Changed(file.Path).Count > 0);
            findings.AddRange(changed.Select(file => SiteDiagnostics.EraseUncommitted.At(SourceLocation.WholeFile(file.Path))));
        }
        string[] deleted = [page.Source!, .. pictures.Select(picture => $"{input}/{picture}")];
        var after = others.Select(other => edited.Find(file => file.Path == other.Path) is { } file ? (other.Path, Text: file.After) : other);
        findings.AddRange(after.SelectMany(text => Mentions.In(text.Path, text.Text, page)));
        if (!findings.Exists(finding => finding.IsError)) findings.AddRange(NewErrors(site, deleted, edited, cancellation));
        return new ErasePlan([.. findings.Order()], page)
        {
            Deleted = deleted,
            Edited = edited,
            Touched = [.. deleted.Concat(edited.Select(file => file.Path)).Union(note?.Touched ?? [], StringComparer.Ordinal)],
            Note = note is null ? null : note with { Page = page },
            HasWork = true,
        };
    }


    /// <summary>The file is gone: what is left to do of it is to commit that.</summary>
    private ErasePlan Gone(BuildRequest site, ErasedPage page, IReadOnlyList<string> touched)
    {
        var pictures = page.Pictures.Select(picture => $"{site.Label(site.Input)}/{picture}");
        var left = pictures.Where(path => touched.Contains(path) && files.FileExists(site.FullPathOf(path))).ToList();
        var mentions = new SiteTexts(files, site).All().SelectMany(text => Mentions.In(text.Path, text.Text, page));
        return new ErasePlan([.. mentions.Order()], page)
        {
            Deleted = left,
            Touched = touched,
            HasWork = left.Count > 0 || (repository.Head is not null && repository.Changed([.. touched]).Count > 0),
        };
    }

    private static List<ErasedFile> Edits(
        BuildRequest site, SiteContent content, IReadOnlyDictionary<string, IReadOnlyList<BodyLink>> links, ErasedPage page, SiteTexts texts,
        List<Diagnostic> findings)
    {
        var edited = new List<ErasedFile>();
        foreach (var (path, own) in links.Where(pair => pair.Key != page.Source).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var leading = own.Where(link => link.CrisisLine is null && LeadsTo(link, path, page, content.Library.Settings.Url)).ToList();
            if (leading.Count == 0 || texts.Of(path) is not { } raw) continue;
            var removals = leading.Select(link => (Link: link, Gone: PlainLink.Of(raw, link))).ToList();
            findings.AddRange(removals.Where(one => one.Gone is null).Select(one => SiteDiagnostics.EraseLinkStays.At(one.Link.Location)));
            var gone = removals.SelectMany(one => one.Gone ?? []);
            var lines = leading.Select(link => link.Location.Line).Order();
            edited.Add(new ErasedFile(path, raw, [.. gone], [.. lines.Select(line => (line, "the link becomes plain words"))]));
        }
        foreach (var (name, words) in new[] { ("redirects.yml", "the rule that leads there goes"), ("settings.yml", "the navigation loses it") })
        {
            var label = $"{site.Label(site.Input)}/{name}";
            if (texts.Of(label) is { } raw && RuleRemoval.Of(label, raw, page, words) is { } file) edited.Add(file);
        }
        return edited;
    }

    private static bool LeadsTo(BodyLink link, string path, ErasedPage page, string own)
    {
        var isWhole = link.Target.StartsWith(own, StringComparison.OrdinalIgnoreCase);
        var target = isWhole ? "/" + link.Target[own.Length..].TrimStart('/') : link.Target;
        var address = Uri.UnescapeDataString(target.Split('#', '?')[0]);
        if (address.StartsWith('/')) return page.Urls.Contains(RecordSearch.PathOf(address), StringComparer.OrdinalIgnoreCase);
        return address.Length > 0 && !address.Contains(':', StringComparison.Ordinal) && SitePaths.Join(path, address) == page.Source;
    }

    /// <summary>What would be wrong with the site without the page and was not before: a place that leads to it and is not changed.</summary>
    private IReadOnlyList<Diagnostic> NewErrors(BuildRequest site, string[] deleted, List<ErasedFile> edited, CancellationToken cancellation)
    {
        var changes = deleted.ToDictionary(site.FullPathOf, _ => (byte[]?)null, StringComparer.Ordinal);
        foreach (var file in edited) changes[site.FullPathOf(file.Path)] = file.Bytes;
        // Lists of what was published before would name pages that are gone on purpose.
        var nothing = site with { KeepsPictures = true, Output = Path.Combine(site.Root, ".lantern", "nothing") };
        var before = builderOf(files).Check(nothing, null, cancellation);
        var after = builderOf(new OverlayFiles(files, changes, Path.Combine(site.Root, ".lantern"))).Check(nothing, null, cancellation);
        return NewFindings.Of(after.Diagnostics.Where(finding => finding.IsError), before.Diagnostics);
    }
}
