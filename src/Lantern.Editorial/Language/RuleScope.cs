using System.Collections.Immutable;
using Lantern.Diagnostics;

namespace Lantern.Editorial.Language;

/// <summary>Which parts of a text a rule looks at. Immutable.</summary>
/// <param name="Kinds">The kinds of blocks.</param>
/// <param name="HeadingLevel">Headings of this level only; 0 for all.</param>
/// <param name="OnlyLists">Only what stands in lists.</param>
/// <param name="Unit">What is looked at by itself where something is counted.</param>
public sealed record RuleScope(ImmutableHashSet<SentenceKind> Kinds, int HeadingLevel, bool OnlyLists, ScopeUnit Unit)
{
    /// <summary>All that the practice says itself.</summary>
    public static RuleScope Default { get; } = new(
        [SentenceKind.Text, SentenceKind.Heading, SentenceKind.TableCell, SentenceKind.Footnote, SentenceKind.Title, SentenceKind.Description, SentenceKind.AltText], 0, false, ScopeUnit.Block);

    /// <summary>The parts that Lantern's <c>in</c> names.</summary>
    public static IReadOnlyDictionary<string, ImmutableHashSet<SentenceKind>> Parts { get; } = new Dictionary<string, ImmutableHashSet<SentenceKind>>(StringComparer.Ordinal)
    {
        ["body"] = [SentenceKind.Text, SentenceKind.Heading, SentenceKind.TableCell, SentenceKind.Footnote, SentenceKind.Description],
        ["title"] = [SentenceKind.Title],
        ["alt text"] = [SentenceKind.AltText],
        ["file name"] = [SentenceKind.FileName],
    };

    public bool Has(ProseBlock block) => Kinds.Contains(block.Kind) && (HeadingLevel == 0 || block.Level == HeadingLevel) && (!OnlyLists || block.IsListItem);

    /// <summary>A scope by the name that Vale gives it; null for one that Lantern does not know.</summary>
    public static RuleScope? Find(string name) => name switch
    {
        // Vale looks at the markup there; what a visitor reads is what counts here.
        "text" or "raw" => Default,
        ['~', .. var not] => Find(not) is { } other ? Default with { Kinds = Default.Kinds.Except(other.Kinds) } : null,
        "summary" or "article" => Default with { Unit = ScopeUnit.Article },
        "sentence" => Default with { Kinds = [SentenceKind.Text], Unit = ScopeUnit.Sentence },
        "paragraph" => Default with { Kinds = [SentenceKind.Text] },
        "heading" => Default with { Kinds = [SentenceKind.Heading, SentenceKind.Title] },
        "heading.h1" or "title" => Default with { Kinds = [SentenceKind.Title] },
        ['h', 'e', 'a', 'd', 'i', 'n', 'g', '.', 'h', >= '2' and <= '6' and var level] => Default with { Kinds = [SentenceKind.Heading], HeadingLevel = level - '0' },
        "list" => Default with { Kinds = [SentenceKind.Text], OnlyLists = true },
        "table" or "table.cell" or "table.header" => Default with { Kinds = [SentenceKind.TableCell] },
        "blockquote" => Default with { Kinds = [SentenceKind.Quotation] },
        "alt" => Default with { Kinds = [SentenceKind.AltText] },
        _ => null,
    };

    /// <summary>Names for messages.</summary>
    public const string Names = "text, summary, sentence, paragraph, heading, heading.h2, list, table, blockquote, alt";
}
