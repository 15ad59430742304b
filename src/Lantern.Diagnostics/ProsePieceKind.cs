namespace Lantern.Diagnostics;

/// <summary>What a run of text is, for rules about wording: code and addresses are nobody's wording.</summary>
public enum ProsePieceKind
{
    Words,

    /// <summary>The words of a link.</summary>
    Link,

    /// <summary>The words of a link to a crisis line, which come from the registry.</summary>
    CrisisLink,

    /// <summary>An address that is shown as it is.</summary>
    Address,

    Code,
}
