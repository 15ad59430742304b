using System.Text;
using Lantern.Diagnostics;
using Markdig.Syntax.Inlines;
using SourceSpan = Lantern.Diagnostics.SourceSpan;

namespace Lantern.Rendering.Markdown;

/// <summary>What one rendering of one body collects. Not thread-safe; made for each call.</summary>
internal sealed class BodyState(MarkdownRequest request, MarkdownWords words, OwnAddress own, StringBuilder output, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, int> _sources =
        request.Sources.Select((source, index) => (source.Key, index)).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.index + 1, StringComparer.Ordinal);

    private ContainerInline? _runOfTags;
    private HashSet<string> _openedTags = new(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _cited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _citations = new(StringComparer.Ordinal);

    public StringBuilder Output { get; } = output;

    public List<Slot> Slots { get; } = [];

    public List<OutlineEntry> Outline { get; } = [];

    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>Comments, which nobody but the editors sees.</summary>
    public List<SourceSpan> Comments { get; } = [];

    public HeadingIds HeadingIds { get; } = new();

    public MarkdownWords Words { get; } = words;

    /// <summary>Where a link leads; one with the host of the site itself leads to a page of it.</summary>
    public LinkKind KindOf(string url) =>
        LinkTarget.KindOf(url) is var kind && kind == LinkKind.External && own.PathOf(url) is not null ? LinkKind.Internal : kind;

    public string Title => request.Title;

    public int? LeadEnd { get; set; }

    /// <summary>The place of a run of characters of the body (Markdig's ends are inclusive).</summary>
    public SourceLocation Locate(Markdig.Syntax.SourceSpan span) => request.Source.Locate(Span(span));

    public SourceSpan Span(Markdig.Syntax.SourceSpan span) =>
        span.IsEmpty ? SourceSpan.At(request.BodyStart + Math.Max(0, span.Start), 0) : new SourceSpan(request.BodyStart + span.Start, request.BodyStart + span.End + 1);

    public SourceText Source => request.Source;

    public int BodyStart => request.BodyStart;

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    public void AddSlot(SlotKind kind, string value, string text, SourceLocation location, SourceLocation? ofText = null) =>
        Slots.Add(new Slot(Output.Length, kind, value, text, location, ofText ?? location));

    /// <summary>Names of the HTML tags seen so far in one run of text.</summary>
    public HashSet<string> OpenedTags(ContainerInline? run)
    {
        if (_runOfTags != run) (_runOfTags, _openedTags) = (run, new(StringComparer.OrdinalIgnoreCase));
        return _openedTags;
    }

    public IEnumerable<string> SourceKeys => _sources.Keys;

    public bool IsSource(string key) => _sources.ContainsKey(key);

    /// <summary>Notes a citation; the number of its source, and which of its citations this is, both from 1.</summary>
    public (int Number, int Occurrence) Cite(string key)
    {
        _cited.Add(key);
        var occurrence = _citations.GetValueOrDefault(key) + 1;
        _citations[key] = occurrence;
        return (_sources[key], occurrence);
    }

    public void ReportUncited()
    {
        foreach (var (key, location) in request.Sources.Where(source => !_cited.Contains(source.Key)))
            Report(RenderingDiagnostics.UncitedSource.At(location, key));
    }
}
