namespace Lantern.Rendering.Html;

/// <summary>A part of the page that every visitor must be able to see, with its name for messages.</summary>
internal sealed record ProtectedPart(PageNode Element, string Name, bool IsCrisis)
{
    /// <summary>The lines of a region that is not the practice's own may wait in a folded <c>&lt;details class="region"&gt;</c>, one touch away.</summary>
    public bool MayBeFolded { get; private init; }

    /// <summary>Words that a writer chose, with what Markdown makes of them; all other parts are made by the engine from the registry.</summary>
    public bool IsDisclaimer { get; private init; }

    public static List<ProtectedPart> Of(PageParts parts) =>
    [
        .. parts.Strips.Select(static strip => new ProtectedPart(strip, "the crisis strip", true)),
        .. parts.CrisisLines.Select(static line => new ProtectedPart(line.Element, $"the crisis line '{line.Key}'", true)),
        .. parts.Disclaimers.Select(static found => new ProtectedPart(found.Element, $"the disclaimer '{found.Key}'", false) { IsDisclaimer = true }),
        .. parts.FurtherLines.Select(static line =>
            new ProtectedPart(line, "a crisis line beside the crisis block", false) { MayBeFolded = !line.HasClass("crisis-box") }),
    ];
}
