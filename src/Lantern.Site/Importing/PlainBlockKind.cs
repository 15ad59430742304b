namespace Lantern.Site.Importing;

/// <summary>What a piece of plain text can be.</summary>
public enum PlainBlockKind
{
    Title,

    /// <summary>A line that ends with a question mark and stands alone.</summary>
    Question,

    /// <summary>A short line without a full stop that stands alone.</summary>
    Heading,
    Paragraph,
    List,
    NumberedList,

    /// <summary>The paragraph that begins with "Disclaimer:", without that word.</summary>
    Disclaimer,
}
