using Lantern.Build.FileSystem;
using Lantern.Build.Input;
using Lantern.Build.Output;
using Lantern.Content.Articles;
using Lantern.Content.FrontMatter;
using Lantern.Diagnostics;
using Lantern.Site.Incremental;
using Lantern.Site.Pages;

namespace Lantern.Site.Sessions;

/// <summary>A site that is looked at while it is written: one run after the other, each doing only what the last one left wrong. Publishes nothing.</summary>
/// <remarks>For one caller at a time; its snapshots are thread-safe, and right until it is disposed of.</remarks>
public sealed class SiteSession : IDisposable
{
    private readonly IFileSystem _files;
    private readonly TimeProvider _clock;
    private readonly BuildRequest _request;
    private readonly SiteMemory _memory;
    private readonly string _scratch;
    private readonly List<WeakReference<IScratchFile>> _spools = [];
    private SiteRun? _last;
    private int _runs;

    /// <param name="files">Where the site lies.</param>
    /// <param name="clock">Tells today.</param>
    /// <param name="request">Which site, and how it is looked at.</param>
    /// <param name="engine">Stands for the program; null begins with nothing.</param>
    public SiteSession(IFileSystem files, TimeProvider clock, BuildRequest request, string? engine)
    {
        (_files, _clock, _request) = (files, clock, request);
        _scratch = Path.Combine(request.Root, ".lantern", $"preview-{Environment.ProcessId}");
        _memory = SiteMemory.ForSession(files, request, engine, Path.Combine(_scratch, "bodies"));
    }

    /// <summary>Reads the whole site and makes what has to be made.</summary>
    /// <param name="cancellation">Stops between documents; nothing of the run is remembered then.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public SiteSnapshot Run(CancellationToken cancellation = default)
    {
        var diagnostics = new DiagnosticBag();
        var spool = _files.CreateScratchFile(Path.Combine(_scratch, $"files-{_runs++}"));
        // Whoever looks at a moment still reads from its spool; it is closed with the last who does.
        _spools.RemoveAll(known => !known.TryGetTarget(out _));
        _spools.Add(new WeakReference<IScratchFile>(spool));
        var run = new SiteRun(_files, _clock, _request, null, new OutputSet(spool), diagnostics, _memory);
        run.Execute(Path.Combine(_scratch, "run"), null, cancellation);
        _last = run;
        return new SiteSnapshot(run.Output, run.Units, run.Site, diagnostics.ToSortedList());
    }

    /// <summary>True for a file or folder that the site has, or had when it was read last: editors leave others for a moment beside what they save.</summary>
    public bool IsOfSite(string fullPath) =>
        _files.FileExists(fullPath) || _files.DirectoryExists(fullPath) || _last?.Setup is not { } setup
        || setup.Input.Files.Any(file => file.FullPath == fullPath || file.FullPath.StartsWith(fullPath + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        || fullPath.StartsWith(_request.Theme + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Takes an edit over that touches nothing but the text of one article, so that its own page can be seen at once.</summary>
    /// <param name="on">The site before the edit.</param>
    /// <param name="fullPath">The file.</param>
    /// <returns>The site after it, of which other pages may still show an older excerpt; null where the whole site has to be read again.</returns>
    public SiteSnapshot? TryEdit(SiteSnapshot on, string fullPath)
    {
        if (on.HasErrors || _last?.Setup is not { } setup || _last.RenderBody is not { } render || on.Site is not { } site) return null;
        if (setup.Input.Files.FirstOrDefault(file => file.FullPath == fullPath) is not { } file || site.Content.FindArticle(file.Path) is not { } article) return null;
        var findings = new DiagnosticBag();
        if (Read(file, findings) is not var (text, fingerprint) || FrontMatterReader.Read(text, findings) is not { } parsed || findings.HasErrors) return null;
        // The sources of an article lie with its text.
        if (ArticleBinder.Bind(parsed, site.Library.Today, findings) is not { } bound || findings.HasErrors) return null;
        var before = site.Content.BodyOf(file.Path);
        var body = render.Run(parsed, fingerprint, bound.Title.Value, bound, bearsDisclaimer: true);
        if (body.Info.Top != before.Top || body.IsEmpty || body.Findings.Concat(body.Info.Notes.Findings.Select(found => found.Finding)).Any(finding => finding.IsError)) return null;
        // Other words than those that were signed take the review away, which the whole site has to know.
        if (bound.SignedHash is { } signed && (signed != body.Info.ReviewedHash) != article.Article.DiffersFromReviewed) return null;
        var edited = _last.Present(site.Content.With(file.Path, body.Info), site.Links.Routes);
        var made = PageFiles.Of(ArticlePresenter.Plan(article), edited.For(Lantern.Build.Incremental.Reads.None, findings));
        if (findings.HasErrors) return null;
        // A picture that nothing used before is not among the files yet.
        if (made.Values.SelectMany(bytes => _last.Units.To.Assets.NamedIn(bytes)).Any(asset => !_last.Units.To.Assets.IsUsed(asset))) return null;
        // What was found in the file before is old; what is found in others stays until the whole site has been read.
        var others = on.Findings.Where(finding => finding.Location.Path != file.Path || finding.Location.Line <= LineOf(parsed));
        return on.With(edited, [.. others.Concat(body.Findings).Concat(findings.ToSortedList()).Distinct().Order()], made);
    }

    public void Dispose()
    {
        _memory.SaveAtEnd();
        _memory.Dispose();
        foreach (var known in _spools)
        {
            if (known.TryGetTarget(out var spool)) spool.Dispose();
        }
        _files.DeleteDirectoryIfEmpty(_scratch);
    }

    private static int LineOf(FrontMatterFile file) => file.Source.Text.AsSpan(0, file.BodyStart).Count('\n');

    private (SourceText, Build.Documents.Fingerprint)? Read(InputFile file, DiagnosticBag findings)
    {
        try
        {
            var bytes = _files.ReadAllBytes(file.FullPath);
            return DecodeText.Decode(file.Path, bytes, findings) is { } text ? (text, Build.Documents.Fingerprint.Of(bytes)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
