using System.Globalization;

namespace Lantern.Benchmarks.Site;

/// <summary>All of an article but its body: a pure function of seed and number, so that any article can link to any earlier one.</summary>
internal sealed record ArticlePlan
{
    public required int Number { get; init; }

    public required ulong BodySeed { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string Topic { get; init; }

    /// <summary>A further topic; never the one of the high tier.</summary>
    public required string? Also { get; init; }

    public required string Author { get; init; }

    public required string Reviewer { get; init; }

    public required DateOnly Published { get; init; }

    public required DateOnly? Updated { get; init; }

    public required DateOnly Reviewed { get; init; }

    public required DateOnly NextReview { get; init; }

    public required bool NamesSuicide { get; init; }

    public required IReadOnlyList<SourcePlan> Sources { get; init; }

    /// <summary>The full crisis block stands right after the lead.</summary>
    public bool IsCrisisFirst => NamesSuicide || Topic == Cast.HighTopic;

    public static ArticlePlan For(ulong seed, int number)
    {
        var random = new SplitMix64(new SplitMix64(seed).Next() + ((ulong)number * 0xD1342543DE82EF95));
        var words = new SentenceWriter(random);
        var (first, second, third) = (words.Thing(), words.Noun(), words.Thing());
        var topic = random.Pick(Cast.Topics);
        var also = random.Chance(25) ? random.Pick(Cast.Topics) : null;
        var published = new DateOnly(2023, 1, 2).AddDays(random.Below(1200));
        var reviewed = new DateOnly(2026, 6, 1).AddDays(random.Below(150));
        var number6 = number.ToString("D6", CultureInfo.InvariantCulture);
        var headline = random.Below(3) switch
        {
            0 => $"The {first} and the {second}: how to {words.Do()} a {third}",
            1 => $"What \"{first}\" can mean for a {third}: notes on the {second}",
            _ => $"A {first}, a {second} and how to {words.Do()} them {words.Adverb()}",
        };
        return new ArticlePlan
        {
            Number = number,
            Slug = $"{first}-and-{second}-{number6}".Replace(' ', '-'),
            Title = $"{headline} ({number.ToString(CultureInfo.InvariantCulture)})",
            Description = $"How a {words.Thing()} can help to {words.Do()} the {words.Noun()}, and when to ask for more help: a short guide for everyone.",
            Topic = topic,
            Also = also == topic || also == Cast.HighTopic ? null : also,
            Author = random.Pick(Cast.Authors),
            Reviewer = random.Pick(Cast.Reviewers),
            Published = published,
            Updated = random.Chance(40) ? published.AddDays(random.Between(1, 40)) : null,
            Reviewed = reviewed,
            NextReview = reviewed.AddMonths(topic == Cast.HighTopic ? 6 : 12),
            NamesSuicide = random.Chance(3),
            Sources = [.. Enumerable.Range(1, random.Between(2, 3)).Select(place => Source(place, number6, random, words))],
            BodySeed = random.Next(),
        };
    }

    private static SourcePlan Source(int place, string number, SplitMix64 random, SentenceWriter words)
    {
        var year = random.Between(2018, 2026);
        var key = $"{words.Noun()}{(year % 100).ToString(CultureInfo.InvariantCulture)}{(char)('a' + place)}";
        return new SourcePlan(key, $"The {words.Thing()} of the {words.Noun()}: a review of {words.Noun()} and {words.Noun()}", $"https://library.example/{number}/{key}", year);
    }
}
