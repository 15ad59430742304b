using System.Globalization;
using System.Text;

namespace Lantern.Benchmarks.Site;

/// <summary>Bodies of 900 to 1,500 words, 1,200 on average; in both dialects the same words in the same order.</summary>
internal sealed class BodyWriter(IDialect dialect, ulong seed)
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public void Write(StringBuilder to, ArticlePlan article)
    {
        var random = new SplitMix64(article.BodySeed);
        var words = new SentenceWriter(random);
        // The sum of three even dice is near enough to a bell.
        var length = 830 + random.Below(201) + random.Below(201) + random.Below(201);
        var sections = random.Between(5, 8);
        var links = article.Number == 0 ? 0 : random.Between(2, 4);
        to.Append(words.Sentences(3)).Append("\n\n");
        if (article.NamesSuicide) to.Append("Talking openly about suicide is a part of prevention, and help is there at any hour.\n\n");
        for (var section = 0; section < sections; section++)
        {
            var end = words.Count + ((length - words.Count) / (sections - section));
            to.Append(Culture, $"{(section == 4 ? "###" : "##")} {words.Question()}\n\n{words.Sentences(random.Between(2, 3))}");
            if (section < article.Sources.Count) to.Append(Culture, $"[^{article.Sources[section].Key}]");
            to.Append("\n\n");
            if (section % 2 == 1) List(to, words, random);
            if (section == 2 && article.Number % 3 == 0) Table(to, words);
            if (section == 3) to.Append(Culture, $"> {words.Sentences(1)}\n\n");
            if (section == 4 && article.Number % 2 == 0) dialect.Box(to, "note", words.Sentences(2));
            if (section == 2 && article.Number % 5 == 1) dialect.Box(to, "care-card non-urgent", words.Sentences(2));
            if (section < links) Link(to, article, words, random);
            to.Append(words.SentencesUpTo(words.Count + ((end - words.Count) / 2))).Append("\n\n");
            to.Append(words.SentencesUpTo(end)).Append("\n\n");
        }
        dialect.End(to, article);
    }

    private static void List(StringBuilder to, SentenceWriter words, SplitMix64 random)
    {
        var isNumbered = random.Chance(30);
        var count = random.Between(3, 5);
        for (var item = 1; item <= count; item++)
        {
            if (isNumbered) to.Append(Culture, $"{item}. ");
            else to.Append("- ");
            to.Append(Culture, $"{words.Phrase()}\n");
        }
        to.Append('\n');
    }

    private static void Table(StringBuilder to, SentenceWriter words)
    {
        to.Append("| When | What | How |\n| --- | --- | --- |\n");
        for (var row = 0; row < 4; row++) to.Append(Culture, $"| {words.Noun()} | {words.Phrase()} | {words.Adverb()} |\n");
        to.Append('\n');
    }

    private void Link(StringBuilder to, ArticlePlan article, SentenceWriter words, SplitMix64 random)
    {
        var target = ArticlePlan.For(seed, random.Below(article.Number));
        to.Append(Culture, $"You can read more about the [{words.Thing()} and the {words.Noun()}]({dialect.LinkTo(article, target)}) in another article. ");
    }
}
