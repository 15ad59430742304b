namespace Lantern.Benchmarks.Micro;

/// <summary>Adds up what named steps take in a round, and keeps each step's fastest round.</summary>
/// <remarks>It counts the processor's time of the whole process and not the clock's, so that other programs on the machine hardly matter. Not thread-safe.</remarks>
internal sealed class StepTimes
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, TimeSpan> _round = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeSpan> _best = new(StringComparer.Ordinal);

    /// <summary>The steps in the order in which they were first met.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Processor time so far, user and system.</summary>
    public static TimeSpan Now => Environment.CpuUsage.TotalTime;

    public T Measure<T>(string step, Func<T> work)
    {
        var start = Now;
        var result = work();
        Add(step, Now - start);
        return result;
    }

    public void Measure(string step, Action work) => Measure(step, () =>
    {
        work();
        return true;
    });

    public void Add(string step, TimeSpan time)
    {
        if (!_best.ContainsKey(step))
        {
            _names.Add(step);
            _best[step] = TimeSpan.MaxValue;
        }
        _round[step] = _round.GetValueOrDefault(step) + time;
    }

    /// <summary>Ends a round; one that only warms up is thrown away.</summary>
    public void EndRound(bool counts)
    {
        if (counts)
        {
            foreach (var (step, time) in _round)
            {
                if (time < _best[step]) _best[step] = time;
            }
        }
        _round.Clear();
    }

    /// <summary>Of the fastest round.</summary>
    public double MicrosecondsOf(string step) => _best.TryGetValue(step, out var time) ? time.TotalMicroseconds : 0;
}
