namespace Lantern.Content.Shapes;

/// <summary>A kind of file: what may stand in it. Immutable.</summary>
/// <param name="Name">The kind: "crisis-line".</param>
/// <param name="Files">Where such files lie, from the input folder on: "crisis-lines/*.yml".</param>
/// <param name="About">What they are for.</param>
/// <param name="Content">What stands in the file, or at its top where it is a text.</param>
public sealed record FileShape(string Name, string Files, string About, ValueShape Content)
{
    /// <summary>True for a text with some lines at its top.</summary>
    public bool IsText => Files.EndsWith(".md", StringComparison.Ordinal);
}
