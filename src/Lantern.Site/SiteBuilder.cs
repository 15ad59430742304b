using System.Collections.Concurrent;
using Lantern.Editorial.Language;
using Lantern.Site.Editorial;
using Lantern.Site.Pipelines;
using Lantern.Build;
using Lantern.Build.FileSystem;
using Lantern.Build.Output;
using Lantern.Build.Pipelines;
using Lantern.Build.Tools;
using Lantern.Content;
using Lantern.Content.Library;
using Lantern.Content.Settings;
using Lantern.Diagnostics;
using Lantern.Site.Editing;
using Lantern.Site.Holding;
using Lantern.Site.Incremental;
using Lantern.Site.Search;

namespace Lantern.Site;

/// <summary>The composition root: builds, checks and verifies a site.</summary>
/// <remarks>Thread-safe; each call is a run of its own. Bad input never throws: it is in the outcome.</remarks>
/// <param name="files">The file system.</param>
/// <param name="clock">Tells today where the request does not.</param>
/// <param name="findPagefind">Finds the program that makes the search index, by the site's root; null where nobody searches and nobody need be told how to.</param>
/// <param name="engine">Gives what stands for the program, all of it, so that no other version of it trusts what this one remembers; asked only where something is remembered. Null remembers nothing.</param>
public sealed class SiteBuilder(IFileSystem files, TimeProvider clock, Func<string, ITool?>? findPagefind = null, Func<string?>? engine = null)
{
    /// <summary>What a command says that needs the content and got none from <see cref="Read(BuildRequest, CancellationToken)"/>.</summary>
    public const string Unreadable = "The site's settings can't be read: run 'lantern check' to see why.";

    /// <summary>Builds the site and, if nothing is wrong, makes the output folder hold just that.</summary>
    /// <param name="request">What and where to.</param>
    /// <param name="progress">Told the name of each pipeline before it starts.</param>
    /// <param name="cancellation">Stops between documents; nothing is published then.</param>
    public BuildOutcome Build(BuildRequest request, Action<string>? progress = null, CancellationToken cancellation = default) => request.Hold
        ? new HoldingBuild(files, request with { Now = Today(request) }, (from, plain) => new SiteBuilder(from, clock, findPagefind, engine).Build(plain, progress, cancellation)).Run()
        : BuildAsItIs(request, progress, cancellation);

    /// <summary>The day that a request is for: the one it names, else today in the site's time zone.</summary>
    public DateOnly Today(BuildRequest request) => request.Now ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), ReadSettings(request)?.TimeZone ?? TimeZoneInfo.Utc).DateTime);

    private BuildOutcome BuildAsItIs(BuildRequest request, Action<string>? progress, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var paths = new OutputPaths(request.Root, request.Output);
        try
        {
            diagnostics.AddRange(OutputGuard.CheckPlace(files, request.Output, request.Root, request.Input, request.Theme));
            if (diagnostics.HasErrors || IsMissing(request, diagnostics)) return new BuildOutcome(diagnostics.ToSortedList(), null, 0, 0);
            using var taken = OutputLock.Take(files, paths, request.LockWait, diagnostics);
            if (taken is null) return new BuildOutcome(diagnostics.ToSortedList(), null, 0, 0);
            using var spool = files.CreateScratchFile(Path.Combine(paths.Spool, "files"));
            var existing = files.List(paths.Output);
            using var memory = SiteMemory.Open(files, request, engine?.Invoke(), OutputContents.Of(files, paths, existing).Has);
            var run = new SiteRun(files, clock, request, Search(request, runs: true), new OutputSet(spool), diagnostics, memory);
            run.Execute(Path.Combine(paths.Spool, "bodies"), progress, cancellation);
            var state = OutputState.Read(files, paths);
            diagnostics.AddRange(OutputGuard.CheckContents(existing, paths, request.Label(request.Output), state));
            if (diagnostics.HasErrors) return run.Outcome(null);
            var environment = EnvironmentOf(request);
            run.CheckOldAddresses(state.Manifest, environment);
            var origins = run.Origins();
            // Away before the files change: it must never be taken for that of another build.
            files.DeleteFile(paths.Origins);
            var commit = new OutputCommit(files, paths, request.Parallelism).Run(run.Output, state, existing, environment);
            if (origins is not null) files.Write(paths.Origins, origins.Write());
            return run.Outcome(commit);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(BuildDiagnostics.WriteFailed.At(SourceLocation.WholeFile(request.Label(request.Output)), exception.Message));
            return new BuildOutcome(diagnostics.ToSortedList(), null, 0, 0);
        }
    }

    /// <summary>The same findings as <see cref="Build"/>, but no site is written; scratch files are deleted again, and pictures are kept in the cache for the next build.</summary>
    public BuildOutcome Check(BuildRequest request, Action<string>? progress = null, CancellationToken cancellation = default)
    {
        var diagnostics = new DiagnosticBag();
        if (IsMissing(request, diagnostics)) return new BuildOutcome(diagnostics.ToSortedList(), null, 0, 0);
        var scratch = Path.Combine(request.Root, ".lantern", $"check-{Environment.ProcessId}");
        try
        {
            using var spool = files.CreateScratchFile(Path.Combine(scratch, "files"));
            using var memory = SiteMemory.Open(files, request, engine?.Invoke(), null);
            var run = new SiteRun(files, clock, request, Search(request, runs: false), new OutputSet(spool), diagnostics, memory);
            run.Execute(Path.Combine(scratch, "bodies"), progress, cancellation);
            run.CheckOldAddresses(OutputState.Read(files, new OutputPaths(request.Root, request.Output)).Manifest, EnvironmentOf(request));
            return run.Outcome(null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(BuildDiagnostics.WriteFailed.At(SourceLocation.WholeFile(request.Label(scratch)), exception.Message));
            return new BuildOutcome(diagnostics.ToSortedList(), null, 0, 0);
        }
        finally
        {
            files.DeleteDirectoryIfEmpty(scratch);
        }
    }

    /// <summary>Makes all files but the search index and publishes none: the SHA-256 of each by its path, and what was found.</summary>
    public (IReadOnlyDictionary<string, string> Files, IReadOnlyList<Diagnostic> Findings) Render(BuildRequest request, CancellationToken cancellation = default) =>
        Render(request, (output, findings) => (output.Files.ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal), findings), cancellation);

    /// <summary>Makes all files but the search index, publishes none, and lets them be looked at.</summary>
    /// <param name="request">What to build.</param>
    /// <param name="look">Given the files and what was found; the files can be read until it returns.</param>
    /// <param name="cancellation">Stops between documents.</param>
    /// <exception cref="IOException">The disk refuses.</exception>
    public T Render<T>(BuildRequest request, Func<OutputSet, IReadOnlyList<Diagnostic>, T> look, CancellationToken cancellation = default)
    {
        var diagnostics = new DiagnosticBag();
        var scratch = Path.Combine(request.Root, ".lantern", $"render-{Guid.NewGuid():N}");
        try
        {
            using var spool = files.CreateScratchFile(Path.Combine(scratch, "files"));
            var run = new SiteRun(files, clock, request, null, new OutputSet(spool), diagnostics, SiteMemory.None);
            run.Execute(Path.Combine(scratch, "bodies"), null, cancellation);
            return look(run.Output, diagnostics.ToSortedList());
        }
        finally
        {
            files.DeleteDirectoryIfEmpty(scratch);
        }
    }

    /// <summary>Reads the content and resolves it; no page is made. The library is null where settings or theme can't be read.</summary>
    public (Library? Library, IReadOnlyList<Diagnostic> Findings) Read(BuildRequest request, CancellationToken cancellation = default) => Read(request, out _, cancellation);

    /// <summary>The same, with the links in each text by the path of its file.</summary>
    public (Library? Library, IReadOnlyList<Diagnostic> Findings) Read(BuildRequest request, out IReadOnlyDictionary<string, IReadOnlyList<BodyLink>> links, CancellationToken cancellation = default)
    {
        IReadOnlyDictionary<string, IReadOnlyList<BodyLink>> found = new Dictionary<string, IReadOnlyList<BodyLink>>();
        var (content, findings) = Read(request, null, (_, content, bodies) => found = SiteRun.LinksIn(content, bodies), cancellation);
        links = found;
        return (content?.Library, findings);
    }

    /// <summary>Reads the content as an editor does, for reports: what each article claims, how it reads, and what was found in it.</summary>
    public SiteReading ReadEditorially(BuildRequest request, CancellationToken cancellation = default)
    {
        var texts = new ConcurrentDictionary<string, EditorialText>(StringComparer.Ordinal);
        SiteReading? reading = null;
        var (_, findings) = Read(request, text => texts[text.Source.Path] = text, (run, content, bodies) => reading = SiteReading.Of(content, bodies, run.Setup!.Editor, texts), cancellation);
        return (reading ?? SiteReading.None) with { Findings = findings };
    }

    private (SiteContent? Content, IReadOnlyList<Diagnostic> Findings) Read(BuildRequest request, Action<EditorialText>? onRead, Action<SiteRun, SiteContent, BodySpool> use, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var scratch = Path.Combine(request.Root, ".lantern", $"read-{Environment.ProcessId}");
        try
        {
            using var spool = files.CreateScratchFile(Path.Combine(scratch, "files"));
            var run = new SiteRun(files, clock, request, null, new OutputSet(spool), diagnostics, SiteMemory.None) { OnRead = onRead, IsRead = onRead is not null };
            var content = run.Read(Path.Combine(scratch, "bodies"), (content, bodies) => use(run, content, bodies), cancellation);
            return (content, diagnostics.ToSortedList());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(BuildDiagnostics.WriteFailed.At(SourceLocation.WholeFile(request.Label(scratch)), exception.Message));
            return (null, diagnostics.ToSortedList());
        }
        finally
        {
            files.DeleteDirectoryIfEmpty(scratch);
        }
    }

    /// <summary>The content as it is resolved, with what belongs to it; null where settings or theme can't be read.</summary>
    public SiteContent? ReadContent(BuildRequest request, CancellationToken cancellation = default) => Read(request, null, (_, _, _) => { }, cancellation).Content;

    /// <summary>The same, with the links in each text by the path of its file.</summary>
    public SiteContent? ReadContent(
        BuildRequest request, out IReadOnlyDictionary<string, IReadOnlyList<BodyLink>> links, CancellationToken cancellation = default)
    {
        IReadOnlyDictionary<string, IReadOnlyList<BodyLink>> found = new Dictionary<string, IReadOnlyList<BodyLink>>();
        var (read, _) = Read(request, null, (_, content, bodies) => found = SiteRun.LinksIn(content, bodies), cancellation);
        links = found;
        return read;
    }

    /// <summary>The settings alone; null where they can't be read.</summary>
    public SiteSettings? ReadSettings(BuildRequest request) => SiteSetup.Load(files, request, new DiagnosticBag()).Settings;

    /// <summary>Holds an output folder against its manifest, and every page in it against the gate.</summary>
    public BuildOutcome Verify(BuildRequest request) => OutputCheck.Run(files, request);

    internal static string EnvironmentOf(BuildRequest request) => request.IsPreview ? "preview" : "production";

    /// <summary>Previews show other articles, so their index has a folder of its own: neither makes the other stale.</summary>
    private SearchSetup? Search(BuildRequest request, bool runs) => findPagefind is null
        ? null
        : new SearchSetup(findPagefind(request.Root), Path.Combine(request.Root, ".lantern", "cache", "search", request.IsPreview ? "preview" : "production"), runs) { UsesLast = !request.NoCache };

    /// <summary>A mistyped folder is said before anything is made there.</summary>
    private bool IsMissing(BuildRequest request, DiagnosticBag diagnostics)
    {
        if (files.DirectoryExists(request.Input)) return false;
        var label = request.Label(request.Input);
        diagnostics.Add(ContentDiagnostics.EmptyInput.At(SourceLocation.WholeFile(label), label));
        return true;
    }

    /// <summary>The pipelines of a site, in the order in which they run; nothing is read.</summary>
    public IReadOnlyList<Pipeline> Pipelines(BuildRequest request) => PipelineRunner.Order(SiteRun.Describe(files, request));
}
