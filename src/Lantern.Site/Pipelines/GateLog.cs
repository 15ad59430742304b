using System.Collections.Concurrent;
using System.Globalization;
using Lantern.Build.Output;
using Lantern.Diagnostics;
using Lantern.Rendering.Html;
using Lantern.Site.Incremental;

namespace Lantern.Site.Pipelines;

/// <summary>What the gate saw on all pages: its findings, and the ids and links for the check across pages. Thread-safe.</summary>
/// <param name="output">What is published, as far as it is there.</param>
public sealed class GateLog(OutputSet output)
{
    /// <summary>Findings of one kind at one place that are shown; the others are counted.</summary>
    private const int ShownOfAKind = 3;

    private readonly ConcurrentQueue<Diagnostic> _findings = new();
    private readonly ConcurrentQueue<Diagnostic> _unprotected = new();
    private readonly ConcurrentDictionary<string, PageLinks> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _resolved = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _failed = new(StringComparer.Ordinal);

    public int Pages => _pages.Count;

    public void AddFindings(IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings) _findings.Enqueue(finding);
    }

    /// <summary>Notes a page; of its links only those are kept of which it cannot be said yet that they lead somewhere.</summary>
    public void AddPage(PageNote page) =>
        _pages[page.Url] = new PageLinks(page.Template, page.Ids, [.. page.Links.Where(link => link[0] == '#' ? !LeadsTo(page.Ids, link[1..]) : !LeadsSomewhere(link))]);

    /// <summary>Notes a page that could not be made, which has a finding already: links to it need none.</summary>
    public void AddFailed(string url) => _failed[url] = true;

    /// <summary>Notes a page that has to bear a disclaimer or a crisis line and for which none is known, so that the gate has nothing to compare.</summary>
    /// <returns>True where something is missing.</returns>
    public bool AddExpectation(string source, PageExpectation expectation)
    {
        var isMissing = false;
        foreach (var finding in Protection.Missing(expectation, SourceLocation.WholeFile(source)))
        {
            _unprotected.Enqueue(finding);
            isMissing = true;
        }
        return isMissing;
    }

    /// <summary>
    /// Pages that were made without what they have to bear. Each follows from an error that was reported where it was made; a build that knows of no
    /// error must ask here before it publishes.
    /// </summary>
    public IEnumerable<Diagnostic> Unprotected() => _unprotected;

    /// <summary>All findings, those across pages included; many of one kind at one place are cut to a few and a count.</summary>
    public IEnumerable<Diagnostic> Findings()
    {
        foreach (var kind in _findings.Concat(BrokenLinks()).Distinct().Order().GroupBy(finding => (finding.Code, finding.Location.Path, finding.Location.Line)))
        {
            var all = kind.ToList();
            foreach (var finding in all.Take(ShownOfAKind)) yield return finding;
            if (all.Count > ShownOfAKind)
            {
                var more = (all.Count - ShownOfAKind).ToString(CultureInfo.InvariantCulture);
                yield return SiteDiagnostics.MoreOfTheSame.At(SourceLocation.WholeFile(kind.Key.Path), more, kind.Key.Code);
            }
        }
    }

    private IEnumerable<Diagnostic> BrokenLinks()
    {
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (url, page) in _pages.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var link in page.Links)
            {
                // A place on the page itself was looked for when the page was read.
                var resolves = link[0] != '#' && (known.TryGetValue(link, out var answer) ? answer : known[link] = Resolves(link));
                if (!resolves) yield return SiteDiagnostics.BrokenOutputLink.At(SourceLocation.WholeFile(page.Template), url, link);
            }
        }
    }

    /// <summary>True for the address of a file that is there already; false also for a place on a page, which may not have been read yet.</summary>
    private bool LeadsSomewhere(string link)
    {
        if (_resolved.ContainsKey(link)) return true;
        if (link.Contains('#', StringComparison.Ordinal) || !Resolves(link)) return false;
        _resolved.TryAdd(link, true);
        return true;
    }

    private bool Resolves(string link)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        var address = hash < 0 ? link : link[..hash];
        var question = address.IndexOf('?', StringComparison.Ordinal);
        if (question >= 0) address = address[..question];
        if (_failed.ContainsKey(address)) return true;
        var path = Uri.UnescapeDataString(address)[1..];
        if (!output.Contains(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path)) return false;
        return hash < 0 || hash == link.Length - 1 || !_pages.TryGetValue(address, out var page) || LeadsTo(page.Ids, link[(hash + 1)..]);
    }

    /// <summary>True for an id of the page, and for its top, which has an empty name.</summary>
    private static bool LeadsTo(ulong[] ids, string fragment) =>
        fragment.Length == 0 || Array.BinarySearch(ids, Units.HashOfId(Uri.UnescapeDataString(fragment))) >= 0;

    private sealed record PageLinks(string Template, ulong[] Ids, string[] Links);
}
