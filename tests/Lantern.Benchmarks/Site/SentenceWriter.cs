using System.Globalization;

namespace Lantern.Benchmarks.Site;

/// <summary>Plain sentences of about seventeen words that hardly ever repeat, with a count of their words.</summary>
internal sealed class SentenceWriter(SplitMix64 random)
{
    /// <summary>Words of all sentences, questions and phrases so far.</summary>
    public int Count { get; private set; }

    public string Sentences(int count) => Counted(string.Join(' ', Enumerable.Range(0, count).Select(_ => Sentence())));

    /// <summary>Sentences until <see cref="Count"/> reaches a number; at least one.</summary>
    public string SentencesUpTo(int words)
    {
        var text = Sentences(1);
        while (Count < words) text += " " + Sentences(1);
        return text;
    }

    public string Question() => Counted(AnyQuestion());

    public string Phrase() => Counted($"{Do()} the {Thing()} {Place()} the {Noun()}");

    public string Thing() => $"{Adjective()} {Noun()}";

    public string Noun() => random.Pick(Words.Nouns);

    public string Adverb() => random.Pick(Words.Adverbs);

    public string Do() => random.Pick(Words.Infinitives);

    private string Sentence() => random.Below(10) switch
    {
        0 => $"{random.Pick(Words.Openers)}, the {Thing()} {Verb()} the {Thing()} and the {Thing()} {Verb()} the {Noun()}.",
        1 => $"A {Thing()} {Verb()} the {Thing()} {Place()} the {Noun()}, and that is {Adjective()} enough for one day.",
        2 => $"People {Adverb()} {Do()} a {Noun()} because it {Verb()} the {Thing()} of the {Noun()}.",
        3 => $"If the {Noun()} feels {Adjective()}, you can {Do()} the {Thing()} and {Do()} the {Noun()} {Adverb()}.",
        4 => $"The {Noun()} {Place()} the {Thing()} {Verb()} the *{Thing()}*, so there is no need to {Do()} it all at once.",
        5 => $"{random.Pick(Words.Openers)}, it helps to {Do()} one {Thing()} and to {Do()} the {Noun()} with a {Noun()}.",
        6 => $"You might {Do()} a {Thing()}, {Do()} a {Noun()} or {Do()} the **{Thing()}** that you saw {random.Between(2, 30).ToString(CultureInfo.InvariantCulture)} days ago.",
        7 => $"\"The {Thing()} {Verb()} my {Noun()},\" said a reader who likes to {Do()} the {Noun()} {Adverb()}.",
        8 => $"There isn't one {Adjective()} answer, but a {Thing()} {Adverb()} {Verb()} the {Noun()} and the {Noun()}.",
        _ => $"Each {Noun()} {Verb()} a {Thing()}, and each {Noun()} {Verb()} a {Thing()} {Place()} it.",
    };

    private string AnyQuestion() => random.Below(6) switch
    {
        0 => $"How can a {Thing()} {Do()} the {Noun()}?",
        1 => $"What does the {Thing()} change {Place()} the {Noun()}?",
        2 => $"When is it time to {Do()} the {Thing()}?",
        3 => $"Why do people {Do()} a {Thing()} and a {Noun()}?",
        4 => $"Where should I {Do()} the {Noun()} of a {Thing()}?",
        _ => $"Who can help to {Do()} the {Thing()}?",
    };

    private string Adjective() => random.Pick(Words.Adjectives);

    private string Verb() => random.Pick(Words.Verbs);

    private string Place() => random.Pick(Words.Places);

    private string Counted(string text)
    {
        Count += text.AsSpan().Count(' ') + 1;
        return text;
    }
}
