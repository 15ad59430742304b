namespace Lantern.Diagnostics;

/// <summary>The block that a sentence stands in: rules about wording treat a quotation differently from the practice's own voice.</summary>
public enum SentenceKind
{
    Text,
    Heading,
    Quotation,
    TableCell,
    Footnote,

    /// <summary>What a picture shows, for those who don't see it.</summary>
    AltText,

    /// <summary>The name of a picture's file, its words apart.</summary>
    FileName,

    /// <summary>The title of the whole text.</summary>
    Title,

    /// <summary>The description of the whole text, shown in lists.</summary>
    Description,
}
