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

    /// <summary>Highest Flesch-Kincaid grade that an article may have; null for any.</summary>
    public int? MaximumGrade { get; init; }

    public int ReviewMonths(Tier tier) => tier switch { Tier.Low => ReviewMonthsLow, Tier.High => ReviewMonthsHigh, _ => ReviewMonthsStandard };
}
