using System.Collections.Concurrent;

namespace Lantern.Diagnostics;

/// <summary>Collects findings from any number of threads.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> _items = new();
    private int _errors;

    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    public void Add(Diagnostic diagnostic)
    {
        _items.Enqueue(diagnostic);
        if (diagnostic.IsError) Interlocked.Increment(ref _errors);
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>The files that have an error so far.</summary>
    public IReadOnlySet<string> FilesWithErrors() => _items.Where(static item => item.IsError).Select(static item => item.Location.Path).ToHashSet(StringComparer.Ordinal);

    /// <summary>All findings so far in reading order, each once.</summary>
    public IReadOnlyList<Diagnostic> ToSortedList() => [.. _items.Distinct().Order()];
}
