using Lantern.Rendering.Markdown;

namespace Lantern.Site.Api;

/// <summary>A writer's Markdown with what fills its places, slot by slot, as HTML.</summary>
public sealed record StoredText(MarkdownText Markdown, IReadOnlyList<Slot> Slots, IReadOnlyList<string> Fills);
