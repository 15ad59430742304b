using System.Collections.Immutable;

namespace Lantern.Rendering.Html;

/// <summary>What the gate expects of one page. It travels in the manifest, so that a build, a check of a folder and a check of a live site ask the same.</summary>
/// <remarks>Immutable. Hashes are lower-case hexadecimal SHA-256 of <see cref="VisibleText"/>.</remarks>
/// <param name="Kind">article, topic, page, list, stub…; for messages.</param>
/// <param name="StripHash">Of the text of the crisis strip.</param>
/// <param name="StripLinks">The strip's links, in order.</param>
/// <param name="Disclaimers">The disclaimers that the page must show, in order; empty where none is asked for.</param>
/// <param name="CrisisLines">The full crisis blocks, in order.</param>
/// <param name="CrisisPlace">Where the full block stands; null where none is asked for.</param>
public sealed record PageExpectation(
    string Kind,
    string StripHash,
    ImmutableArray<ExpectedLink> StripLinks,
    ImmutableArray<ExpectedDisclaimer> Disclaimers,
    ImmutableArray<ExpectedCrisisLine> CrisisLines,
    CrisisPlace? CrisisPlace)
{
    /// <summary>The page gives health information, so that it has to have a disclaimer and a crisis line, whatever they are.</summary>
    public bool IsHealth { get; init; }

    /// <summary>Where the link leads by which visitors leave the page in haste; null where the page needs none.</summary>
    public string? QuickExit { get; init; }

    /// <summary>What is expected of each entry of a feed, in order; empty for what is no feed.</summary>
    public ImmutableArray<ExpectedEntry> Entries { get; init; } = [];

    /// <summary>Scheme and host that a feed gives its own site's addresses with; empty for what is no feed.</summary>
    public string Origin { get; init; } = "";
}
