using System.Collections.Concurrent;
using Lantern.Build.Documents;
using Lantern.Build.Pipelines;

namespace Lantern.Build.Incremental;

/// <summary>The verifying traces of a run: for each piece of work what it read, and for each key the value that it had.</summary>
/// <remarks>
/// Thread-safe while a run adds to it. All traces of a set are of one state of the site, so a key has one value for all of them; a trace that a later run
/// takes over has been held against that run's values first.
/// </remarks>
public sealed class TraceSet<T>
{
    private readonly ConcurrentDictionary<string, Trace<T>> _traces = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>All keys; a key's number is its index.</summary>
    public IReadOnlyList<string> KeyNames => _names;

    /// <summary>The value of each key; empty until <see cref="Seal"/>.</summary>
    public IReadOnlyList<Fingerprint> KeyValues { get; private set; } = [];

    public IEnumerable<KeyValuePair<string, Trace<T>>> Traces => _traces;

    /// <summary>Pieces of work that are remembered.</summary>
    public int Count => _traces.Count;

    public Trace<T>? Find(string id) => _traces.GetValueOrDefault(id);

    /// <summary>Remembers a piece of work.</summary>
    public void Add(string id, Fingerprint inputs, IEnumerable<string> keys, T result) => _traces[id] = new Trace<T>(inputs, [.. keys.Select(NumberOf)], result);

    /// <summary>Remembers a piece of work as the set did that this one continues.</summary>
    public void Keep(string id, Trace<T> trace) => _traces[id] = trace;

    /// <summary>A set for the next state of the site, without traces, in which each key has the same number.</summary>
    public TraceSet<T> Continue()
    {
        var next = new TraceSet<T>();
        foreach (var name in _names) next.NumberOf(name);
        return next;
    }

    /// <summary>Notes the values that all keys have now, when the run is over.</summary>
    public void Seal(Func<string, Fingerprint> valueOf, int parallelism) => KeyValues = ValuesOf(valueOf, parallelism);

    /// <summary>The keys whose value is another one now, by number.</summary>
    public bool[] Changes(Func<string, Fingerprint> valueOf, int parallelism)
    {
        var now = ValuesOf(valueOf, parallelism);
        return [.. now.Select((value, index) => value != KeyValues[index])];
    }

    /// <summary>A set as it was written to disk.</summary>
    internal static TraceSet<T> Restore(IReadOnlyList<string> names, IReadOnlyList<Fingerprint> values, IEnumerable<(string Id, Trace<T> Trace)> traces)
    {
        var set = new TraceSet<T> { KeyValues = values };
        foreach (var name in names) set.NumberOf(name);
        foreach (var (id, trace) in traces) set._traces[id] = trace;
        return set;
    }

    private Fingerprint[] ValuesOf(Func<string, Fingerprint> valueOf, int parallelism)
    {
        const int Portion = 256;
        var values = new Fingerprint[_names.Count];
        Workers.For((values.Length + Portion - 1) / Portion, parallelism, portion =>
        {
            for (var i = portion * Portion; i < Math.Min(values.Length, (portion + 1) * Portion); i++) values[i] = valueOf(_names[i]);
        });
        return values;
    }

    private int NumberOf(string key)
    {
        if (_numbers.TryGetValue(key, out var known)) return known;
        lock (_names)
        {
            if (_numbers.TryGetValue(key, out known)) return known;
            _names.Add(key);
            return _numbers[key] = _names.Count - 1;
        }
    }
}
