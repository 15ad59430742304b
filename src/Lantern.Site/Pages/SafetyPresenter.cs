using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using Lantern.Build.Incremental;
using Lantern.Content.FrontMatter;
using Lantern.Content.Library;
using Lantern.Content.Safety;
using Lantern.Diagnostics;
using Lantern.Rendering.Html;
using Lantern.Rendering.Liquid;
using Lantern.Rendering.Markdown;
using Lantern.Site.Incremental;
using Lantern.Site.Pages.Views;

namespace Lantern.Site.Pages;

/// <summary>Disclaimers and crisis lines as pages show them, and what the gate then expects. From the same values, so that neither can drift.</summary>
/// <remarks>Thread-safe; each line and wording is made once.</remarks>
public sealed class SafetyPresenter
{
    private readonly MarkdownRenderer _renderer;
    private readonly BodyComposer _composer;
    private readonly ConcurrentDictionary<string, (CrisisLineView View, ExpectedCrisisLine Expected)> _lines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (DisclaimerView View, ExpectedDisclaimer Expected, IReadOnlyList<Diagnostic> Findings)> _disclaimers = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;
    private readonly string _stripHash;
    private readonly ImmutableArray<ExpectedLink> _stripLinks;
    private readonly Reads _reads = Reads.None;

    private SafetyPresenter(SafetyPresenter shared, DiagnosticBag diagnostics, Reads reads)
    {
        (_renderer, _composer, _diagnostics, _reads) = (shared._renderer, shared._composer, diagnostics, reads);
        (_lines, _disclaimers, _stripHash, _stripLinks) = (shared._lines, shared._disclaimers, shared._stripHash, shared._stripLinks);
    }

    public SafetyPresenter(MarkdownRenderer renderer, BodyComposer composer, StripView strip, DiagnosticBag diagnostics)
    {
        (_renderer, _composer, _diagnostics) = (renderer, composer, diagnostics);
        LinkView[] links = [strip.More, .. strip.Elsewhere];
        _stripHash = HashOfText(string.Concat(strip.Parts.Select(part => part.Text)) + " " + string.Join(' ', links.Select(link => link.Text)));
        _stripLinks = [.. strip.Parts.Where(part => part.Url is not null).Select(part => new ExpectedLink(part.Text, part.Url!)), .. links.Select(link => new ExpectedLink(link.Text, link.Url))];
    }

    /// <summary>The same for one piece of work: what it reads is noted, and its findings go elsewhere. What pages share is still made once.</summary>
    public SafetyPresenter For(DiagnosticBag findings, Reads reads) => new(this, findings, reads);

    public CrisisLineView Line(CrisisLine line) => Entry(line).View;

    /// <summary>Makes a wording that perhaps no page shows yet, so that its findings are heard of today.</summary>
    public void Check(Disclaimer disclaimer) => Entry(disclaimer);

    public SafetyView Present(SafetyBlocks blocks, bool afterLead) =>
        new([.. blocks.CrisisLines.Select(Line)], [.. blocks.Disclaimers.Select(disclaimer => Entry(disclaimer).View)], afterLead);

    /// <summary>The blocks without disclaimers: for pages that hold no health information, such as the stub of a withdrawn article.</summary>
    public SafetyView CrisisOnly(SafetyBlocks blocks) => Present(blocks with { Disclaimers = [] }, afterLead: false);

    /// <summary>What the gate expects of a page that was given these blocks.</summary>
    public PageExpectation Expect(string kind, SafetyBlocks? blocks, bool afterLead) => new(
        kind,
        _stripHash,
        _stripLinks,
        [.. (blocks?.Disclaimers ?? []).Select(disclaimer => Entry(disclaimer).Expected)],
        [.. (blocks?.CrisisLines ?? []).Select(line => Entry(line).Expected)],
        blocks is null || blocks.CrisisLines.IsEmpty ? null : afterLead ? CrisisPlace.AfterLead : CrisisPlace.AfterBody)
    {
        // What stays of a withdrawn article says nothing about health, and neither does a page that is not there; help they show all the same.
        IsHealth = blocks is not null && kind is not ("withdrawn" or "not-found" or "search"),
    };

    private (CrisisLineView View, ExpectedCrisisLine Expected) Entry(CrisisLine line)
    {
        _reads.Add(Keys.CrisisLine(line.Key));
        return Made(line);
    }

    private (CrisisLineView View, ExpectedCrisisLine Expected) Made(CrisisLine line) => _lines.GetOrAdd(line.Key, _ =>
    {
        var view = _composer.Present(line);
        var links = view.Channels.Select(channel => new ExpectedLink(channel.Text, channel.Url));
        return (view, new ExpectedCrisisLine(line.Key, HashOfText(view.VisibleText), [.. links]));
    });

    internal (DisclaimerView View, ExpectedDisclaimer Expected, IReadOnlyList<Diagnostic> Findings) Entry(Disclaimer disclaimer)
    {
        _reads.Add(Keys.Disclaimer(disclaimer.Key));
        var made = Made(disclaimer);
        // Each page that shows an inline wording says what is wrong with it; the same finding counts once.
        _diagnostics.AddRange(made.Findings);
        return made;
    }

    private (DisclaimerView View, ExpectedDisclaimer Expected, IReadOnlyList<Diagnostic> Findings) Made(Disclaimer disclaimer) => _disclaimers.GetOrAdd(disclaimer.Key, _ =>
    {
        var findings = new DiagnosticBag();
        var all = new List<Diagnostic>();
        var rendered = _renderer.Render(new MarkdownRequest(disclaimer.Text, disclaimer.Start, "", []), findings);
        // The lines of an inline wording are not the lines of its article.
        foreach (var finding in findings.ToSortedList()) all.Add(disclaimer.IsInline ? finding with { Location = disclaimer.Location } : finding);
        IReadOnlyList<Slot> slots = disclaimer.IsInline ? [.. rendered.Slots.Select(slot => slot with { Location = disclaimer.Location, TextLocation = disclaimer.Location })] : rendered.Slots;
        var html = _composer.Compose(rendered.Html, slots, disclaimer.Text.Path, []);
        var visible = VisibleText.OfFragment(html);
        if (DisclaimerBinder.CheckVisible(disclaimer, visible) is { } empty) all.Add(empty);
        var version = disclaimer.Version is { } date ? DateText.Format(date) : null;
        return (new(disclaimer.Key, version, new Html(html)), new(disclaimer.Key, version, VisibleText.Hash(visible)), all);
    });

    private static string HashOfText(string text) => VisibleText.Hash(VisibleText.OfFragment(WebUtility.HtmlEncode(text)));
}
