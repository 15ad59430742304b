namespace Lantern.Rendering.Html;

/// <summary>An attribute of an element.</summary>
/// <remarks>The value is read with its character references resolved, and may be used as long as the page.</remarks>
public readonly ref struct PageAttribute
{
    internal PageAttribute(string name, ReadOnlySpan<char> value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The name as browsers keep it: in lower case, but for some of drawings (viewBox).</summary>
    public string Name { get; }

    /// <summary>The value; empty where none was written.</summary>
    public ReadOnlySpan<char> Value { get; }
}
