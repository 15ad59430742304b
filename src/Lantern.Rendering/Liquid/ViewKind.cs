namespace Lantern.Rendering.Liquid;

/// <summary>What a template can do with a value.</summary>
public enum ViewKind
{
    /// <summary>Printed, encoded.</summary>
    Text,

    /// <summary>Printed as it is.</summary>
    Html,
    Number,

    /// <summary>Asked in <c>if</c>.</summary>
    Flag,

    /// <summary>Has members; can't be printed.</summary>
    Object,

    /// <summary>Gone through with <c>for</c>; can't be printed, because Fluid prints lists without encoding them.</summary>
    List,
}
