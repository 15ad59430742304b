using System.Collections.Concurrent;
using System.Diagnostics;

namespace Lantern.Build.Pipelines;

/// <summary>Where the time of a run goes: for each pipeline and phase, how many documents there were and how long all threads together worked on them.</summary>
/// <remarks>Thread-safe. One pipeline runs at a time, so its threads add to the same entries.</remarks>
public sealed class Timings
{
    private readonly ConcurrentDictionary<(string Pipeline, Phase Phase), (int Documents, long Ticks)> _entries = new();
    private readonly List<string> _order = [];
    private volatile string _pipeline = "";

    /// <summary>The entries in the order in which pipelines ran.</summary>
    public IEnumerable<(string Pipeline, Phase Phase, int Documents, TimeSpan Time)> Entries =>
        _entries.OrderBy(entry => _order.IndexOf(entry.Key.Pipeline)).ThenBy(entry => entry.Key.Phase)
            .Select(entry => (entry.Key.Pipeline, entry.Key.Phase, entry.Value.Documents, Stopwatch.GetElapsedTime(0, entry.Value.Ticks)));

    internal void Begin(string pipeline)
    {
        _order.Add(pipeline);
        _pipeline = pipeline;
    }

    internal void Count(Phase phase, int documents) => Add(phase, documents, 0);

    internal T Measure<T>(Phase phase, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        Add(phase, 0, Stopwatch.GetTimestamp() - start);
        return result;
    }

    private void Add(Phase phase, int documents, long ticks) =>
        _entries.AddOrUpdate((_pipeline, phase), (documents, ticks), (_, known) => (known.Documents + documents, known.Ticks + ticks));
}
