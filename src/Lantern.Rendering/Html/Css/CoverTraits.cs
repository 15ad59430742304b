namespace Lantern.Rendering.Html;

/// <summary>What a rule does towards covering something, or against it; a thing has what all its rules give it.</summary>
[Flags]
internal enum CoverTraits
{
    None = 0,

    /// <summary>Taken out of the flow of the page.</summary>
    Placed = 1,

    /// <summary>The same, and stays where it is while the page moves.</summary>
    Fixed = 2,
    Left = 4,
    Right = 8,
    Top = 16,
    Bottom = 32,
    Wide = 64,
    Tall = 128,

    /// <summary>Lies behind the words.</summary>
    Behind = 256,
    InFront = 512,

    /// <summary>Fingers reach what lies below.</summary>
    LetsThrough = 1024,
    Catches = 2048,
    Faint = 4096,
    Strong = 8192,

    /// <summary>Shows something of its own.</summary>
    Paints = 16384,

    /// <summary>Is not there before something happens.</summary>
    Away = 32768,

    /// <summary>Begins where the page does.</summary>
    AtTop = 65536,
}
