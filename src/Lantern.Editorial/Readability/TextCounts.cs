using System.Collections.Immutable;
using Lantern.Diagnostics;
using Lantern.Editorial.Language;

namespace Lantern.Editorial.Readability;

/// <summary>What the measures of readability count in a text. Immutable.</summary>
/// <remarks>Running text, lists included; headings, tables, quotations, notes, pictures, disclaimers and the words of the site's glossary are left out.</remarks>
/// <param name="Words">Words.</param>
/// <param name="Sentences">Sentences with at least one of them.</param>
/// <param name="Syllables">Their syllables, as <see cref="Readability.Syllables"/> counts them.</param>
/// <param name="LongWords">Those of three syllables or more.</param>
/// <param name="Letters">Their letters and digits.</param>
/// <param name="Paragraphs">Blocks of running text.</param>
public sealed record TextCounts(int Words, int Sentences, int Syllables, int LongWords, int Letters, int Paragraphs)
{
    /// <param name="sentences">The sentences of a text.</param>
    /// <param name="glossary">Words of the glossary, in small letters.</param>
    public static TextCounts Of(IEnumerable<Sentence> sentences, ImmutableHashSet<string> glossary)
    {
        var (words, count, syllables, longWords, letters) = (0, 0, 0, 0, 0);
        var paragraphs = new HashSet<int>();
        foreach (var sentence in sentences.Where(sentence => sentence.Kind == SentenceKind.Text))
        {
            var before = words;
            foreach (var word in WordStem.WordsOf(FoldedText.Of(sentence.Text.ToString()).Text).Select(match => match.Value))
            {
                if (glossary.Contains(word.ToLowerInvariant())) continue;
                var spoken = Readability.Syllables.Count(word);
                words++;
                syllables += spoken;
                if (spoken >= 3) longWords++;
                letters += word.Count(char.IsLetterOrDigit);
            }
            if (words == before) continue;
            count++;
            paragraphs.Add(sentence.Paragraph);
        }
        return new TextCounts(words, count, syllables, longWords, letters, paragraphs.Count);
    }

    /// <summary>The single words of a glossary whose entries may be phrases.</summary>
    public static ImmutableHashSet<string> WordsOfGlossary(IEnumerable<string> glossary) => [.. glossary.SelectMany(entry => WordStem.WordsOf(entry)).Select(word => word.Value.ToLowerInvariant())];
}
