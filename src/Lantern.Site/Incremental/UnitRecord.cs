using Lantern.Build.Documents;
using Lantern.Diagnostics;

namespace Lantern.Site.Incremental;

/// <summary>What came of a piece of work: enough to publish the same again without doing it again. Immutable.</summary>
public sealed record UnitRecord
{
    public static UnitRecord Empty { get; } = new();

    public IReadOnlyList<UnitFile> Files { get; init; } = [];

    /// <summary>The pictures and downloads that the files name, by the address that writers use.</summary>
    public IReadOnlyList<string> Assets { get; init; } = [];

    /// <summary>The page, if it made one that is published.</summary>
    public PageNote? Page { get; init; }

    /// <summary>What was found while it was made; no error is among it.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    /// <summary>What the gate found, which is told apart from the others since there may be the same on every page.</summary>
    public IReadOnlyList<Diagnostic> GateFindings { get; init; } = [];

    /// <summary>Stands for what it made when that is no file.</summary>
    public Fingerprint Value { get; init; }
}
