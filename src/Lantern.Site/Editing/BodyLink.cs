using Lantern.Diagnostics;

namespace Lantern.Site.Editing;

/// <summary>A link or picture in a text, as it is typed.</summary>
/// <param name="Target">What stands in the brackets: <c>../anxiety/panic.md#signs</c>.</param>
/// <param name="Location">Where.</param>
public sealed record BodyLink(string Target, SourceLocation Location)
{
    /// <summary>The key of a crisis line that the text names, by a link or a box of its own; null for a link to a page or a file.</summary>
    public string? CrisisLine { get; init; }
}
