using Lantern.Editorial.Language;
using System.Text;
using Lantern.Build.FileSystem;
using Lantern.Build.Output;
using Lantern.Build.Pipelines;
using Lantern.Content.Library;
using Lantern.Content.Settings;
using Lantern.Diagnostics;
using Lantern.Rendering.Markdown;
using Lantern.Site.Api;
using Lantern.Site.Assets;
using Lantern.Site.Crawlers;
using Lantern.Site.Editing;
using Lantern.Site.Images;
using Lantern.Site.Incremental;
using Lantern.Site.Links;
using Lantern.Site.Pages;
using Lantern.Site.Pages.Views;
using Lantern.Site.Pipelines;
using Lantern.Site.Publication;
using Lantern.Site.Redirects;
using Lantern.Site.Search;

namespace Lantern.Site;

/// <summary>One run over a site: reads, renders and checks everything into an <see cref="OutputSet"/>. Publishes nothing.</summary>
internal sealed class SiteRun(IFileSystem files, TimeProvider clock, BuildRequest request, SearchSetup? search, OutputSet output, DiagnosticBag diagnostics, SiteMemory memory)
{
    /// <summary>The partial that says on a page that it is none of the live site.</summary>
    private const string PreviewBanner = "partials/preview-banner";

    private readonly Units _units = new(
        new Published(output, new GateLog(output), new PublishedPages(), new ApiDays(), new AssetShelf(output)),
        diagnostics, memory.Last, memory.IsThere, memory.IsKept, memory.IsSession);
    private readonly PictureStore _pictures = new(files, Path.Combine(request.Root, ".lantern", "cache", "images"), reads: !request.NoCache);

    public OutputSet Output { get; } = output;

    public Units Units => _units;

    /// <summary>What was known before the pipelines ran.</summary>
    public SiteSetup? Setup { get; private set; }

    /// <summary>The content, once the library is there.</summary>
    public Presentation? Site { get; private set; }

    /// <summary>Renders bodies as this run did.</summary>
    public RenderBody? RenderBody { get; private set; }

    /// <summary>The content with other texts and the same addresses, for those who look at it between two runs.</summary>
    public Presentation Present(SiteContent content, SiteRoutes routes) => _present!(content, routes);

    private Func<SiteContent, SiteRoutes, Presentation>? _present;

    private readonly Timings? _timings = request.WithTimings ? new Timings() : null;

    private KeyValues? _values;

    private int _oldUrls;

    /// <summary>An editor reads the texts too.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>Told each text as it is read; null where nobody listens.</summary>
    public Action<EditorialText>? OnRead { get; init; }

    public BuildOutcome Outcome(CommitResult? commit) => new(diagnostics.ToSortedList(), commit, _units.To.Log.Pages, Output.Count) 
    {
        OldUrls = _oldUrls,
        Timings = _timings,
        HasMemory = _units.HasLast,
        Explanations = request.WithExplanations && commit is not null ? [.. Explanations.Of(_units, commit, Output)] : [],
    };

    /// <summary>What the files were made from; null where nobody said of which commit they are.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public Origins? Origins() => request.Commit is { } commit && Site is { } site && Setup is { } setup ? Publication.Origins.Of(site.Library, Output.Files, commit, Publication.Origins.VersionsOf(files, setup.Input)) : null;

    /// <summary>Looks for addresses at which visitors would find nothing: of what was published last, and of an old site. Says nothing while pages are missing because of errors.</summary>
    /// <param name="before">What was published last; null where nothing was.</param>
    /// <param name="environment">What is built.</param>
    public void CheckOldAddresses(Manifest? before, string environment)
    {
        var old = request.OldUrls.SelectMany(path => OldUrlList.Read(request.Label(path), files.ReadAllBytes(path), diagnostics.Add)).ToList();
        if (diagnostics.HasErrors) return;
        var published = Output.Files;
        var rules = published.FirstOrDefault(file => file.Path == RedirectsFile.Name) is { } file ? RedirectsFile.Read(Encoding.UTF8.GetString(Output.Read(file))) : [];
        var answers = new RedirectAnswers(rules, new SiteAddresses(published.Select(one => one.Path)));
        diagnostics.AddRange(MovedPages.Check(before, environment, published, answers));
        diagnostics.AddRange(OldUrlCheck.Check(old, published, answers));
        _oldUrls = old.Count;
    }

    /// <param name="bodiesPath">Where bodies wait between the phases.</param>
    /// <param name="progress">Told the name of each pipeline.</param>
    /// <param name="cancellation">Stops between documents.</param>
    public void Execute(string bodiesPath, Action<string>? progress, CancellationToken cancellation)
    {
        var setup = SiteSetup.Load(files, request, diagnostics);
        Setup = setup;
        // Without settings nothing can be remembered of this run, and what earlier ones left stays as it is.
        var remembered = setup.Settings is null ? null : memory.OpenBodies(setup.OwnerOfBodies(request));
        using var scratch = remembered is null ? files.CreateScratchFile(bodiesPath) : null;
        var context = new RunContext(files, diagnostics, request.Parallelism, cancellation) { Timings = _timings };
        var pipelines = Assemble(setup, remembered is null ? new BodySpool(scratch!) : new BodySpool(remembered));
        PipelineRunner.Run(pipelines, context, progress);
        // What is wrong with a picture that nobody sees holds nothing up.
        if (_units.To.Assets.HasRefused) diagnostics.AddRange(_units.To.Assets.Findings(diagnostics.ToSortedList()));
        Remember();
        diagnostics.AddRange(_units.To.Log.Findings());
        diagnostics.AddRange(Output.Conflicts());
        diagnostics.AddRange(Output.RefusedNames());
        if (diagnostics.HasErrors) return;
        if (Site is { } site) diagnostics.AddRange(UnusedAssets.Find(_units.To.Assets, site));
        diagnostics.AddRange(_units.To.Log.Unprotected());
        if (!request.KeepsPictures) _pictures.Prune();
    }

    /// <summary>Only reads and resolves the content; null where that can't be done.</summary>
    public SiteContent? Read(string bodiesPath, Action<SiteContent, BodySpool> use, CancellationToken cancellation = default)
    {
        using var scratch = files.CreateScratchFile(bodiesPath);
        var setup = SiteSetup.Load(files, request, diagnostics);
        Setup = setup;
        var context = new RunContext(files, diagnostics, request.Parallelism, cancellation);
        var bodies = new BodySpool(scratch);
        var pipelines = Assemble(setup, bodies);
        if (pipelines.OfType<LibraryPipeline>().FirstOrDefault() is not { } library) return null;
        // Pictures would be made, which nobody sees here.
        PipelineRunner.Run([.. pipelines.TakeWhile(pipeline => pipeline != library).Where(pipeline => pipeline is not (AssetsPipeline or ThemeAssetsPipeline)), library], context);
        if (context.ResultsOf(library) is not [var content, ..]) return null;
        use(content.Value, bodies);
        return content.Value;
    }

    /// <summary>The links in each text, by the path of its file.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<BodyLink>> LinksIn(SiteContent content, BodySpool bodies) => content.Paths.ToDictionary(
        path => path,
        path => (IReadOnlyList<BodyLink>)[.. bodies.Read(content.BodyOf(path)).Slots.Select(LinkOf).OfType<BodyLink>()],
        StringComparer.Ordinal);

    private static BodyLink? LinkOf(Slot slot) => slot.Kind switch
    {
        SlotKind.Link or SlotKind.Image => new BodyLink(slot.Value, slot.Location),
        SlotKind.CrisisLink or SlotKind.Crisis when slot.Value.Length > 0 => new BodyLink($"crisis:{slot.Value}", slot.Location) { CrisisLine = slot.Value },
        _ => null,
    };

    private void Remember()
    {
        if (!memory.IsKept || _values is null) return;
        // A mistake that spoils many pages, such as one in the settings, is soon mended: what was right before it is worth more then.
        if (diagnostics.HasErrors && memory.Last is { } last && last.Count > _units.Next.Count) return;
        _units.Next.Seal(_values.Of, request.Parallelism);
        memory.Remember(_units.Next);
    }

    /// <summary>The pipelines of an empty site: what there is, for people.</summary>
    public static IReadOnlyList<Pipeline> Describe(IFileSystem files, BuildRequest request)
    {
        var nothing = new DiagnosticBag();
        var setup = SiteSetup.Load(files, request, nothing) with { Settings = Fallback };
        using var scratch = new NoScratch();
        return new SiteRun(files, TimeProvider.System, request, null, new OutputSet(scratch), nothing, SiteMemory.None).Assemble(setup, new BodySpool(scratch));
    }

    private static SiteSettings Fallback => new() { Path = "", Title = "", Url = "https://site.invalid", Regions = [] };

    /// <summary>All pipelines; only those that read files where settings or theme are missing, so that the other files are still checked.</summary>
    private IReadOnlyList<Pipeline> Assemble(SiteSetup setup, BodySpool bodies)
    {
        var settings = setup.Settings ?? Fallback;
        var options = new LibraryOptions(request.Now ?? Today(settings.TimeZone), request.ShowDrafts);
        // Also in a preview at another address writers link to the site as it is called.
        var own = new OwnAddress(settings.Url, request.BaseUrl ?? settings.Url);
        var renderer = new MarkdownRenderer(SiteSetup.MarkdownWords(setup.Theme.Words), own);
        RenderBody = new RenderBody(renderer, bodies, IsRead ? setup.Editor : null, OnRead);
        var sources = new ContentSources(setup.Input, options, RenderBody, new PicturePublisher(_pictures, _units.To.Assets), _units.To.Assets);
        if (setup.Settings is null) return sources.All;
        if (setup.LoadTemplates(diagnostics) is not { } templates) return [.. sources.All, new LibraryPipeline(settings, options, sources)];
        var baseUrl = (request.BaseUrl ?? settings.Url).TrimEnd('/');
        return SitePipelines.Create(sources, settings, options, setup.Theme, Prepare, baseUrl, request.IsPreview, search, _units, request.Commit);

        Presentation Prepare(SiteContent content)
        {
            var routes = new SiteRoutes(content, request.Label(request.Input), setup.Input.Files.Select(file => file.Path));
            var site = Present(content, routes);
            (Site, _present) = (site, Present);
            // An article that is wrong itself has no page yet; that links lead to nothing until then is no further mistake.
            foreach (var wrong in content.Hidden.Where(article => article.Why is null)) _units.To.Log.AddFailed(wrong.Url);
            _values = new KeyValues(site, routes, setup.FixedValues);
            _units.Compare(_values.Of, request.Parallelism);
            return site;
        }

        Presentation Present(SiteContent content, SiteRoutes routes)
        {
            var words = setup.Theme.Words;
            var links = new LinkResolver(content, bodies, routes, own);
            var strip = StripPresenter.Present(content.Library, words);
            var site = SitePresenter.Present(content, setup.Theme, links, strip, request.IsPreview, diagnostics);
            if (request.IsPreview && !templates.FilesOf(Templates.Layout).Any(file => file.Name == PreviewBanner))
                diagnostics.Add(SiteDiagnostics.PreviewWithoutBanner.At(SourceLocation.WholeFile(templates.PathOf(Templates.Layout))));
            var theme = templates.With(new Dictionary<string, object>(StringComparer.Ordinal) { ["site"] = site, ["strings"] = words });
            var composer = new BodyComposer(content, bodies, links, theme, words, diagnostics);
            return new Presentation
            {
                Content = content,
                Bodies = bodies,
                Links = links,
                Composer = composer,
                Safety = new SafetyPresenter(renderer, composer, strip, diagnostics),
                Words = words,
                Dates = new DateWords(words),
                Theme = theme,
                Diagnostics = diagnostics,
                Shared = site,
                BaseUrl = baseUrl,
                IsPreview = request.IsPreview,
                Navigation = [.. settings.Navigation.Select(item => LinkOf(item, content, links)).OfType<LinkView>()],
            };
        }
    }

    private LinkView? LinkOf(NavigationItem item, SiteContent content, LinkResolver links)
    {
        if (links.ResolveAddress(item.Link, diagnostics.Add) is not { } url) return null;
        if (NumberedLinks.Check(item.Title, item.Link, content.Library, Build.Incremental.Reads.None) is not { } broken)
        {
            return new LinkView(item.Title, url);
        }
        diagnostics.Add(broken);
        return null;
    }

    private DateOnly Today(TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);

    private sealed class NoScratch : IScratchFile
    {
        public long Length => 0;

        public long Append(ReadOnlySpan<byte> bytes) => 0;

        public void Read(long offset, Span<byte> into) => into.Clear();

        public void Dispose()
        {
        }
    }
}
