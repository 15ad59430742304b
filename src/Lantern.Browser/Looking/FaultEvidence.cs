using Lantern.Browser.DevTools;

namespace Lantern.Browser.Looking;

/// <summary>Takes the picture of a fault, and finds what probably did it.</summary>
/// <param name="save">Keeps a picture under a name and says where, for people; null where none are kept.</param>
/// <param name="withCauses">Whether causes are looked for, which takes a second or so for each fault.</param>
internal sealed class FaultEvidence(Func<string, byte[], string>? save, bool withCauses)
{
    /// <summary>So many faults of a run are explained; the more there are, the more likely they have one cause.</summary>
    private const int Most = 40;

    private int _count;

    public async Task<SeenFault> Gather(SeenFault seen, Tab tab, PageLook look, CancellationToken cancellation)
    {
        if (seen.State is not { } state || Interlocked.Increment(ref _count) > Most) return seen;
        if (save is not null)
        {
            var page = seen.Page.Replace("/index.html", "", StringComparison.Ordinal);
            var script = state.HasScript ? "" : " no-script";
            var words = $"{page} {state.Size.Width}x{state.Size.Height} {state.Scheme}{script} {seen.Fault.Kind} {_count}";
            var name = string.Concat(words.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
            seen = seen with { Picture = save($"{name}.png", await look.Picture(seen.Fault.Stop, cancellation).ConfigureAwait(false)) };
        }
        if (!withCauses) return seen;
        var search = new CauseSearch(tab, cancelled => look.Has(seen.Fault, state, cancelled));
        return seen with { Cause = await search.Find(seen.Fault, cancellation).ConfigureAwait(false) };
    }
}
