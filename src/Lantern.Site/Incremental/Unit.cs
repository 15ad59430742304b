using Lantern.Build.Documents;
using Lantern.Build.Incremental;
using Lantern.Diagnostics;
using Lantern.Rendering.Html;
using Lantern.Site.Pages;

namespace Lantern.Site.Incremental;

/// <summary>A piece of work on its way: what it reads is noted, what it makes is published at once, and both are remembered when it has ended well. For one thread at a time.</summary>
public sealed class Unit
{
    private readonly Units _owner;
    private readonly Fingerprint _inputs;
    private readonly DiagnosticBag _findings = new();
    private readonly List<Diagnostic> _gateFindings = [];
    private readonly List<UnitFile> _files = [];
    private readonly SortedSet<string> _assets = new(StringComparer.Ordinal);
    private PageNote? _page;
    private bool _isWorthKeeping = true;

    internal Unit(Units owner, string id, Fingerprint inputs, Presentation site, Reads reads)
    {
        (_owner, Id, _inputs, Reads) = (owner, id, inputs, reads);
        Site = site.For(reads, _findings);
    }

    /// <summary>The same in every build.</summary>
    public string Id { get; }

    public Reads Reads { get; }

    /// <summary>The site, as this work sees it.</summary>
    public Presentation Site { get; }

    /// <summary>Adds a finding of the work itself.</summary>
    public void Add(Diagnostic finding) => _findings.Add(finding);

    /// <summary>Adds what the gate found.</summary>
    public void AddGateFindings(IEnumerable<Diagnostic> findings) => _gateFindings.AddRange(findings);

    /// <summary>Notes what must be borne; where that is not known there is nothing to hold against, and the work is not remembered.</summary>
    public void Expect(string source, PageExpectation expectation)
    {
        if (_owner.To.Log.AddExpectation(source, expectation)) _isWorthKeeping = false;
    }

    /// <summary>Publishes a file.</summary>
    /// <param name="path">Relative to the output folder.</param>
    /// <param name="source">What it is made from, for people.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="expectation">What the gate expects of it, if something.</param>
    /// <param name="updated">The newest day that its content bears, for a file of the API.</param>
    public void Publish(string path, string source, ReadOnlySpan<byte> bytes, PageExpectation? expectation, DateOnly? updated = null)
    {
        var file = _owner.To.Output.Add(path, source, bytes, expectation is null ? null : PageExpectationJson.Write(expectation));
        _owner.To.ApiDays.Note(path, updated);
        _assets.UnionWith(_owner.To.Assets.Use(bytes));
        _files.Add(new UnitFile(file, updated));
    }

    /// <summary>Notes the page that was published.</summary>
    public void AddPage(PlannedPage page, string template, PageInspection inspection)
    {
        _page = _owner.NoteOf(page, template, inspection);
        _owner.Add(_page);
    }

    /// <summary>Says that nothing came of it, for a reason that is a finding already.</summary>
    public void Fail() => _isWorthKeeping = false;

    /// <summary>Ends it.</summary>
    /// <param name="value">Stands for what it made, when that is no file.</param>
    public void Finish(Fingerprint value = default)
    {
        var findings = _findings.ToSortedList();
        _owner.Add(findings, _gateFindings);
        if (!_isWorthKeeping || _findings.HasErrors || _gateFindings.Exists(finding => finding.IsError)) return;
        _owner.Remember(this, _inputs, new UnitRecord
        {
            Files = [.. _files],
            Assets = [.. _assets],
            Page = _page,
            Findings = findings,
            GateFindings = [.. _gateFindings],
            Value = value,
        });
    }
}
