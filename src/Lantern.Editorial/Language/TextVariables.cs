using Lantern.Diagnostics;
using Lantern.Editorial.Readability;

namespace Lantern.Editorial.Language;

/// <summary>The counts of a text by the names that Vale's formulas use. Pure.</summary>
public static class TextVariables
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "characters", "words", "sentences", "syllables", "polysyllabic_words", "complex_words", "long_words", "paragraphs",
        "heading_h2", "heading_h3", "heading_h4", "heading_h5", "heading_h6", "list", "blockquote",
    ];

    /// <summary>The count; null for a name that is none.</summary>
    public static double? Find(string name, EditorialText text, TextCounts counts) => name switch
    {
        "characters" => counts.Letters,
        "words" => counts.Words,
        "sentences" => counts.Sentences,
        "syllables" => counts.Syllables,
        "polysyllabic_words" or "complex_words" or "long_words" => counts.LongWords,
        "paragraphs" => counts.Paragraphs,
        ['h', 'e', 'a', 'd', 'i', 'n', 'g', '_', 'h', >= '2' and <= '6' and var level] => text.Blocks.Count(block => block.Kind == SentenceKind.Heading && block.Level == level - '0'),
        "list" => text.Blocks.Count(block => block.IsListItem),
        "blockquote" => text.Blocks.Count(block => block.Kind == SentenceKind.Quotation),
        _ => null,
    };
}
