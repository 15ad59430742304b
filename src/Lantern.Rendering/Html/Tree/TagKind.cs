namespace Lantern.Rendering.Html;

/// <summary>How the HTML standard treats an element, as far as <see cref="StrictReader"/> has to know it.</summary>
[Flags]
internal enum TagKind
{
    None = 0,

    /// <summary>Has no end tag.</summary>
    Void = 1,

    /// <summary>Ends a paragraph that is open.</summary>
    EndsParagraph = 2,

    /// <summary>h1 to h6.</summary>
    Heading = 4,

    /// <summary>May not stand in itself: a browser would end the outer one.</summary>
    Once = 8,

    /// <summary>What it holds is text, up to its end tag.</summary>
    Raw = 16,

    /// <summary>May stand in the head.</summary>
    Head = 32,

    /// <summary>Holds no text and few elements: the frame of a table, or the page itself.</summary>
    Frame = 64,

    /// <summary>Has one kind of parent only.</summary>
    Placed = 128,

    /// <summary>Part of a drawing.</summary>
    Drawing = 256,

    /// <summary>A drawing's title or description: text only.</summary>
    TextOnly = 512,
}
