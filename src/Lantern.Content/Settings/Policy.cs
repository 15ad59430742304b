using System.Collections.Immutable;
using Lantern.Content.FrontMatter;
using Lantern.Content.Topics;

namespace Lantern.Content.Settings;

/// <summary>How strict the practice is with itself. Durations in days, months and years as named.</summary>
public sealed record Policy
{
    public int VerifyAfterDays { get; init; } = 90;
    public int ReviewMonthsLow { get; init; } = 24;
    public int ReviewMonthsStandard { get; init; } = 12;
    public int ReviewMonthsHigh { get; init; } = 6;
    public int SourceYears { get; init; } = 10;
    public bool AllowsSelfReview { get; init; }

    /// <summary>Who may review articles of a tier; a tier that is not there leaves it to every reviewer.</summary>
    public ImmutableDictionary<Tier, ImmutableArray<Located<string>>> Reviewers { get; init; } = ImmutableDictionary<Tier, ImmutableArray<Located<string>>>.Empty;

    /// <summary>True for a person who may review articles of a tier, if reviewing is their role.</summary>
    public bool MayReview(Tier tier, string person) => !Reviewers.TryGetValue(tier, out var people) || people.Any(one => one.Value == person);

    /// <summary>Highest Flesch-Kincaid grade that an article may have; null for any.</summary>
    public int? MaximumGrade { get; init; }

    public int ReviewMonths(Tier tier) => tier switch { Tier.Low => ReviewMonthsLow, Tier.High => ReviewMonthsHigh, _ => ReviewMonthsStandard };
}
