using Lantern.Content.Pages;

namespace Lantern.Site.Redirects;

/// <summary>Sends every visitor to the end of the way at once: redirections that lead to others are joined with them.</summary>
/// <remarks>Not thread-safe.</remarks>
/// <param name="site">Addresses with a file: a way ends there.</param>
/// <param name="isCircle">Told of a redirection that never ends.</param>
internal sealed class RedirectChains(SiteAddresses site, Action<Redirection> isCircle)
{
    /// <summary>More redirections one after the other than anybody means.</summary>
    private const int Longest = 10;

    /// <summary>A way that grows with each step has no address twice, and no end.</summary>
    private const int LongestWay = 100;

    private readonly Dictionary<string, Redirection> _plain = new(StringComparer.Ordinal);
    private readonly List<Redirection> _open = [];
    private readonly List<Redirection> _asked = [];

    /// <summary>Those for many addresses, as they are written and after each step of their ways.</summary>
    private readonly List<Redirection> _steps = [];

    /// <summary>The joined redirections: those for one address first, then the others, the narrower of two in front of the wider.</summary>
    public IReadOnlyList<Redirection> Join(IEnumerable<Redirection> redirections)
    {
        foreach (var redirection in redirections) Sort(redirection);
        var open = _open.ToList();
        var joined = open.SelectMany(one => Expand(one, open, 0)).ToList();
        // Each step may have found new ones for one address, which others lead to in turn.
        for (var (round, isNew) = (0, true); isNew && round < Longest; round++)
        {
            isNew = false;
            foreach (var one in _steps) isNew |= FindPlain(one);
        }
        return
        [
            .. _asked.Select(one => one.HasPlaces ? one : End(one)).OfType<Redirection>(),
            .. _plain.Values.OrderBy(one => one.From.Text, StringComparer.Ordinal).Select(End).OfType<Redirection>(),
            .. joined.Select(one => one.HasPlaces ? one : End(one)).OfType<Redirection>().DistinctBy(one => one.From.Key),
        ];
    }

    private void Sort(Redirection redirection)
    {
        // Of those for a value and for any value, the one for that value counts first.
        if (!redirection.From.Query.IsEmpty) _asked.Insert(redirection.From.IsOpen ? _asked.Count : _asked.FindIndex(one => one.From.IsOpen) is >= 0 and var first ? first : _asked.Count, redirection);
        else if (redirection.From.IsOpen) _open.Add(redirection);
        else _plain.TryAdd(redirection.From.Path.Form, redirection);
    }

    /// <summary>One for many addresses, behind those of them that another one sends further.</summary>
    private IEnumerable<Redirection> Expand(Redirection one, List<Redirection> open, int depth)
    {
        if (depth > Longest)
        {
            isCircle(one);
            yield break;
        }
        if (one.HasPlaces)
        {
            _steps.Add(one);
            foreach (var next in open)
            {
                if (one.Then(next) is not { } joined) continue;
                foreach (var further in Expand(joined, open, depth + 1)) yield return further;
                if (joined.From.Key == one.From.Key) yield break;
            }
        }
        yield return one;
    }

    /// <summary>Those addresses of one for many whose new address is an old one itself.</summary>
    private bool FindPlain(Redirection one)
    {
        var target = one.Target;
        var found = false;
        foreach (var next in _plain.Values.ToList())
        {
            if (target.Read(next.From.Path.Parts) is not { } values) continue;
            var from = new OldAddress(OldAddress.Fill(one.From.Text, values));
            if (!from.IsOpen && from.Query.IsEmpty) found |= _plain.TryAdd(from.Path.Form, new Redirection(from, next.To, one.Origin, next.Place));
        }
        return found;
    }

    /// <summary>The redirection to the end of the way; null where there is none.</summary>
    private Redirection? End(Redirection start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { KeyOf(start.From) };
        var to = start.To;
        while (to.StartsWith('/'))
        {
            var old = new OldAddress(to.Split('#')[0]);
            var next = _asked.Find(one => one.From.Read(old) is not null)
                ?? (site.Contains(to) ? null : _plain.GetValueOrDefault(old.Path.Form) ?? _open.Find(one => one.From.Path.Matches(old.Path.Parts)));
            if (next is null) break;
            if (!seen.Add(KeyOf(old)) || seen.Count > LongestWay)
            {
                isCircle(start);
                return null;
            }
            to = OldAddress.Fill(next.To, next.From.Read(old)!);
        }
        return start with { To = to };

        static string KeyOf(OldAddress address) => address.Query.IsEmpty ? address.Path.Form : address.Text;
    }
}
