using System.Text.Json.Nodes;
using Lantern.Browser.DevTools;
using Lantern.Rendering.Html;

namespace Lantern.Browser.Looking;

/// <summary>A whole visit to one page: loaded once with script and once without, scrolled through, walked over with the keyboard, looked at in each
/// state.</summary>
internal sealed class PageVisit(Tab tab, LookMemory memory, FaultEvidence evidence)
{
    private readonly PageLook _look = new(tab, memory);
    private readonly HashSet<string> _heard = new(StringComparer.Ordinal);
    private readonly List<SeenFault> _seen = [];

    /// <summary>What was seen so far, also where the visit came to no end.</summary>
    public IReadOnlyList<SeenFault> Seen => _seen;

    /// <param name="page">The file, as in the manifest.</param>
    /// <param name="address">Its address.</param>
    /// <param name="expectation">What it was published with.</param>
    /// <param name="states">How to look at it.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="BrowserException">The browser does not go on.</exception>
    public async Task Run(string page, string address, PageExpectation expectation, IReadOnlyList<LookState> states, CancellationToken cancellation)
    {
        // The clock of a page for which a minute was let pass stands still afterwards: so scripts come last.
        foreach (var load in states.GroupBy(state => state.HasScript).OrderBy(load => load.Key))
        {
            try
            {
                await Load(page, address, expectation, [.. load], cancellation).ConfigureAwait(false);
            }
            catch (BrowserException) when (tab.Left is not null)
            {
                // What was looked at is gone; that is said below.
            }
            catch (BrowserException exception) when (exception.IsOfPage)
            {
                // A script has taken away what every page has.
                _seen.Add(new SeenFault(page, "", load.First(), new LookFault("closed", -1, exception.Message, "", -1)));
            }
            if (tab.Left is { } left) _seen.Add(new SeenFault(page, "", load.First(), new LookFault("left", -1, left, "", -1)));
            foreach (var url in tab.Outside)
            {
                _seen.Add(new SeenFault(page, "", load.First(), new LookFault("outside-host", -1, HostOf(url), url, -1)));
            }
        }
    }

    private async Task Load(string page, string address, PageExpectation expectation, IReadOnlyList<LookState> load, CancellationToken cancellation)
    {
        var (first, isFirst) = (load[0], true);
        _heard.Clear();
        await _look.Enter(first, cancellation).ConfigureAwait(false);
        await tab.Load(address, first.HasScript, cancellation).ConfigureAwait(false);
        await tab.Evaluate("lantern.scroll();''", cancellation).ConfigureAwait(false);
        foreach (var state in load)
        {
            if (!isFirst) await _look.Enter(state, cancellation).ConfigureAwait(false);
            await Look(page, state, isFirst ? expectation : null, cancellation).ConfigureAwait(false);
            isFirst = false;
        }
        await tab.Settle(cancellation).ConfigureAwait(false);
        var asked = await tab.Evaluate("lantern.calls()", cancellation).ConfigureAwait(false);
        foreach (var url in asked.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            _seen.Add(new SeenFault(page, "", first, new LookFault("outside-host", -1, HostOf(url), url, -1)));
        }
        // Where something runs, it may wait before it does harm.
        if (!first.HasScript || (await tab.Evaluate("lantern.runs()", cancellation).ConfigureAwait(false)).Length == 0) return;
        if (!await tab.PassMinute(cancellation).ConfigureAwait(false)) return;
        if (first != load[^1]) await _look.Enter(first, cancellation).ConfigureAwait(false);
        await Look(page, first, expectation, cancellation).ConfigureAwait(false);
    }

    /// <param name="page">The file.</param>
    /// <param name="state">How to look.</param>
    /// <param name="expectation">Where its words and the keyboard are tried as well, which do not depend on size or colours: what they are held
    /// against.</param>
    /// <param name="cancellation">Ends it early.</param>
    private async Task Look(string page, LookState state, PageExpectation? expectation, CancellationToken cancellation)
    {
        var look = await _look.Run(state, cancellation).ConfigureAwait(false);
        var faults = new List<LookFault>(look.Faults);
        if (expectation is not null) faults.AddRange(WordsCheck.Check(look.Parts, expectation));
        if (!state.IsPaper) faults.AddRange(await Listen(look, cancellation).ConfigureAwait(false));
        await Note(page, state, look, faults, cancellation).ConfigureAwait(false);
        // Those who listen for the keys are scripts too.
        if (expectation is not null && state is { HasScript: true, IsPaper: false })
        {
            await Note(page, state, look, await KeyboardWalk.Take(tab, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Asks for the accessibility tree of each part whose styles or words changed since it was last asked for.</summary>
    private async Task<List<LookFault>> Listen(Look look, CancellationToken cancellation)
    {
        var faults = new List<LookFault>();
        for (var at = 0; at < look.Parts.Count; at++)
        {
            if (!_heard.Add($"{at}\n{look.Parts[at].Signature}")) continue;
            if (await tab.Element($"lantern.parts[{at}].e", cancellation).ConfigureAwait(false) is not { } element) continue;
            var tree = await tab.Call("Accessibility.queryAXTree", new JsonObject { ["objectId"] = element }, cancellation).ConfigureAwait(false);
            faults.AddRange(SpokenCheck.Check(at, look.Parts[at], tree.GetProperty("nodes")));
        }
        return faults;
    }

    private async Task Note(string page, LookState state, Look look, IReadOnlyList<LookFault> faults, CancellationToken cancellation)
    {
        foreach (var fault in faults)
        {
            var name = fault.Part >= 0 && fault.Part < look.Parts.Count ? look.Parts[fault.Part].Name : fault.Subject;
            var seen = new SeenFault(page, name, state, fault);
            // One picture and one search for the cause is enough for what is seen a hundred times.
            if (memory.IsNew(seen.Family)) seen = await evidence.Gather(seen, tab, _look, cancellation).ConfigureAwait(false);
            _seen.Add(seen);
        }
    }

    private static string HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : url;
}
