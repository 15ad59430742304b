using Lantern.Diagnostics;

namespace Lantern.Content.Safety;

/// <summary>A wording that says what an article can't replace.</summary>
/// <param name="Key">File name without ending, or <c>inline:slug</c>.</param>
/// <param name="Version">The day of this wording, or null for an inline one.</param>
/// <param name="Text">The text that it is written in: its file, or for an inline one the wording alone.</param>
/// <param name="Start">Offset in the text at which the wording begins.</param>
/// <param name="Location">For an inline one, where it is written; findings about it point there. For one of a file, the file.</param>
public sealed record Disclaimer(string Key, DateOnly? Version, SourceText Text, int Start, SourceLocation Location)
{
    /// <summary>Written inside an article, and not in a file of its own.</summary>
    public bool IsInline => Version is null;
}
