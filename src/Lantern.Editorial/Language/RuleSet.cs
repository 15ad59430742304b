using System.Collections.Immutable;
using Lantern.Editorial.Readability;

namespace Lantern.Editorial.Language;

/// <summary>All rules of a site. Immutable and thread-safe.</summary>
public sealed class RuleSet
{
    private readonly LetterFilter _filter;

    /// <param name="rules">The rules; those that are off are left out.</param>
    /// <param name="exemptions">What no rule looks at.</param>
    public RuleSet(IEnumerable<EditorialRule> rules, Exemptions exemptions)
    {
        var known = rules.ToList();
        Names = known.Select(rule => rule.Id).ToImmutableSortedSet(StringComparer.Ordinal);
        Rules = [.. known.Where(rule => !rule.IsOff).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        Exemptions = exemptions;
        _filter = new LetterFilter([.. Rules.Select(rule => rule.Letters)]);
    }

    public static RuleSet Empty { get; } = new([], Exemptions.None);

    public ImmutableArray<EditorialRule> Rules { get; }

    /// <summary>The names of all rules, also of those that are off.</summary>
    public ImmutableSortedSet<string> Names { get; }

    public Exemptions Exemptions { get; }

    /// <summary>What the rules find in a text, in no order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="glossary">Words that the measures of readability leave out.</param>
    public IReadOnlyList<EditorialFinding> Read(EditorialText text, ImmutableHashSet<string> glossary)
    {
        var width = _filter.Words;
        var sets = new ulong[text.Blocks.Length * width];
        Span<ulong> all = stackalloc ulong[width];
        var any = false;
        for (var block = 0; block < text.Blocks.Length; block++)
        {
            var set = sets.AsSpan(block * width, width);
            if (!_filter.Find(text.Folded(block).Text, set)) continue;
            any = true;
            for (var i = 0; i < width; i++) all[i] |= set[i];
        }
        if (!any) return [];
        var counts = new Lazy<TextCounts>(() => TextCounts.Of(text.Sentences, glossary));
        var found = new List<EditorialFinding>();
        for (var index = 0; index < Rules.Length; index++)
        {
            if (!LetterFilter.Has(all, index)) continue;
            var rule = Rules[index];
            var blocks = Enumerable.Range(0, text.Blocks.Length).Where(block => LetterFilter.Has(sets.AsSpan(block * width, width), index));
            found.AddRange(new RuleRunner(rule, text, Exemptions, counts).Run(blocks).Select(finding => new EditorialFinding(finding, rule.Topics)));
        }
        return found;
    }
}
