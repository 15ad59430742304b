namespace Lantern.Rendering.Markdown;

/// <summary>A place in a writer's Markdown that a slot fills too.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">How long what stands there is.</param>
/// <param name="Slot">The number of the slot, from 0.</param>
/// <param name="IsWords">The words of a crisis link stand there, not its target.</param>
public readonly record struct MarkdownEdit(int Offset, int Length, int Slot, bool IsWords);
