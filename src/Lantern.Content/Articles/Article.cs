using System.Collections.Immutable;
using Lantern.Content.FrontMatter;
using Lantern.Content.Safety;
using Lantern.Diagnostics;

namespace Lantern.Content.Articles;

/// <summary>What the top of one article says. References are still keys; <c>Library</c> resolves them.</summary>
/// <remarks>
/// Immutable. It lives for the whole build, so it holds no body; its sources, which only its own page needs, wait with the body
/// once that is made (<see cref="WithoutSources"/>).
/// </remarks>
public sealed record Article
{
    public required string Path { get; init; }
    public required string Slug { get; init; }
    public required SourceLocation SlugLocation { get; init; }
    public required Located<string> Title { get; init; }
    public required Located<string> Topic { get; init; }
    public required ArticleDates Dates { get; init; }
    public ImmutableArray<Located<string>> Also { get; init; } = [];
    public string? Description { get; init; }

    /// <summary>Marked as a draft, or without a line 'published'. A wrong date there is an error and makes no draft.</summary>
    public bool IsDraft { get; init; }
    public bool IsWithdrawn { get; init; }
    public Inherited Own { get; init; } = Inherited.None;
    public Disclaimer? InlineDisclaimer { get; init; }
    public CrisisLine? InlineCrisisLine { get; init; }
    public Located<string>? CallToAction { get; init; }
    public ArticleImage? Image { get; init; }
    public ImmutableArray<Source> Sources { get; init; } = [];
    public ImmutableArray<Source> FurtherReading { get; init; } = [];
    public ImmutableArray<Located<string>> RedirectFrom { get; init; } = [];
    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>The hash of the words that the reviewer signed; null where a review has none.</summary>
    public string? SignedHash { get; init; }

    /// <summary>The reviewer signed other words than these.</summary>
    public bool DiffersFromReviewed { get; init; }
    public bool IsFeatured { get; init; }
    public Series? Series { get; init; }
    public string? Share { get; init; }

    /// <summary>The article as other pages need it.</summary>
    public Article WithoutSources() => Sources.IsEmpty && FurtherReading.IsEmpty ? this : this with { Sources = [], FurtherReading = [] };

    /// <summary>Where the article stands on a day. A draft is a draft whatever its dates say.</summary>
    public ArticleStatus StatusOn(DateOnly today) =>
        IsDraft ? ArticleStatus.Draft
        : IsWithdrawn || (Dates.Expires is { } expires && expires.Value <= today) ? ArticleStatus.Withdrawn
        : Dates.Published?.Value > today ? ArticleStatus.Scheduled
        : ArticleStatus.Live;
}
