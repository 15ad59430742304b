using Lantern.Diagnostics;

namespace Lantern.Rendering.Markdown;

/// <summary>A hole in rendered HTML.</summary>
/// <param name="Offset">Where in the HTML it is.</param>
/// <param name="Kind">What fills it.</param>
/// <param name="Value">The target as written: an address, or a key.</param>
/// <param name="Text">The words of a crisis link, as text; the alternative text of a picture.</param>
/// <param name="Location">Where the target is written.</param>
/// <param name="TextLocation">Where the words of a crisis link are written; for other kinds the same as <paramref name="Location"/>.</param>
public readonly record struct Slot(int Offset, SlotKind Kind, string Value, string Text, SourceLocation Location, SourceLocation TextLocation);
