namespace Lantern.Rendering.Markdown;

/// <summary>Interface words that stand inside bodies, in the site's language.</summary>
public sealed record MarkdownWords
{
    public required string CareNonUrgent { get; init; }
    public required string CareUrgent { get; init; }
    public required string CareEmergency { get; init; }

    /// <summary>The name of a table's box.</summary>
    public required string Table { get; init; }

    /// <summary>The link of a footnote, before its number.</summary>
    public required string Footnote { get; init; }

    /// <summary>The link from a footnote to its place in the text.</summary>
    public required string BackToText { get; init; }
}
