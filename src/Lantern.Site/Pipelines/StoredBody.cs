using Lantern.Rendering.Markdown;

namespace Lantern.Site.Pipelines;

/// <summary>A body read back from the spool.</summary>
public sealed record StoredBody(string Html, int LeadEnd, IReadOnlyList<OutlineEntry> Outline, IReadOnlyList<Slot> Slots);
