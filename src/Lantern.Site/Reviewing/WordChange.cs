namespace Lantern.Site.Reviewing;

/// <summary>Some words of a reviewed text that are others now.</summary>
/// <param name="Part">Where: title, description or text.</param>
/// <param name="Before">Words that stand before, for orientation.</param>
/// <param name="Old">The words that were reviewed; none where words were put in.</param>
/// <param name="New">The words that are there now; none where words were left out.</param>
public sealed record WordChange(string Part, string Before, IReadOnlyList<string> Old, IReadOnlyList<string> New)
{
    /// <summary>Words that follow, for orientation.</summary>
    public string After { get; init; } = "";
}
