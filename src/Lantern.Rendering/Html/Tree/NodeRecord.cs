namespace Lantern.Rendering.Html;

/// <summary>One node of a <see cref="PageTree"/>.</summary>
internal struct NodeRecord
{
    /// <summary>The tag in lower case; null for a text.</summary>
    public string? Name;

    /// <summary>The number of the element around; -1 for none.</summary>
    public int Parent;

    /// <summary>The number after the last node below this one.</summary>
    public int End;

    /// <summary>The first attribute of an element, or the first letter of a text.</summary>
    public int Start;

    /// <summary>How many attributes or letters.</summary>
    public int Length;

    /// <summary>How its element is treated; of a text, only whether it is part of a drawing.</summary>
    public TagKind Kind;

    /// <summary>Has a shadow tree, which is shown in place of what it holds.</summary>
    public bool HasShadow;
}
