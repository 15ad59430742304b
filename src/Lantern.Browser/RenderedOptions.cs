using Lantern.Browser.Looking;

namespace Lantern.Browser;

/// <summary>How the pages of a finished site are looked at.</summary>
public sealed record RenderedOptions
{
    /// <summary>Every page; otherwise a page for each distinct frame.</summary>
    public bool All { get; init; }

    /// <summary>Only these files of the manifest; null for those that are chosen.</summary>
    public IReadOnlyList<string>? Pages { get; init; }

    /// <summary>In which states; those with the same script state share a load.</summary>
    public IReadOnlyList<LookState> States { get; init; } = LookState.All;

    /// <summary>Look for the declaration behind each fault, which takes a second or so.</summary>
    public bool WithCauses { get; init; } = true;

    /// <summary>The folder for pictures of faults; null for none.</summary>
    public string? Pictures { get; init; }

    /// <summary>Pages that are looked at at once.</summary>
    public int Parallelism { get; init; } = 2;

    /// <summary>How long one page may take before it counts as one at which the browser hangs.</summary>
    public TimeSpan PageLimit { get; init; } = TimeSpan.FromMinutes(3);
}
