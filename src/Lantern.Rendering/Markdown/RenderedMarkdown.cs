using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Rendering.Markdown;

/// <summary>A body as HTML, with holes where something has to be looked up first, and what other pages need to know of it.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Html">HTML without the parts that fill the slots.</param>
/// <param name="Slots">The holes, by offset.</param>
/// <param name="LeadEnd">Offset in <paramref name="Html"/> of the first heading; its length when there is none.</param>
/// <param name="Outline">Top-level headings of levels 2 and 3.</param>
/// <param name="Ids">Every id that a link can lead to.</param>
/// <param name="Excerpt">First sentence of the lead, or of the first paragraph.</param>
/// <param name="Prose">All sentences with their places.</param>
/// <param name="WordCount">Words of running text and headings.</param>
/// <param name="Markdown">The body as it was written.</param>
public sealed record RenderedMarkdown(
    string Html,
    ImmutableArray<Slot> Slots,
    int LeadEnd,
    ImmutableArray<OutlineEntry> Outline,
    ImmutableArray<string> Ids,
    string Excerpt,
    Prose Prose,
    int WordCount,
    MarkdownText Markdown)
{
    /// <summary>Words a minute of an adult reading plain non-fiction silently (Brysbaert 2019 finds 238); rounded down to be kind.</summary>
    public const int WordsPerMinute = 220;

    /// <summary>Whole minutes, at least 1.</summary>
    public int ReadingMinutes => Math.Max(1, (WordCount + (WordsPerMinute / 2)) / WordsPerMinute);
}
