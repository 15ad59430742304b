namespace Lantern.Rendering.Html;

/// <summary>One attribute in a <see cref="PageTree"/>: its name, and where the letters of its value lie.</summary>
internal record struct AttributeRecord(string Name, int Start, int Length);
