namespace Lantern.Diagnostics;

/// <summary>The block that a sentence stands in: rules about wording treat a quotation differently from the practice's own voice.</summary>
public enum SentenceKind
{
    Text,
    Heading,
    Quotation,
    TableCell,
    Footnote,
}
