using System.Collections.Immutable;
using Lantern.Diagnostics;
using Lantern.Editorial.Evidence;
using Lantern.Editorial.Language;
using Lantern.Editorial.Readability;

namespace Lantern.Editorial;

/// <summary>What reports tell of one text. Immutable.</summary>
/// <param name="Counts">What measures of readability count.</param>
/// <param name="Longest">Its three longest sentences in running text, longest first.</param>
/// <param name="Claims">Its claims, in order.</param>
public sealed record TextReading(TextCounts Counts, ImmutableArray<LongSentence> Longest, ImmutableArray<Claim> Claims)
{
    /// <param name="text">The text.</param>
    /// <param name="glossary">Words that are not counted, in small letters.</param>
    public static TextReading Of(EditorialText text, ImmutableHashSet<string> glossary) => new(
        TextCounts.Of(text.Sentences, glossary),
        [.. text.Sentences.Where(sentence => sentence.Kind == SentenceKind.Text).OrderByDescending(sentence => sentence.WordCount).ThenBy(sentence => sentence.Span.Start).Take(3)
            .Select(sentence => new LongSentence(sentence.Text.ToString(), sentence.WordCount, text.Source.Locate(sentence.Span)))],
        [.. Evidence.Claims.Find(text).Select(found => found.Claim)]);
}
