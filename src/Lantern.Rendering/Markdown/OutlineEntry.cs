namespace Lantern.Rendering.Markdown;

/// <summary>One heading of the outline: level 2 or 3, its id and its visible text.</summary>
public sealed record OutlineEntry(int Level, string Id, string Text);
