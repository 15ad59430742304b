using Lantern.Build.Documents;
using Lantern.Build.FileSystem;
using Lantern.Diagnostics;

namespace Lantern.Build.Pipelines;

/// <summary>What one run of the pipelines shares: files, findings and the results so far. Passed to every module, never ambient.</summary>
/// <remarks>Thread-safe for modules: results are only added between them.</remarks>
public sealed class RunContext(IFileSystem files, DiagnosticBag diagnostics, int parallelism, CancellationToken cancellation = default)
{
    private readonly Dictionary<Pipeline, object> _results = [];

    public IFileSystem Files { get; } = files;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>Threads that work on documents at once; at least 1.</summary>
    public int Parallelism { get; } = Math.Max(1, parallelism);

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Where the time goes; null where nobody asked.</summary>
    public Timings? Timings { get; init; }

    /// <summary>The documents that a pipeline ended with; empty while it has not run.</summary>
    public IReadOnlyList<Document<T>> ResultsOf<T>(Pipeline<T> pipeline) =>
        _results.TryGetValue(pipeline, out var results) ? (IReadOnlyList<Document<T>>)results : [];

    internal void Keep<T>(Pipeline<T> pipeline, IReadOnlyList<Document<T>> results) => _results[pipeline] = results;
}
