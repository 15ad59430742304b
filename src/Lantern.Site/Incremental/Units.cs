using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Lantern.Build.Documents;
using Lantern.Build.Incremental;
using Lantern.Build.Output;
using Lantern.Diagnostics;
using Lantern.Rendering.Html;
using Lantern.Site.Crawlers;
using Lantern.Site.Pages;

namespace Lantern.Site.Incremental;

/// <summary>All pieces of work of a run: each is done, or found to be still right as an earlier run left it. Thread-safe.</summary>
/// <param name="to">Where finished work goes.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="last">What an earlier run remembers; null where nothing is remembered.</param>
/// <param name="isThere">True for a file that the output folder holds just so.</param>
/// <param name="remembers">False where nobody will ask what this run did.</param>
/// <param name="offers">True where files are looked at that lie nowhere, so that it has to be known how to make each.</param>
public sealed class Units(Published to, DiagnosticBag findings, TraceSet<UnitRecord>? last, Func<OutputFile, bool> isThere, bool remembers, bool offers = false)
{
    /// <summary>What every page reads.</summary>
    private static readonly string[] Everywhere = [Keys.Settings, Keys.Words, Keys.Frame, Keys.Styles];

    private readonly ConcurrentDictionary<string, string> _strings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _reasons = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Func<Presentation, IReadOnlyDictionary<string, byte[]>>> _makers = new(StringComparer.Ordinal);
    private bool[] _changed = [];
    private IReadOnlyDictionary<string, string>? _unitOf;
    private int _made;

    internal Published To => to;

    /// <summary>What this run leaves to the next.</summary>
    public TraceSet<UnitRecord> Next { get; } = last?.Continue() ?? new TraceSet<UnitRecord>();

    /// <summary>Pages that had to be made.</summary>
    public int Made => _made;

    /// <summary>The work that makes each file, by path, once all is done.</summary>
    public IReadOnlyDictionary<string, string> UnitOf => _unitOf ??=
        Next.Traces.SelectMany(trace => trace.Value.Result.Files.Select(file => (file.File.Path, Id: trace.Key))).ToDictionary(pair => pair.Path, pair => pair.Id, StringComparer.Ordinal);

    /// <summary>Why work had to be done again, by its id: the first key that differs, or one of <see cref="Reason"/>.</summary>
    public IReadOnlyDictionary<string, string> Reasons => _reasons;

    /// <summary>True where an earlier run is remembered.</summary>
    public bool HasLast => last is not null;

    /// <summary>Holds everything that was read the last time against what it is now.</summary>
    public void Compare(Func<string, Fingerprint> valueOf, int parallelism)
    {
        if (last is not null) _changed = last.Changes(valueOf, parallelism);
    }

    /// <summary>Publishes what an earlier run made, if it is still right.</summary>
    /// <returns>What it made, or null when it has to be made anew.</returns>
    public UnitRecord? TryReuse(string id, Fingerprint inputs)
    {
        if (last?.Find(id) is not { } trace)
        {
            _reasons[id] = Reason.New;
            return null;
        }
        if (ReasonAgainst(trace, inputs) is { } reason)
        {
            _reasons[id] = reason;
            return null;
        }
        var made = trace.Result;
        foreach (var (file, updated) in made.Files)
        {
            to.Output.Keep(file);
            to.ApiDays.Note(file.Path, updated);
        }
        to.Assets.Use(made.Assets);
        if (made.Page is { } page) Add(page);
        Add(made.Findings, made.GateFindings);
        Next.Keep(id, trace);
        return made;
    }

    /// <summary>Says how the files of a piece of work can be made at any time, for those who look at a site whose pages lie nowhere.</summary>
    public void Offer(string id, Func<Presentation, IReadOnlyDictionary<string, byte[]>> make)
    {
        if (offers) _makers[id] = make;
    }

    /// <summary>Makes a file that was kept as it is, with all others of the same work; empty where none can.</summary>
    public IReadOnlyDictionary<string, byte[]> Remake(string path, Presentation site) =>
        UnitOf.TryGetValue(path, out var id) && _makers.TryGetValue(id, out var make) ? make(site) : new Dictionary<string, byte[]>();

    /// <summary>Starts a piece of work.</summary>
    public Unit Start(string id, Fingerprint inputs, Presentation site) => new(this, id, inputs, site, remembers ? Reads.Start() : Reads.None);

    private string? ReasonAgainst(Trace<UnitRecord> trace, Fingerprint inputs)
    {
        if (trace.Inputs != inputs) return Reason.Inputs;
        foreach (var key in trace.Keys)
        {
            if (_changed[key]) return last!.KeyNames[key];
        }
        return trace.Result.Files.All(file => isThere(file.File)) ? null : Reason.Output;
    }

    internal void Remember(Unit unit, Fingerprint inputs, UnitRecord made)
    {
        if (remembers) Next.Add(unit.Id, inputs, unit.Reads.Keys.Concat(Everywhere), made);
    }

    internal void Add(IEnumerable<Diagnostic> found, IEnumerable<Diagnostic> byGate)
    {
        findings.AddRange(found);
        to.Log.AddFindings(byGate);
    }

    internal void Add(PageNote page)
    {
        to.Log.AddPage(page);
        to.Pages.Add(page);
    }

    /// <summary>A page that was made.</summary>
    internal PageNote NoteOf(PlannedPage page, string template, PageInspection inspection)
    {
        Interlocked.Increment(ref _made);
        var ids = inspection.Facts.Ids.Select(HashOfId).ToArray();
        Array.Sort(ids);
        var view = page.Model.Page;
        return new PageNote(
            page.Url, Once(template), ids, [.. inspection.Facts.InternalLinks.Select(Once)], inspection.Needs, view.IsNoIndex ? null : new SitemapEntry(view.Canonical, page.LastChanged));
    }

    /// <summary>What stands for the name of a place on a page.</summary>
    public static ulong HashOfId(string id) => (ulong)Fingerprint.Of(MemoryMarshal.AsBytes(id.AsSpan())).Value;

    /// <summary>Most links are on every page.</summary>
    private string Once(string text) => _strings.GetOrAdd(text, text);
}
