namespace Lantern.Rendering.Markdown;

/// <summary>Where an address leads.</summary>
public enum LinkKind
{
    /// <summary>A page or file of the site, or a place on the same page.</summary>
    Internal,

    /// <summary>Another site, a mailbox or a telephone.</summary>
    External,

    /// <summary>A crisis line of the registry.</summary>
    Crisis,

    /// <summary>Anything that could run, or whose host isn't said.</summary>
    Unsafe,
}
