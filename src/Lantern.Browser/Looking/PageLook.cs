using System.Globalization;
using System.Text.Json.Nodes;
using Lantern.Browser.DevTools;
using Lantern.Browser.Pixels;

namespace Lantern.Browser.Looking;

/// <summary>Looks at the page that is open in a window, in one state after the other.</summary>
internal sealed class PageLook(Tab tab, LookMemory memory)
{
    private static readonly string Limits = string.Create(
        CultureInfo.InvariantCulture, $"{{text:{LookLimits.Text},paper:{LookLimits.PaperText},touch:{LookLimits.Touch},gap:{LookLimits.Gap}}}");

    /// <summary>So many faults of one look are looked at twice; where there are more, they are no accident.</summary>
    private const int MostChecked = 8;

    private LookSize? _size;

    /// <summary>Gives the window the size and the colours of a state.</summary>
    public async Task Enter(LookState state, CancellationToken cancellation)
    {
        // Chromium may leave the page's ground as it was when only the colours change; another size has it drawn anew.
        if (state.Size == _size) await Resize(state.Size with { Width = state.Size.Width + 1 }, cancellation).ConfigureAwait(false);
        await Resize(state.Size, cancellation).ConfigureAwait(false);
        _size = state.Size;
        await tab.Call("Emulation.setTouchEmulationEnabled", new JsonObject { ["enabled"] = state.Size.IsPhone }, cancellation).ConfigureAwait(false);
        await tab.Call("Emulation.setEmulatedMedia",
            Parameters.Media(state.IsPaper, state.Scheme == LookScheme.Dark, state.Scheme == LookScheme.Forced), cancellation).ConfigureAwait(false);
    }

    private async Task Resize(LookSize size, CancellationToken cancellation) =>
        await tab.Call("Emulation.setDeviceMetricsOverride", Parameters.Metrics(size.Width, size.Height, size.IsPhone), cancellation)
            .ConfigureAwait(false);

    /// <summary>Measures without pictures.</summary>
    public async Task<Look> Measure(LookState state, CancellationToken cancellation)
    {
        var look = Look.Read(await tab.Evaluate(
            $"lantern.look({(state.IsPaper ? "true" : "false")},{(state.Size.IsPhone ? "true" : "false")},{Limits})", cancellation)
            .ConfigureAwait(false));
        if (look.IsDark != (state.Scheme == LookScheme.Dark) || look.IsForced != (state.Scheme == LookScheme.Forced) || look.IsPrint != state.IsPaper)
            throw new BrowserException("the browser does not show pages in the colours that it is asked for; a newer one may");
        return look;
    }

    /// <summary>Looks once more for a kind of fault in a part, and takes pictures only where it can be on one.</summary>
    public async Task<bool> Has(LookFault fault, LookState state, CancellationToken cancellation)
    {
        var look = await Measure(state, cancellation).ConfigureAwait(false);
        // Not by its words: lines may break elsewhere.
        bool IsIt(LookFault other) => other.Kind == fault.Kind && other.Part == fault.Part;
        if (look.Faults.Any(IsIt)) return true;
        for (var at = look.Stops.Count - 1; at >= 0 && IsDrawn(fault.Kind); at--)
        {
            if (!look.Stops[at].Lines.Any(line => line.Part == fault.Part)) continue;
            await tab.Evaluate($"lantern.go({at});''", cancellation).ConfigureAwait(false);
            if ((await Read(look, look.Stops[at], state, cancellation).ConfigureAwait(false)).Any(IsIt)) return true;
        }
        return false;
    }

    private static bool IsDrawn(string kind) => kind is "unseen" or "pale" or "over" or "small";

    /// <summary>Measures and takes pictures; the faults of what is drawn stand after those of what was measured.</summary>
    /// <exception cref="BrowserException">The browser does not do what it is asked to.</exception>
    public async Task<Look> Run(LookState state, CancellationToken cancellation)
    {
        var look = await Measure(state, cancellation).ConfigureAwait(false);
        var faults = look.Faults.ToList();
        // The page stands at the last stop already.
        for (var at = look.Stops.Count - 1; at >= 0; at--)
        {
            if (look.Stops[at].Lines.Count == 0) continue;
            if (at < look.Stops.Count - 1) await tab.Evaluate($"lantern.go({at});''", cancellation).ConfigureAwait(false);
            var stop = at;
            faults.AddRange((await Read(look, look.Stops[at], state, cancellation).ConfigureAwait(false))
                .Select(fault => fault with { Stop = stop }));
        }
        // A picture may be of a page that was not drawn to the end: what is seen only once was not there.
        if (faults.Count > look.Faults.Count)
        {
            await Enter(state, cancellation).ConfigureAwait(false);
            var real = new List<LookFault>(look.Faults);
            foreach (var fault in faults.Skip(look.Faults.Count))
            {
                if (real.Count >= look.Faults.Count + MostChecked || await Has(fault, state, cancellation).ConfigureAwait(false)) real.Add(fault);
            }
            faults = real;
        }
        return look with { Faults = faults };
    }

    /// <summary>A picture of what is in sight at a stop.</summary>
    public async Task<byte[]> Picture(int stop, CancellationToken cancellation)
    {
        if (stop >= 0) await tab.Evaluate($"lantern.go({stop});''", cancellation).ConfigureAwait(false);
        return Convert.FromBase64String(await tab.Shoot(cancellation).ConfigureAwait(false));
    }

    private async Task<IReadOnlyList<LookFault>> Read(Look look, LookStop stop, LookState state, CancellationToken cancellation)
    {
        var drawn = await tab.Shoot(cancellation).ConfigureAwait(false);
        var key = LookMemory.KeyOf(drawn, stop, look.ViewWidth, state.IsPaper);
        if (memory.TryGet(key, out var known)) return Placed(known, stop);
        await tab.Evaluate("lantern.dry();''", cancellation).ConfigureAwait(false);
        var dry = await tab.Shoot(cancellation).ConfigureAwait(false);
        await tab.Evaluate("lantern.wet();''", cancellation).ConfigureAwait(false);
        try
        {
            var (with, without) = (PngReader.Read(Convert.FromBase64String(drawn)), PngReader.Read(Convert.FromBase64String(dry)));
            var faults = InkReading.Read(with, without, stop, with.Width / look.ViewWidth, state.IsPaper);
            memory.Keep(key, faults);
            return faults;
        }
        catch (InvalidDataException exception)
        {
            throw new BrowserException($"the browser's picture can't be read: {exception.Message}", exception);
        }
    }

    /// <summary>Elements are numbered anew in each look.</summary>
    private static List<LookFault> Placed(IReadOnlyList<LookFault> faults, LookStop stop) =>
        [.. faults.Select(fault => fault with { Suspect =
            stop.Lines.FirstOrDefault(line => line.Part == fault.Part && line.Text == fault.Subject)?.Suspect ?? -1 })];
}
