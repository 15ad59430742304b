using Lantern.Content.Articles;
using Lantern.Rendering.Markdown;

namespace Lantern.Site.Pipelines;

/// <summary>A body read back from the spool, with what only its own page needs.</summary>
/// <param name="Html">HTML with holes.</param>
/// <param name="LeadEnd">Where the lead ends in it.</param>
/// <param name="Outline">Its headings.</param>
/// <param name="Slots">The holes.</param>
/// <param name="Ids">Every id that a link can lead to.</param>
/// <param name="Sources">What an article cites, in order.</param>
/// <param name="FurtherReading">What it recommends.</param>
/// <param name="Markdown">The body as it was written.</param>
public sealed record StoredBody(
    string Html, int LeadEnd, IReadOnlyList<OutlineEntry> Outline, IReadOnlyList<Slot> Slots, IReadOnlyList<string> Ids,
    IReadOnlyList<Source> Sources, IReadOnlyList<Source> FurtherReading, MarkdownText Markdown);
